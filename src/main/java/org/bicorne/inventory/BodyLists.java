package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.BodiesView;
import org.bicorne.ui.BodyView;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;
import org.jspecify.annotations.Nullable;

/** The list of bodies that publish code, with its files and its feed. */
record BodyLists(Around around) {

    private static final int ROWS_MAX = 300;
    private static final int PARTS_MAX = 50;
    private static final List<KnownFile> FILES = List.of(KnownFile.README, KnownFile.CONTRIBUTING, KnownFile.PUBLICCODE, KnownFile.SECURITY);

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        ListFiles files = new ListFiles(around);
        for (Language language : around.content().languages()) {
            String title = around.words(language).text("inventory.organisations.title");
            pages.add(Page.listed(around.at(Around.ORGANISATIONS, language), new Entry(title, language, Optional.empty()), () -> around.versionOfCounts("bodies", language),
                    () -> Templates.render("inventory/bodies.jte", view(language))));
            WebAddress feed = around.at(Around.ORGANISATIONS, language).withExtension("atom");
            pages.add(Page.computed(feed, MediaType.ATOM, () -> around.versionOfCounts(feed.path(), language), () -> feed(language, feed).atom()));
        }
        pages.add(files.streamed(Around.ORGANISATIONS.withExtension("csv"), MediaType.CSV, (_, out) -> csv(out)));
        pages.add(files.streamed(Around.ORGANISATIONS.withExtension("json"), MediaType.JSON, (_, out) -> json(out)));
        return pages;
    }

    /** A body that stands above others, or alone, with what all of them publish. */
    private record Top(PublicBody body, Tally tally) {}

    private List<Top> tops() {
        Bodies bodies = around.bodies();
        Census census = around.census();
        return census.byBody().keySet().stream().flatMap(slug -> bodies.at(slug).stream()).flatMap(body -> bodies.at(body.top()).stream()).distinct()
                .map(body -> new Top(body, census.withParts(body, bodies)))
                .sorted(Comparator.comparing((Top top) -> top.tally().repositories()).reversed().thenComparing(top -> top.body().slug())).toList();
    }

    private BodiesView view(Language language) {
        Messages words = around.words(language);
        String title = words.text("inventory.organisations.title");
        List<Top> tops = tops();
        long bodies = around.census().byBody().size();
        String lead = words.text("inventory.organisations.lead", bodies, around.census().all().repositories());
        Frame frame = around.frame(Around.ORGANISATIONS, language, title, Optional.of(lead));
        String rest = tops.size() > ROWS_MAX ? words.text("inventory.organisations.rest", ROWS_MAX, tops.size()) : "";
        return new BodiesView(frame, title, lead, tops.stream().limit(ROWS_MAX).map(top -> row(top, language)).toList(), rest,
                List.of(new PageLink("CSV", Around.ORGANISATIONS.withExtension("csv").encoded()), new PageLink("JSON", Around.ORGANISATIONS.withExtension("json").encoded())),
                List.of(new FeedLink(words.text("inventory.feed.organisations"), around.at(Around.ORGANISATIONS, language).withExtension("atom").encoded(), "application/atom+xml")),
                around.elsewhere(language));
    }

    private BodiesView.Row row(Top top, Language language) {
        Messages words = around.words(language);
        String practice = words.text("inventory.organisations.practice", percent(top.tally().licences(), top.tally().repositories()), percent(top.tally().with(KnownFile.PUBLICCODE), top.tally().inspected()));
        List<BodyView.Below> parts = around.bodies().partsOf(top.body()).stream()
                .map(part -> new BodyView.Below(around.link(part, language), around.census().withParts(part, around.bodies()).repositories())).filter(below -> below.count() > 0)
                .sorted(Comparator.comparing(BodyView.Below::count).reversed()).limit(PARTS_MAX).toList();
        return new BodiesView.Row(around.link(top.body(), language), top.tally().repositories(), practice, parts);
    }

    private static long percent(long count, long all) {
        return all == 0 ? 0 : Math.round(100.0 * count / all);
    }

    /** The newest bodies: those whose first repository came last. */
    private Feed feed(Language language, WebAddress address) {
        Messages words = around.words(language);
        String office = around.content().site().name().in(language);
        String self = around.absolute(address);
        List<FeedEntry> entries = around.census().byBody().entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Tally> entry) -> entry.getValue().firstSeen()).reversed())
                .limit(Feed.ENTRIES_MAX).flatMap(entry -> around.bodies().at(entry.getKey()).map(body -> entry(body, entry.getValue(), language)).stream()).toList();
        return new Feed(words.text("inventory.feed.organisations") + " – " + office, Optional.empty(), language, around.absolute(around.at(Around.ORGANISATIONS, language)),
                self.substring(0, self.lastIndexOf('.')), office, around.content().licence(), entries);
    }

    private FeedEntry entry(PublicBody body, Tally tally, Language language) {
        Instant first = tally.firstSeen();
        ZonedDateTime at = first.atZone(around.zone());
        String text = around.words(language).text("inventory.body.count", tally.repositories(), 0);
        return new FeedEntry(around.absolute(around.at(Around.ORGANISATIONS.child(body.slug() + "/"), language)), body.name().in(language), language, at, at, Optional.of(text),
                () -> FeedText.of("<p>" + text + "</p>"), List.of(), List.of(), Version.of(body.toString(), first.toString()));
    }

    private List<Map<String, @Nullable Object>> rows() {
        Language language = around.content().languages().getFirst();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        around.census().byBody().keySet().stream().sorted().forEach(slug -> around.bodies().at(slug).ifPresent(body -> {
            Tally tally = around.census().of(body).orElseThrow();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("slug", slug);
            row.put("name", body.name().in(language));
            row.put("top", body.top());
            row.put("page", around.absolute(around.at(Around.ORGANISATIONS.child(slug + "/"), language)));
            row.put("repositories", tally.repositories());
            row.put("active", tally.active());
            row.put("archived", tally.archived());
            row.put("copies", tally.forks());
            row.put("stars", tally.stars());
            row.put("with_licence", tally.licences());
            row.put("looked_at", tally.inspected());
            FILES.forEach(file -> row.put("with_" + FacetWords.file(file), tally.with(file)));
            rows.add(row);
        }));
        return rows;
    }

    private void json(OutputStream out) throws IOException {
        JsonList list = new JsonList(out);
        for (Map<String, @Nullable Object> row : rows()) {
            list.add(row);
        }
        list.end();
    }

    private void csv(OutputStream out) throws IOException {
        boolean isBegun = false;
        for (Map<String, @Nullable Object> row : rows()) {
            if (!isBegun) {
                out.write(CsvLine.of(List.copyOf(row.keySet())).getBytes(StandardCharsets.UTF_8));
                isBegun = true;
            }
            out.write(CsvLine.of(row.values().stream().map(String::valueOf).toList()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
