package org.bicorne.catalogue;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SoftwareView;
import org.bicorne.ui.TableView;
import org.bicorne.ui.TablesView;
import org.bicorne.ui.Templates;
import org.jsoup.nodes.Entities;

/** What is to be seen of all entries from outside, with a feed of what sources said otherwise than before; and the same of one entry for its sheet. */
record WatchPage(Around around, Language language) {

    static final WebAddress WATCH = Around.CATALOGUE.child("watch/");

    private static final int ROWS_FOR_FILTER_MIN = 30;
    private static final int ROWS_MAX = 2_000;
    private static final List<String> COLUMNS = List.of("software", "signal", "entry", "said", "source", "date");

    List<Page> pages() {
        String title = words().text("watch.title");
        WebAddress atom = around.at(WATCH, language).withExtension("atom");
        return List.of(new Page(around.at(WATCH, language), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version("watch", language),
                new Body.Asked(() -> render(title), _ -> render(title)), Optional.of(new Entry(title, language, Optional.empty()))),
                Page.computed(atom, MediaType.ATOM, () -> around.version(atom.path(), language), () -> feed(title).atom()));
    }

    /** What is seen of one entry: its newest release, then the signals. */
    Optional<SoftwareView.Group> group(Software software) {
        Watch watch = watch(software);
        List<SoftwareView.Line> lines = new ArrayList<>();
        watch.latest().ifPresent(latest -> lines.add(new SoftwareView.Line(new PageLink(words().text("watch.latest", latest.version()), ""),
                Optional.of(latest.released().map(day -> words().text("watch.released", words().date(day)) + " · ").orElse("") + told(latest.source(), latest.asOf())), List.of())));
        watch.signals().forEach(signal -> lines.add(new SoftwareView.Line(new PageLink(sentence(signal), ""), Optional.of(told(signal.source(), signal.asOf())), List.of())));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new SoftwareView.Group("watch", words().text("watch.group"), Optional.empty(), lines, Optional.empty()));
    }

    private Watch watch(Software software) {
        return Watch.of(software, around.answers(), around.today(), around.zone());
    }

    private Messages words() {
        return around.words(language);
    }

    private String told(SourceAnswer.Source source, java.time.LocalDate asOf) {
        return words().text("watch.told", words().text("catalogue.source." + source.key()), words().date(asOf));
    }

    private String sentence(Watch.Signal signal) {
        String said = signal.kind() == Watch.Kind.NO_RELEASE ? words().date(java.time.LocalDate.parse(signal.said())) : signal.said();
        return words().text("watch.signal." + signal.kind().key(), signal.entry(), said);
    }

    private byte[] render(String title) {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        around.shelf().all().forEach(software -> watch(software).signals().forEach(signal -> rows.add(List.of(
                TableView.Cell.link(software.name(), around.link(software, language).href()), TableView.Cell.of(words().text("watch.kind." + signal.kind().key())),
                TableView.Cell.of(signal.entry()), TableView.Cell.of(signal.said()), TableView.Cell.of(words().text("catalogue.source." + signal.source().key())),
                TableView.Cell.date(words().date(signal.asOf()), signal.asOf().toString())))));
        List<TableView.Column> columns = COLUMNS.stream().map(column -> new TableView.Column(words().text("watch.column." + column), false, null)).toList();
        FeedLink feed = new FeedLink(words().text("content.feed.of", title), around.at(WATCH, language).withExtension("atom").encoded(), "application/atom+xml");
        List<TableView> tables = rows.isEmpty() ? List.of() : List.of(new TableView(words(), "watch", words().text("watch.caption", rows.size()), columns, rows.stream().limit(ROWS_MAX).toList(), false,
                Optional.empty(), new PageLink("Atom", feed.href()), Optional.empty(), false, rows.size() >= ROWS_FOR_FILTER_MIN));
        String lead = words().text("watch.lead");
        return Templates.render("catalogue/tables.jte", new TablesView(around.frame(WATCH, language, title, Optional.of(lead)).withFeeds(List.of(feed)), title, lead, List.of(), tables,
                words().text(around.answers().revision() == 0 ? "watch.nobody-asked" : "watch.nothing"), List.of(), List.of(feed), around.elsewhere(language)));
    }

    private Feed feed(String title) {
        String self = around.absolute(around.at(WATCH, language).withExtension("atom"));
        String office = around.content().site().name().in(language);
        List<FeedEntry> entries = around.answers().changes().stream().flatMap(change -> entry(change).stream()).limit(Feed.ENTRIES_MAX).toList();
        return new Feed(title + " – " + office, Optional.empty(), language, around.absolute(around.at(WATCH, language)), self.substring(0, self.lastIndexOf('.')), office, around.content().licence(), entries);
    }

    private Optional<FeedEntry> entry(SourceChange change) {
        return around.shelf().named(change.software().value()).map(software -> {
            ZonedDateTime moment = change.seenAt().atZone(around.zone());
            String field = change.field().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            String url = around.absolute(around.at(software.address(), language)) + "#" + change.source().key() + "-" + field + "-" + change.seenAt().getEpochSecond();
            String title = software.name() + words().text("list.colon") + words().text("catalogue.field." + field) + words().text("list.colon") + String.join(", ", change.now());
            String text = words().text("watch.change", String.join(", ", change.before()), String.join(", ", change.now()), words().text("catalogue.source." + change.source().key()));
            return new FeedEntry(url, title, language, moment, moment, Optional.of(text), () -> FeedText.of("<p>" + Entities.escape(text) + "</p>"), List.of(software.name()), List.of(office()),
                    Version.of(url, title, text));
        });
    }

    private String office() {
        return around.content().site().name().in(language);
    }
}
