package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Reading;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;
import org.bicorne.organisations.Organisations;

/** Reads {@code catalogue/market.yml}. What is wrong in one entry costs no other. */
final class MarketReader {

    static final String CONTRACTS = "contracts";
    static final String SOFTWARE = "software";
    static final String STUDIES = "studies";
    static final String CONTRIBUTIONS = "contributions";

    private static final Set<String> FILE = Set.of(CONTRACTS, SOFTWARE, STUDIES, CONTRIBUTIONS);
    private static final Set<String> CONTRACT = Set.of("id", "name", "kind", "scope", "holder", "subcontractors", "buyer", "since", "until", "url", "beneficiaries");
    private static final Set<String> BENEFICIARY = Set.of("organisation", "since", "until");
    private static final Set<String> COVERED = Set.of("name", "entry", "contract", "number", "versions", "category", "critical", "since", "until");
    private static final Set<String> STUDY = Set.of("title", "date", "contract", "software", "url");
    private static final Set<String> CONTRIBUTION = Set.of("company", "software", "entry", "date", "subject", "url", "kind");
    private static final Comparator<Market.Covered> BY_NAME = Comparator.comparing((Market.Covered one) -> Slug.of(one.name()).value()).thenComparing(Market.Covered::name);
    private static final Comparator<Market.Contribution> NEWEST_FIRST = Comparator
            .comparing((Market.Contribution one) -> one.date().orElseGet(() -> PartialDate.of(0))).reversed()
            .thenComparing(one -> one.software().name()).thenComparing(Market.Contribution::subject);

    private final EntryNames names;
    private final Organisations organisations;
    private final MarketFields fields = new MarketFields();
    private final Set<Slug> contracts = new HashSet<>();

    MarketReader(EntryNames names, Organisations organisations) {
        this.names = names;
        this.organisations = organisations;
    }

