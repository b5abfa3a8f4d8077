package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.ListRequest.Column;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.ui.BodyView;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** The page of one body in one language: where it stands, what it publishes, how well it is kept. */
record BodySheet(Around around, PublicBody body, Language language) {

    private static final int ROWS = 10;
    private static final int BEST = 5;
    private static final int ACCOUNTS_MAX = 50;
    private static final List<KnownFile> PRACTICES = List.of(KnownFile.README, KnownFile.CONTRIBUTING, KnownFile.PUBLICCODE, KnownFile.CHANGELOG, KnownFile.SECURITY);

    byte[] render() {
        return Templates.render("inventory/body.jte", view());
    }

    BodyView view() {
        Tally tally = around.census().withParts(body, around.bodies());
        String name = body.name().in(language);
        WebAddress address = around.at(Around.ORGANISATIONS.child(body.slug() + "/"), language);
        Frame frame = around.content().frame(address, language, name, Optional.of(words().text("inventory.body.lead", name, tally.repositories())));
        List<BodyView.Below> below = below();
        String lead = words().text(below.isEmpty() ? "inventory.body.count" : "inventory.body.count.below", tally.repositories(), below.size());
        RowViews rows = new RowViews(around, language);
        List<Repository> newest = around.repositories().find(new RepositoryQuery("", filter(), Sort.ACTIVITY, 1, ROWS)).repositories();
        return new BodyView(frame, name, lead, facts(tally), coverage(tally), trend(), below,
                newest.stream().map(repository -> rows.row(repository, List.of(Column.LANGUAGE, Column.LICENCE, Column.ACTIVITY, Column.STARS))).toList(), all(), files(), around.elsewhere(language));
    }

    private Messages words() {
        return around.words(language);
    }

    /** With those below, where it is at the top of a hierarchy. */
    private Map<Facet, List<String>> filter() {
        boolean isTop = body.top().equals(body.slug()) && !around.bodies().partsOf(body).isEmpty();
        return Map.of(isTop ? Facet.MINISTRY : Facet.ORGANISATION, List.of(body.slug()));
    }

    private Optional<PageLink> all() {
        return around.isServed() ? Optional.of(new PageLink(words().text("inventory.body.all"), around.at(Around.CODE, language).encoded()
                + new ListRequest("", filter(), Optional.empty(), List.of(), 1).parameters().encoded())) : Optional.empty();
    }

    private List<PageLink> files() {
        String query = new ListRequest("", filter(), Optional.empty(), List.of(), 1).filtersOnly().encoded();
        return around.isServed() ? List.of(new PageLink("CSV", Around.CODE.withExtension("csv").encoded() + query), new PageLink("JSON", Around.CODE.withExtension("json").encoded() + query),
                new PageLink("Atom", around.at(Around.CODE, language).withExtension("atom").encoded() + query)) : List.of();
    }

    private List<TalksView.Fact> facts(Tally tally) {
        List<TalksView.Fact> facts = new ArrayList<>();
        body.organisation().flatMap(Organisation::kind).ifPresent(kind -> facts.add(TalksView.Fact.of(words().text("organisations.kind"), words().text("organisations.kind." + kind.key()))));
        around.bodies().parentOf(body).ifPresent(parent -> facts.add(new TalksView.Fact(words().text("organisations.parent"), List.of(around.link(parent, language)))));
        body.organisation().ifPresent(organisation -> facts.add(new TalksView.Fact(words().text("inventory.body.page"),
                List.of(new PageLink(organisation.name().in(language), around.at(organisation.address(), language).encoded())))));
        List<Account> accounts = around.bodies().accountsOf(body);
        List<PageLink> links = accounts.stream().limit(ACCOUNTS_MAX).map(account -> new PageLink(account.key(), "https://" + account.key())).toList();
        add(facts, "inventory.body.accounts", links);
        accounts.stream().flatMap(account -> account.flossPolicy().stream()).filter(url -> url.matches("https?://\\S+")).findFirst()
                .ifPresent(url -> add(facts, "inventory.body.policy", List.of(new PageLink(url.replaceFirst("^https?://", ""), url))));
        facts.add(TalksView.Fact.of(words().text("inventory.body.active"), words().text("inventory.of", tally.active(), tally.repositories())));
        facts.add(TalksView.Fact.of(words().text("inventory.body.stars"), words().number(tally.stars())));
        add(facts, "inventory.body.languages", top(tally.languages(), Facet.LANGUAGE));
        add(facts, "inventory.body.licences", top(tally.licenceNames(), Facet.LICENCE));
        return facts;
    }

    private void add(List<TalksView.Fact> facts, String key, List<PageLink> values) {
        if (!values.isEmpty()) {
            facts.add(new TalksView.Fact(words().text(key), values));
        }
    }

    private List<PageLink> top(Map<String, Long> counts, Facet facet) {
        ListRequest own = new ListRequest("", filter(), Optional.empty(), List.of(), 1);
        return Census.top(counts, BEST).stream().map(entry -> new PageLink(entry.getKey() + " (" + words().number(entry.getValue()) + ")",
                around.isServed() ? around.at(Around.CODE, language).encoded() + own.with(facet, entry.getKey()).parameters().encoded() : "")).toList();
    }

    /** Shares of all, or of those whose files somebody has looked at. */
    private List<BodyView.Share> coverage(Tally tally) {
        List<BodyView.Share> shares = new ArrayList<>();
        shares.add(share(words().text("inventory.share.licence"), tally.licences(), tally.repositories()));
        PRACTICES.forEach(file -> shares.add(share(FacetLabels.file(FacetWords.file(file), words()), tally.with(file), tally.inspected())));
        return shares.stream().filter(share -> share.all() > 0).toList();
    }

    private Optional<String> trend() {
        PageLink file = new PageLink(words().text("inventory.trend.file"), TrendFile.ADDRESS.encoded());
        return around.crawled().flatMap(state -> new TrendChart(state.trend(body, around.bodies()), language).html(file));
    }

    private BodyView.Share share(String name, long count, long all) {
        return new BodyView.Share(name, count, all, words().text("inventory.of", count, all));
    }

    private List<BodyView.Below> below() {
        return around.bodies().partsOf(body).stream().map(part -> new BodyView.Below(around.link(part, language), around.census().withParts(part, around.bodies()).repositories()))
                .filter(below -> below.count() > 0).toList();
    }
}
