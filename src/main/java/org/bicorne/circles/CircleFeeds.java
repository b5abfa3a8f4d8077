package org.bicorne.circles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.jsoup.nodes.Entities;

/** What circles and channels are to machines: opinions and publications as feeds, members and channels as tables. */
record CircleFeeds(Around around, CirclesReader.All all) {

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!all.circles().isEmpty()) {
            Language first = around.content().languages().getFirst();
            for (Language language : around.content().languages()) {
                pages.add(Page.computed(around.at(Around.CIRCLES, language).withExtension("atom"), MediaType.ATOM, () -> feed(language, around.at(Around.CIRCLES, language)).version(),
                        () -> feed(language, around.at(Around.CIRCLES, language)).atom()));
            }
            pages.add(Page.computed(Around.CIRCLES.withExtension("json"), MediaType.JSON_FEED, () -> feed(first, Around.CIRCLES).version(), () -> feed(first, Around.CIRCLES).json()));
            pages.add(table(Around.CIRCLES, members()));
        }
        if (!all.channels().isEmpty()) {
            pages.add(table(Around.CHANNELS, channels()));
        }
        return pages;
    }

    private static Page table(WebAddress list, byte[] csv) {
        return Page.computed(list.withExtension("csv"), MediaType.CSV, () -> Version.of(csv), () -> csv);
    }

    /** @param self where the feed is, without its extension */
    private Feed feed(Language language, WebAddress self) {
        String url = around.content().site().url();
        String page = url + around.at(Around.CIRCLES, language).encoded();
        String address = url + self.encoded();
        String office = around.content().site().name().in(language);
        List<FeedEntry> entries = all.circles().stream().flatMap(circle -> entries(circle, language).stream())
                .sorted(Comparator.comparing(FeedEntry::published).reversed().thenComparing(FeedEntry::url)).limit(Feed.ENTRIES_MAX).toList();
        return new Feed(Messages.in(language).text("circles.title") + " – " + office, Optional.empty(), language, page, address.substring(0, address.length() - 1), office,
                around.content().licence(), entries);
    }

    private List<FeedEntry> entries(Circle circle, Language language) {
        Messages words = Messages.in(language);
        String url = around.content().site().url() + around.at(circle.address(), language).encoded();
        List<FeedEntry> entries = new ArrayList<>();
        for (Circle.Opinion opinion : circle.opinions()) {
            opinion.date().ifPresent(day -> entries.add(entry(circle, url + "#opinion-" + opinion.id(), opinion.question().in(language),
                    words.text("circles.result." + opinion.result().key()), day, language)));
        }
        for (Circle.Publication publication : circle.publications()) {
            publication.date().ifPresent(day -> entries.add(entry(circle, url + "#" + publication.anchor(language),
                    publication.title().in(language), circle.name().in(language), day, language)));
        }
        return entries;
    }

    private FeedEntry entry(Circle circle, String url, String title, String text, LocalDate day, Language language) {
        ZonedDateTime moment = day.atStartOfDay(around.zone());
        return new FeedEntry(url, title, language, moment, moment, Optional.of(text), () -> FeedText.of("<p>" + Entities.escape(text) + "</p>"),
                List.of(circle.name().in(language)), List.of(), Version.of(url, title, text, moment.toString()));
    }

    private byte[] members() {
        StringBuilder csv = new StringBuilder("circle,college,organisation,since,until\r\n");
        Language language = around.content().languages().getFirst();
        for (Circle circle : all.circles()) {
            for (Circle.College college : circle.colleges()) {
                college.seats().forEach(seat -> csv.append(CsvLine.of(circle.slug().value(), college.name().in(language), around.member(seat.organisation(), language).name(),
                        seat.since().map(LocalDate::toString).orElse(""), seat.until().map(LocalDate::toString).orElse(""))));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] channels() {
        StringBuilder csv = new StringBuilder("platform,name,url,audience,status\r\n");
        Language language = around.content().languages().getFirst();
        all.channels().forEach(channel -> csv.append(CsvLine.of(channel.platform(), channel.name().in(language), channel.url().orElse(""), channel.audience().key(),
                channel.status().map(text -> text.in(language)).orElse(""))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
