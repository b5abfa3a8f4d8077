package org.bicorne.content;

import java.time.LocalDate;
import java.util.Optional;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file with its place on the site.
 *
 * @param source the file
 * @param place where it stands
 * @param language of its text
 * @param title as people read it
 * @param hasHeadingAsTitle whether the title is the text's first heading, which is then not shown again
 * @param address where it is
 * @param kind what it is
 * @param dialect of its Markdown
 * @param collection that it belongs to
 * @param published its day in the office's time zone
 */
record ContentPage(SourcePage source, Place place, Language language, String title, boolean hasHeadingAsTitle, WebAddress address,
        PageCollection.Kind kind, Dialect dialect, Optional<PageCollection> collection, Optional<LocalDate> published) {

    /** One snapshot has one page for a path. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentPage page && source.file() == page.source.file() && address.equals(page.address);
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    FilePath path() {
        return source.path();
    }

    PageFacts facts() {
        return source.facts();
    }

    /** Whether it is the page of its folder. */
    boolean isIndex() {
        return place.twin().stem().equals("index");
    }

    /** What all translations of this page share. */
    String translationKey() {
        return facts().translationKey().orElse(place.twin().value());
    }

    /** Its name where there is little room. */
    String shortTitle() {
        return facts().menuTitle().orElse(title);
    }
}
