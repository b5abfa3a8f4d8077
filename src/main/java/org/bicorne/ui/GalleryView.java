package org.bicorne.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every component with an example, for {@code dev/components.jte}; shown to those who write templates, not to visitors.
 *
 * @param textHtml what the markup room can make of a text
 */
public record GalleryView(Frame frame, String textHtml, List<Card> cards, Pagination pagination, List<YearLink> years,
        List<FeedLink> feeds, List<ContentsEntry> contents) {

    public GalleryView {
        cards = List.copyOf(cards);
        years = List.copyOf(years);
        feeds = List.copyOf(feeds);
        contents = List.copyOf(contents);
    }

    /** The examples in the language of the frame's words. */
    public static GalleryView of(Frame frame) {
        Messages words = frame.messages();
        String title = words.text("gallery.example");
        String day = words.date(java.time.LocalDate.of(2022, 11, 8));
        List<TagLink> tags = List.of(new TagLink("BlueHats", "#"), new TagLink("Port-Liberté", "#"));
        Card card = new Card(title, "#", Optional.of(day), Optional.of("2022-11-08"), Optional.of(words.text("gallery.lead")), tags,
                Optional.empty(), Optional.empty());
        return new GalleryView(frame, text(words), List.of(card, card, Card.of(title, "#")),
                new Pagination(4, IntStream.rangeClosed(1, 12).mapToObj(_ -> "#").toList()),
                List.of(new YearLink(2022, "#", 31, true), new YearLink(2021, "#", 12, false)),
                List.of(new FeedLink(title, "/feed.atom", "application/atom+xml"), new FeedLink(title, "/feed.json", "application/feed+json")),
                List.of(new ContentsEntry(title, "#headings", List.of(new ContentsEntry(title, "#level-three", List.of()))),
                        new ContentsEntry(title, "#lists", List.of())));
    }

    private static String text(Messages words) {
        try (InputStream stream = GalleryView.class.getResourceAsStream("/gallery/text." + words.text("gallery.language") + ".html")) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks the gallery's text in " + words.language());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
