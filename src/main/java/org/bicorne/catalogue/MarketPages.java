package org.bicorne.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.catalogue.MarketTables.Part;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
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
import org.bicorne.ui.TableView;
import org.bicorne.ui.TablesView;
import org.bicorne.ui.Templates;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The support market for people and programs, all of it from its one file: an overview, a page and a CSV for each part, one JSON, and what was given back as a feed. */
record MarketPages(Around around) {

    static final WebAddress MARKET = Around.CATALOGUE.child("market/");

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int CONTRIBUTIONS_SHOWN_MAX = 20;

    /** As each list of the office. */
    static WebAddress csv(Part part) {
        return part.address().withExtension("csv");
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (around.market().isEmpty()) {
            return pages;
        }
        for (Language language : around.content().languages()) {
            pages.add(page(MARKET, language, around.words(language).text("market.title"), List.of(Part.CONTRACTS, Part.STUDIES)));
            parts().filter(part -> part != Part.CONTRACTS && part != Part.STUDIES)
                    .forEach(part -> pages.add(page(part.address(), language, around.words(language).text("market.part." + part.key()), List.of(part))));
            WebAddress atom = around.at(MARKET, language).withExtension("atom");
            pages.add(Page.computed(atom, MediaType.ATOM, () -> version(atom, language), () -> feed(language).atom()));
        }
        parts().forEach(part -> pages.add(Page.computed(csv(part), MediaType.CSV, () -> version(csv(part), around.first()), () -> rows(part))));
        WebAddress json = MARKET.withExtension("json");
        pages.add(Page.computed(json, MediaType.JSON, () -> version(json, around.first()), this::json));
        return pages;
    }

    /** Those that stand at an address without a language too. */
    List<WebAddress> addresses() {
        List<WebAddress> addresses = new ArrayList<>();
        if (!around.market().isEmpty()) {
            addresses.addAll(List.of(MARKET, MARKET.withExtension("atom")));
            parts().filter(part -> part != Part.CONTRACTS && part != Part.STUDIES).forEach(part -> addresses.add(part.address()));
        }
        return addresses;
    }

    private java.util.stream.Stream<Part> parts() {
        return Arrays.stream(Part.values()).filter(part -> !new MarketTables(around, around.first()).rows(part).isEmpty());
    }

    private Version version(WebAddress address, Language language) {
        return Version.of(around.version(address.path(), language).value(), String.valueOf(around.market().hashCode()));
    }

    private Page page(WebAddress plain, Language language, String title, List<Part> shown) {
        WebAddress address = around.at(plain, language);
        return Page.listed(address, new Entry(title, language, Optional.empty()), () -> version(address, language), () -> Templates.render("catalogue/tables.jte", view(plain, language, title, shown)));
    }

    private TablesView view(WebAddress plain, Language language, String title, List<Part> shown) {
        Messages words = around.words(language);
        Market market = around.market();
        String lead = plain.equals(MARKET) ? words.text("market.lead", market.contracts().size(), market.software().size(), market.contributions().size())
                : words.text("market.lead." + shown.getFirst().key(), new MarketTables(around, language).rows(shown.getFirst()).size());
        List<TableView> tables = new ArrayList<>();
        shown.stream().filter(part -> parts().anyMatch(part::equals)).forEach(part -> tables.add(new MarketTables(around, language).table(part)));
        List<PageLink> parts = new ArrayList<>(List.of(new PageLink(words.text("market.title"), around.at(MARKET, language).encoded())));
        parts().filter(part -> part != Part.CONTRACTS && part != Part.STUDIES)
                .forEach(part -> parts.add(new PageLink(words.text("market.part." + part.key()), around.at(part.address(), language).encoded())));
        List<PageLink> files = new ArrayList<>(List.of(new PageLink("JSON", MARKET.withExtension("json").encoded())));
        FeedLink feed = new FeedLink(words.text("content.feed.of", words.text("market.title")), around.at(MARKET, language).withExtension("atom").encoded(), "application/atom+xml");
        return new TablesView(around.frame(plain, language, title, Optional.of(lead)).withFeeds(List.of(feed)), title, lead, parts, tables, words.text("market.nothing"), files, List.of(feed),
                around.elsewhere(language));
    }

    /** In the words of the office’s first language, with dates and addresses for machines. */
    private byte[] rows(Part part) {
        StringBuilder csv = new StringBuilder(CsvLine.of(part.columns()));
        new MarketTables(around, around.first()).rows(part).forEach(row -> csv.append(CsvLine.of(row.stream().map(cell -> cell.href().startsWith("http") ? cell.href() : cell.text()).toList())));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("licence", around.content().licence().map(Feed.Licence::name).orElse(""));
        MarketTables tables = new MarketTables(around, around.first());
        for (Part part : Part.values()) {
            List<Map<String, String>> rows = new ArrayList<>();
            tables.rows(part).forEach(row -> {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    MarketTables.Cell cell = row.get(i);
                    if (!cell.text().isEmpty()) {
                        values.put(part.columns().get(i), cell.href().startsWith("http") ? cell.href() : cell.text());
                    }
                }
                rows.add(values);
            });
            all.put(part.key(), rows);
        }
        return JSON.writeValueAsBytes(all);
    }

    private Feed feed(Language language) {
        String title = around.words(language).text("market.title");
        String self = around.absolute(around.at(MARKET, language).withExtension("atom"));
        String office = around.content().site().name().in(language);
        List<FeedEntry> entries = around.market().contributions().stream().filter(one -> one.date().isPresent()).limit(CONTRIBUTIONS_SHOWN_MAX)
                .map(one -> entry(one, one.date().orElseThrow(), language)).toList();
        return new Feed(title + " – " + office, Optional.empty(), language, around.absolute(around.at(MARKET, language)), self.substring(0, self.lastIndexOf('.')), office, around.content().licence(), entries);
    }

    private FeedEntry entry(Market.Contribution one, PartialDate date, Language language) {
        ZonedDateTime moment = date.first().atStartOfDay(around.zone());
        String key = Version.of(one.company(), one.software().name(), one.subject(), date.toString()).value();
        String url = around.absolute(around.at(Part.CONTRIBUTIONS.address(), language)) + "#" + key;
        String title = one.software().name() + around.words(language).text("list.colon") + one.subject();
        String company = around.organisation(one.company(), language).title();
        return new FeedEntry(url, title, language, moment, moment, Optional.of(company), () -> FeedText.of("<p>" + Entities.escape(company + around.words(language).text("list.colon") + one.subject()) + "</p>"),
                List.of(one.software().name()), List.of(company), Version.of(url, title, company));
    }
}
