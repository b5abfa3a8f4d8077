package org.bicorne.catalogue;

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

/** The words of an entry: its description as HTML, and all of it for searches. */
record SoftwareText(Around around, Software software, Language language) {

    /** The description, which anybody may have written. */
    Optional<String> html() {
        Messages words = Messages.in(language);
        return Around.in(software.texts().description(), language).map(text -> parsed(text).render(new Rendering() {
            @Override
            public Target target(Link link) {
                String href = link.destination();
                return href.startsWith("/") || href.startsWith("#") ? Target.inside(href) : Target.outside(href);
            }

            @Override
            public String words(String key, Object... arguments) {
                return words.text(key, arguments);
            }
        }));
    }

    /** One or two sentences: the summary, or how the description begins. */
    Optional<String> lead(int charactersMax) {
        return Around.in(software.texts().summary(), language).or(() -> Around.in(software.texts().description(), language).flatMap(text -> parsed(text).lead(charactersMax)));
    }

    SearchDocument document() {
        return new SearchDocument(around.at(software.address(), language), language, software.name(), Optional.empty(),
                Version.of(software.toString(), language.tag()).value(), this::text);
    }

    private SearchDocument.Text text() {
        List<String> lines = new ArrayList<>(software.aliases());
        Around.in(software.texts().description(), language).ifPresent(text -> lines.add(parsed(text).text().strip()));
        if (!software.replaces().isEmpty()) {
            lines.add(around.words(language).text("catalogue.replaces") + " " + String.join(", ", software.replaces()));
        }
        lines.addAll(software.classification().keywords());
        software.licence().ifPresent(lines::add);
        List<String> tags = software.classification().categories().stream().map(slug -> around.label(slug, language)).toList();
        return new SearchDocument.Text("software", tags, Around.in(software.texts().summary(), language).orElse(""), List.of(), String.join("\n", lines));
    }

    private MarkdownDocument parsed(String markdown) {
        return MarkdownDocument.parse(markdown, new MarkdownSettings(Dialect.COMMONMARK, Trust.UNTRUSTED, language, Set.of()));
    }
}
