package org.bicorne.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.folder.PageCollection;
import org.bicorne.markup.Heading;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.search.SearchDocument;
import org.bicorne.ui.TagLink;

/** Says of each page what a search may find it by. */
record Findable(Edition edition) {

    private static final int DESCRIPTION_CHARACTERS_MAX = 220;

    List<SearchDocument> documents() {
        return edition.index().pages().stream().filter(page -> !page.facts().isHidden()).map(this::document).toList();
    }

    private SearchDocument document(ContentPage page) {
        PageFacts facts = page.facts();
        int around = List.of(page.title(), facts.tags(), facts.description(), facts.lead(), page.language().tag(), kind(page), page.published().toString()).hashCode();
        return new SearchDocument(page.address(), page.language(), page.title(), page.published(), page.source().file().version() + Integer.toHexString(around), () -> text(page));
    }

    /** A page with a date is an article only where dates make a list. */
    private String kind(ContentPage page) {
        boolean isListed = edition.lists().sectionOf(page).filter(section -> !section.index().equals(Optional.of(page))).isPresent();
        return (isListed ? page.kind() : PageCollection.Kind.PAGE).name().toLowerCase(Locale.ROOT);
    }

    private SearchDocument.Text text(ContentPage page) {
        MarkdownDocument markdown = edition.documents().passing(page).markdown();
        Cards cards = new Cards(edition);
        String description = cards.given(page).or(() -> markdown.lead(DESCRIPTION_CHARACTERS_MAX)).orElse("");
        return new SearchDocument.Text(kind(page), cards.tags(page).stream().map(TagLink::title).toList(), description,
                markdown.headings().stream().map(Heading::text).toList(),
                markdown.text() + edition.events().addition(page.path()).map(addition -> "\n" + addition.words().get()).orElse(""));
    }
}
