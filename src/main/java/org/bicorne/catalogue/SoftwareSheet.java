package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.inventory.Inventory;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.RepositoryView;
import org.bicorne.ui.SoftwareView;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** The page of one software in one language. */
record SoftwareSheet(Around around, Software software, Language language) {

    private static final int DESCRIPTION_CHARACTERS_MAX = 200;
    private static final int EVENTS_MAX = 30;

    /** For machines, beside the page. */
    static final String PUBLICCODE = "publiccode.yml";
    static final String CODEMETA = "codemeta.json";
    static final String JSON_LD = "index.jsonld";

    byte[] render() {
        return Templates.render("catalogue/sheet.jte", view());
    }

    SoftwareView view() {
        SoftwareText text = new SoftwareText(around, software, language);
        SoftwareRows rows = new SoftwareRows(around, language);
        Frame frame = around.frame(software.address(), language, software.name(), text.lead(DESCRIPTION_CHARACTERS_MAX)).withJsonLd(new SoftwareJson(around, software, language).text())
                .withFeeds(feeds());
        return new SoftwareView(frame, software.name(), Around.in(software.texts().summary(), language), rows.foreign(software.texts().summary()), SoftwareRows.logo(software),
                new SoftwareDecision(around, software, language).view(), marks(), ways(), facts(rows), text.html(), rows.foreign(software.texts().description()),
                groups(), repositories(), new OriginRows(around, software, language).rows(), history(), files(), feeds(), around.elsewhere(language));
    }

    private List<SoftwareView.Group> groups() {
        List<SoftwareView.Group> groups = new ArrayList<>(new SoftwareGroups(around, software, language).all());
        new MarketGroup(around, software, language).group().ifPresent(groups::add);
        new WatchPage(around, language).group(software).ifPresent(groups::add);
        return groups;
    }

    private Messages words() {
        return around.words(language);
    }

    /** Is it free, is it supported, who dares. */
    private List<RepositoryView.Mark> marks() {
        List<RepositoryView.Mark> marks = new ArrayList<>();
        software.licence().ifPresent(licence -> marks.add(switch (Licences.freedom(software)) {
            case FREE -> new RepositoryView.Mark(words().text("catalogue.licence.free", licence), "good");
            case NOT_FREE -> new RepositoryView.Mark(words().text("catalogue.licence.not-free", licence), "bad");
            case UNKNOWN -> new RepositoryView.Mark(words().text("catalogue.licence.unknown", licence), "plain");
        }));
        if (!software.uses().isEmpty()) {
            marks.add(new RepositoryView.Mark(words().text("catalogue.users", software.uses().size()), "plain"));
        }
        if (software.isInMarket()) {
            marks.add(new RepositoryView.Mark(words().text("catalogue.in-market"), "good"));
        }
        return marks;
    }

    private List<PageLink> ways() {
        List<PageLink> ways = new ArrayList<>();
        software.links().website().flatMap(SoftwareSheet::web).ifPresent(url -> ways.add(new PageLink(words().text("catalogue.website"), url)));
        software.links().documentation().flatMap(SoftwareSheet::web).ifPresent(url -> ways.add(new PageLink(words().text("catalogue.documentation"), url)));
        software.links().repositories().stream().limit(1).flatMap(url -> web(url).stream()).forEach(url -> ways.add(new PageLink(words().text("catalogue.source"), url)));
        return ways;
    }

    /** Only what a browser opens. */
    static Optional<String> web(String url) {
        return Optional.of(url).filter(text -> text.matches("https?://\\S+"));
    }

    static String shown(String url) {
        return url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }

    private List<TalksView.Fact> facts(SoftwareRows rows) {
        List<TalksView.Fact> facts = new ArrayList<>();
        SoftwareLabels labels = new SoftwareLabels(around, language);
        rows.versions(software).ifPresent(text -> add(facts, "versions", Stream.of(new PageLink(text, ""))));
        software.licence().ifPresent(licence -> add(facts, "licence", Stream.of(new PageLink(licence, spdx(licence)))));
        add(facts, "platforms", around.search().values(software, SoftwareSearch.PLATFORM).stream().map(value -> filter(SoftwareSearch.PLATFORM, value, labels)));
        add(facts, "kinds", around.search().values(software, SoftwareSearch.KIND).stream().map(value -> filter(SoftwareSearch.KIND, value, labels)));
        add(facts, "categories", Shelf.categories(around.vocabulary(), software).keySet().stream().map(slug -> around.category(slug, language)));
        add(facts, "replaces", software.replaces().stream().map(product -> around.replaced(product, language)));
        add(facts, "aliases", software.aliases().stream().map(name -> new PageLink(name, "")));
        add(facts, "keywords", software.classification().keywords().stream().map(word -> new PageLink(word, "")));
        software.attributes().forEach((key, value) -> Optional.ofNullable(around.vocabulary().attributes().get(key)).ifPresent(attribute ->
                facts.add(new TalksView.Fact(attribute.label().in(language), List.of(attribute(value, labels))))));
        Shelf.added(software).ifPresent(date -> add(facts, "added", Stream.of(new PageLink(around.date(date, language).text(), ""))));
        add(facts, "repositories", software.links().repositories().stream().skip(1).flatMap(url -> web(url).stream()).map(url -> new PageLink(shown(url), url)));
        add(facts, "identifiers", software.ids().entrySet().stream().map(id -> identifier(id.getKey(), id.getValue())));
        return facts;
    }

