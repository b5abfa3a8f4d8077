package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;

/** Puts what lists tell into the text of the market’s file, each thing once. */
final class MarketMerge {

    private static final String SUPPORT = "support";
    private static final String EXPERTISE = "expertise";
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:les? |la |l['’]|the )");
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]+)\\)$");

    private final MarketText text;
    private final Market market;
    private final EntryNames names;
    private final Organisations organisations;
    private final Optional<String> contract;
    private final Set<String> contracts = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> added = new ArrayList<>();
    private final Set<String> unknownSoftware = new LinkedHashSet<>();
    private final Set<String> unknownOrganisations = new LinkedHashSet<>();
    private final List<String> unplaced = new ArrayList<>();

    MarketMerge(String before, EntryNames names, Organisations organisations, Optional<String> contract) {
        this.text = new MarketText(before);
        this.market = new MarketReader(names, organisations).read(before);
        this.names = names;
        this.organisations = organisations;
        this.contract = contract;
        market.contracts().forEach(one -> contracts.add(one.id().value()));
        market.software().forEach(one -> seen.add(software(one.name())));
        market.contributions().forEach(one -> seen.add(contribution(one.company(), one.software().name(), one.date().map(PartialDate::toString).orElse(""), one.subject())));
        market.contracts().forEach(one -> one.beneficiaries().forEach(body -> seen.add(beneficiary(one.id().value(), body.organisation()))));
    }

    String text() {
        return text.text();
    }

    List<String> added() {
        return added;
    }

    List<String> unknownSoftware() {
        return List.copyOf(unknownSoftware);
    }

    List<String> unknownOrganisations() {
        return List.copyOf(unknownOrganisations);
    }

    List<String> unplaced() {
        return unplaced;
    }

    /** What the folder has, as a list among others. */
    MarketList known() {
        return new MarketList(CatalogueFiles.MARKET.value(), market.software().stream().map(one -> new MarketList.Software(one.name(), one.number().orElse(""),
                String.valueOf(one.isCritical()), one.category().orElse(""), one.versions().orElse(""), "", date(one.since()), date(one.until()))).toList(),
                List.of(), List.of(), List.of());
    }

    void take(MarketList list) {
        list.software().forEach(this::take);
        list.contributions().forEach(this::take);
        list.beneficiaries().forEach(this::take);
    }

    private void take(MarketList.Software one) {
        if (names.find(one.name()).isEmpty()) {
            unknownSoftware.add(one.name());
        }
        if (!seen.add(software(one.name()))) {
            return;
        }
        String covering = agreed(one.contract());
        boolean isPlaced = text.add(MarketReader.SOFTWARE, MarketText.values("name", MarketText.quoted(one.name()), "contract", covering, "number", MarketText.quoted(one.number()),
                "versions", MarketText.quoted(one.versions()), "category", MarketText.quoted(one.category()), "critical", one.critical().equals("true") ? "true" : "",
                "since", date(one.since(), MarketDate.Edge.START, one.name()), "until", date(one.until(), MarketDate.Edge.END, one.name())));
        (isPlaced ? added : unplaced).add(one.name());
    }

    private void take(MarketList.Contribution one) {
        String date = date(one.date(), MarketDate.Edge.MOMENT, one.software() + ", " + one.subject());
        if (!seen.add(contribution(one.company(), one.software(), date, one.subject()))) {
            return;
        }
        boolean isPlaced = text.add(MarketReader.CONTRIBUTIONS, MarketText.values("company", MarketText.quoted(organisation(one.company())), "software", MarketText.quoted(one.software()),
                "date", date, "subject", MarketText.quoted(one.subject()), "url", one.url().isEmpty() ? "" : MarketText.quoted(one.url()), "kind", kind(one)));
        (isPlaced ? added : unplaced).add(one.company() + ", " + one.software() + ": " + one.subject());
    }

    private void take(MarketList.Beneficiaries list) {
        String id = agreed(list.heading());
        for (String written : list.organisations()) {
            String organisation = organisation(written.replaceFirst("[.,;]+$", "").strip());
            if (seen.add(beneficiary(id, organisation))) {
                (text.addBeneficiary(id, MarketText.quoted(organisation)) ? added : unplaced).add(id + ": " + organisation);
            }
        }
    }

    /** The contract that words mean: its id, the sort of help that they name, the one that was asked for; made where there is none yet. */
    private String agreed(String words) {
        String slug = Slug.of(words).value();
        Optional<String> named = contracts.stream().filter(id -> !slug.isEmpty() && (slug.equals(id) || ("-" + slug + "-").contains("-" + id + "-"))).findFirst();
        Optional<String> meant = Stream.of(EXPERTISE, SUPPORT).filter(slug::contains).findFirst();
        Optional<String> only = Optional.of(contracts).filter(all -> all.size() == 1).map(all -> all.iterator().next());
        String id = named.or(() -> meant).or(() -> contract.map(asked -> Slug.of(asked).value())).or(() -> only).orElse(SUPPORT);
        if (contracts.add(id)) {
            boolean isKind = id.equals(SUPPORT) || id.equals(EXPERTISE);
            text.addContract(id, isKind ? MarketText.values("name", id.equals(SUPPORT) ? "{fr: Marché de support, en: Support contract}" : "{fr: Marché d’expertise, en: Expertise contract}",
                    "kind", id) : MarketText.values("name", MarketText.quoted(id)));
        }
        return id;
    }

    /** Its slug where the registry knows it, without an article or with the acronym in brackets too; else as it was written. */
    private String organisation(String written) {
        String plain = ARTICLE.matcher(written).replaceFirst("");
        Matcher brackets = BRACKETS.matcher(plain);
        Stream<String> parts = brackets.matches() ? Stream.of(brackets.group(2), brackets.group(1)) : Stream.empty();
        Optional<Organisation> known = Stream.concat(Stream.of(written, plain), parts).flatMap(name -> organisations.find(name).stream()).findFirst();
        if (known.isEmpty()) {
            unknownOrganisations.add(written);
        }
        return known.map(one -> one.slug().value()).orElse(written);
    }

    private static String kind(MarketList.Contribution one) {
        String all = (one.kind() + " " + one.url() + " " + one.subject()).toLowerCase(Locale.ROOT);
        if (all.matches(".*\\bcve-\\d.*") || one.kind().equalsIgnoreCase("cve")) {
            return Market.ContributionKind.CVE.key();
        }
        if (all.contains("/pull/") || all.contains("/merge_requests/")) {
            return Market.ContributionKind.REQUEST.key();
        }
        boolean isIssue = all.contains("/issues/") || one.kind().equalsIgnoreCase("issue") || all.contains("show_bug.cgi");
        boolean isCommit = all.contains("/commit/") || one.kind().equalsIgnoreCase("commit");
        return isCommit ? Market.ContributionKind.COMMIT.key() : isIssue ? Market.ContributionKind.ISSUE.key() : "";
    }

    private String date(String written, MarketDate.Edge edge, String of) {
        Optional<PartialDate> date = MarketDate.of(written, edge);
        if (date.isEmpty() && !written.isBlank()) {
            unplaced.add(of + ": " + written);
        }
        return date.map(PartialDate::toString).orElse("");
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }

    private static String software(String name) {
        return "software " + MarketDrift.plain(name);
    }

    private String contribution(String company, String software, String date, String subject) {
        return "contribution " + organisations.find(company).map(one -> one.slug().value()).orElse(MarketDrift.plain(company)) + " " + MarketDrift.plain(software) + " " + date
                + " " + MarketDrift.plain(subject);
    }

    private static String beneficiary(String contract, String organisation) {
        return "beneficiary " + contract + " " + MarketDrift.plain(organisation);
    }
}
