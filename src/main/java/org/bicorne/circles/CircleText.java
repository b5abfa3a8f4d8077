package org.bicorne.circles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.Link;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.markup.MarkdownSettings;
import org.bicorne.markup.Rendering;
import org.bicorne.markup.Target;
import org.bicorne.markup.Trust;
import org.bicorne.pages.Version;
import org.bicorne.search.SearchDocument;
import org.bicorne.ui.Messages;

/** The words of a circle: its mandate as HTML, and all of it for searches. */
record CircleText(Around around, Circle circle, Language language) {

    String html(String markdown) {
        Messages words = Messages.in(language);
        return parsed(markdown).render(new Rendering() {
            @Override
            public Target target(Link link) {
                String href = link.destination();
                return href.startsWith("/") || href.startsWith("#") ? Target.inside(href) : Target.outside(href);
            }

            @Override
            public String words(String key, Object... arguments) {
                return words.text(key, arguments);
            }
        });
    }

    SearchDocument document() {
        return new SearchDocument(around.at(circle.address(), language), language, circle.name().in(language), Optional.empty(),
                Version.of(circle.toString(), language.tag()).value(), this::text);
    }

    private SearchDocument.Text text() {
        List<String> lines = new ArrayList<>();
        String mandate = circle.mandate().map(text -> parsed(text.in(language)).text().strip()).orElse("");
        lines.add(mandate);
        circle.colleges().forEach(college -> college.seats().forEach(seat -> lines.add(around.member(seat.organisation(), language).name())));
        circle.opinions().forEach(opinion -> lines.add(opinion.question().in(language)));
        circle.publications().forEach(publication -> lines.add(publication.title().in(language)));
        return new SearchDocument.Text("circle", List.of(), "", List.of(), String.join("\n", lines));
    }

    private MarkdownDocument parsed(String markdown) {
        return MarkdownDocument.parse(markdown, new MarkdownSettings(Dialect.COMMONMARK, Trust.UNTRUSTED, language, Set.of()));
    }
}