    private void add(List<TalksView.Fact> facts, String key, Stream<PageLink> values) {
        List<PageLink> list = values.toList();
        if (!list.isEmpty()) {
            facts.add(new TalksView.Fact(words().text("catalogue.fact." + key), list));
        }
    }

    private static String spdx(String licence) {
        return licence.matches("[A-Za-z0-9.-]+") && !licence.startsWith("LicenseRef") ? "https://spdx.org/licenses/" + licence + ".html" : "";
    }

    private PageLink filter(String facet, String value, SoftwareLabels labels) {
        SoftwareRequest request = SoftwareRequest.ALL.with(facet, value, around.search().facets());
        return new PageLink(labels.value(facet, value), around.isServed() ? around.at(Around.CATALOGUE, language).encoded() + request.parameters().encoded() : "");
    }

    private PageLink attribute(Object value, SoftwareLabels labels) {
        String text = SoftwareSearch.value(value);
        return value instanceof PartialDate date ? new PageLink(around.date(date, language).text(), "")
                : web(text).map(url -> new PageLink(shown(url), url)).orElseGet(() -> new PageLink(value instanceof Boolean ? labels.value("", text) : text, ""));
    }

    private PageLink identifier(Identifier kind, String id) {
        boolean isPlain = id.matches("[\\w.:;=/@+-]+");
        String href = !isPlain ? "" : switch (kind) {
            case WIKIDATA -> "https://www.wikidata.org/wiki/" + id;
            case COMPTOIR_DU_LIBRE -> "https://comptoir-du-libre.org/fr/softwares/" + id;
            case FRAMALIBRE -> "https://framalibre.org/notices/" + id + ".html";
            case HAL -> "https://hal.science/" + id;
            case SWHID -> "https://archive.softwareheritage.org/" + id;
            case SILL, PURL, CPE -> "";
        };
        return new PageLink(words().text("catalogue.id." + kind.key()) + " " + id, href);
    }

    /** Those that the inventory knows, with the copies that public bodies made. */
    private List<SoftwareView.Repository> repositories() {
        return around.inventory().map((Inventory inventory) -> software.links().repositories().stream()
                .flatMap(url -> inventory.row(url, language).map(row -> new SoftwareView.Repository(row, inventory.copiesOf(url, language))).stream()).toList()).orElse(List.of());
    }

    /** What the file tells and what Git tells, the newest first. */
    private List<SoftwareView.Event> history() {
        SoftwareFeeds feeds = new SoftwareFeeds(around);
        Stream<SoftwareView.Event> told = SoftwareNews.of(software).stream().map(news -> new SoftwareView.Event(around.date(news.change().date(), language),
                feeds.title(news, language), Around.in(news.note(), language), Optional.empty()));
        Stream<SoftwareView.Event> committed = around.history().stream().flatMap(past -> past.changes(software.file()).stream()).map(change -> {
            var day = change.at().atZone(around.zone()).toLocalDate();
            return new SoftwareView.Event(new DateLine(words().date(day), day.toString()), change.subject(), Optional.empty(),
                    Optional.of(change.author()).filter(_ -> around.showsAuthors()));
        });
        return Stream.concat(committed, told).sorted(Comparator.comparing((SoftwareView.Event event) -> event.date().dateTime()).reversed()).limit(EVENTS_MAX).toList();
    }

    private List<PageLink> files() {
        String folder = software.address().encoded();
        return Stream.of(PUBLICCODE, CODEMETA, JSON_LD).filter(name -> !name.equals(PUBLICCODE) || new PubliccodeExport(around, software).isPossible()).map(name -> new PageLink(name, folder + name)).toList();
    }

    private List<org.bicorne.ui.FeedLink> feeds() {
        WebAddress address = software.address();
        return List.of(new SoftwareFeeds(around).link(address, words().text("catalogue.feed.of", software.name()), language));
    }
}