    Market read(SourceFile file) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            fields.add(0, MarketFinding.MARKET_UNREADABLE);
            return new Market(List.of(), List.of(), List.of(), List.of(), fields.findings());
        }
        return read(DecodedText.of(octets).text());
    }

    Market read(String text) {
        return Yaml.read(text).told(CatalogueFiles.MARKET, fields.findings()).map(this::read)
                .orElseGet(() -> new Market(List.of(), List.of(), List.of(), List.of(), fields.findings()));
    }

    private Market read(FrontMatter values) {
        fields.checkKeys(values, FILE);
        List<Market.Contract> agreed = fields.entries(values, CONTRACTS, CONTRACT).stream().flatMap(entry -> contract(entry).stream()).toList();
        List<Market.Covered> covered = fields.entries(values, SOFTWARE, COVERED).stream().flatMap(entry -> covered(entry).stream()).sorted(BY_NAME).toList();
        tellRepeated(covered);
        List<Market.Study> studies = fields.entries(values, STUDIES, STUDY).stream().flatMap(entry -> study(entry).stream()).toList();
        List<Market.Contribution> given = fields.entries(values, CONTRIBUTIONS, CONTRIBUTION).stream().flatMap(entry -> contribution(entry).stream()).sorted(NEWEST_FIRST).toList();
        return new Market(agreed, covered, studies, given, fields.findings());
    }

    private Optional<Market.Contract> contract(FrontMatter entry) {
        Optional<Slug> id = fields.needed(entry, "id").map(Slug::of).filter(slug -> !slug.isEmpty());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!contracts.add(id.get())) {
            fields.add(entry.line("id"), MarketFinding.MARKET_CONTRACT_REPEATED, id.get().value());
            return Optional.empty();
        }
        Optional<PartialDate> since = fields.date(entry, "since", MarketDate.Edge.START);
        LocalizedText name = entry.localized("name").orElseGet(() -> LocalizedText.of(id.get().value()));
        List<Market.Beneficiary> beneficiaries = beneficiaries(entry);
        return Optional.of(new Market.Contract(id.get(), name, fields.word(entry, "kind", Market.ContractKind.class).orElse(Market.ContractKind.OTHER), entry.localized("scope"),
                organisation(entry, "holder"), organisations(entry, "subcontractors"), organisation(entry, "buyer"), since, fields.until(entry, since),
                fields.address(entry, "url"), beneficiaries));
    }

    /** Each as a name, or a name with dates. */
    private List<Market.Beneficiary> beneficiaries(FrontMatter entry) {
        List<Market.Beneficiary> all = new ArrayList<>();
        organisations(entry, "beneficiaries").forEach(name -> all.add(new Market.Beneficiary(name, Optional.empty(), Optional.empty())));
        for (FrontMatter one : fields.entries(entry, "beneficiaries", BENEFICIARY)) {
            Optional<PartialDate> since = fields.date(one, "since", MarketDate.Edge.START);
            if (fields.needed(one, "organisation").isPresent()) {
                all.add(new Market.Beneficiary(organisation(one, "organisation").orElseThrow(), since, fields.until(one, since)));
            }
        }
        return all;
    }

    private Optional<String> organisation(FrontMatter entry, String key) {
        Optional<String> name = entry.filled(key);
        name.flatMap(written -> organisations.unknown(written, CatalogueFiles.MARKET, entry.line(key))).ifPresent(fields.findings()::add);
        return name;
    }

    private List<String> organisations(FrontMatter entry, String key) {
        List<String> all = entry.texts(key).stream().limit(MarketFields.ENTRIES_MAX).toList();
        all.forEach(name -> organisations.unknown(name, CatalogueFiles.MARKET, entry.line(key)).ifPresent(fields.findings()::add));
        return all;
    }

    private Optional<Market.Covered> covered(FrontMatter entry) {
        Optional<String> name = fields.needed(entry, "name");
        Optional<PartialDate> since = fields.date(entry, "since", MarketDate.Edge.START);
        return name.map(written -> new Market.Covered(Fields.line(entry), written, entry(entry, written), agreed(entry), entry.filled("number"), entry.filled("versions"),
                entry.filled("category"), entry.flag("critical").orElse(false), since, fields.until(entry, since)));
    }

    /** The entry that was named, else the one that is called so. */
    private Optional<Slug> entry(FrontMatter values, String name) {
        Optional<String> named = values.filled("entry");
        Optional<Slug> found = named.flatMap(names::find);
        if (named.isPresent() && found.isEmpty()) {
            String nearest = Spelling.nearest(named.get(), names.byName().keySet().stream().map(Slug::value).toList()).orElse("–");
            fields.add(values.line("entry"), MarketFinding.MARKET_SOFTWARE_UNKNOWN, Fields.shortened(named.get()), nearest);
        }
        return found.or(() -> names.find(name));
    }

    private List<Slug> agreed(FrontMatter entry) {
        List<Slug> named = entry.texts("contract").stream().map(Slug::of).distinct().toList();
        named.stream().filter(id -> !contracts.contains(id)).forEach(id -> fields.add(entry.line("contract"), MarketFinding.MARKET_CONTRACT_UNKNOWN, id.value(),
                String.join(", ", contracts.stream().map(Slug::value).sorted().toList())));
        return named.stream().filter(contracts::contains).toList();
    }

    private void tellRepeated(List<Market.Covered> covered) {
        Set<String> seen = new HashSet<>();
        for (Market.Covered one : covered) {
            boolean isNew = seen.add(MarketDrift.plain(one.name()) + " " + one.contracts() + one.versions() + one.since());
            if (!isNew) {
                fields.add(one.line(), MarketFinding.MARKET_SOFTWARE_REPEATED, one.name());
            }
        }
    }

    private Optional<Market.Study> study(FrontMatter entry) {
        Optional<LocalizedText> title = entry.localized("title");
        if (title.isEmpty()) {
            fields.add(Fields.line(entry), MarketFinding.MARKET_ENTRY_INCOMPLETE, "title");
        }
        List<Market.Named> software = entry.texts("software").stream().map(name -> new Market.Named(name, names.find(name))).toList();
        return title.map(text -> new Market.Study(text, fields.date(entry, "date", MarketDate.Edge.MOMENT), agreed(entry).stream().findFirst(), software, fields.address(entry, "url")));
    }

    private Optional<Market.Contribution> contribution(FrontMatter entry) {
        Optional<String> company = fields.needed(entry, "company");
        Optional<String> software = fields.needed(entry, SOFTWARE);
        Optional<String> subject = fields.needed(entry, "subject");
        if (company.isEmpty() || software.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Market.Contribution(organisation(entry, "company").orElseThrow(), new Market.Named(software.get(), entry(entry, software.get())),
                fields.date(entry, "date", MarketDate.Edge.MOMENT), subject.get(), fields.address(entry, "url"),
                fields.word(entry, "kind", Market.ContributionKind.class).orElse(Market.ContributionKind.OTHER)));
    }
}
