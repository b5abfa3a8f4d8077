package org.bicorne.folder;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Dialect;

/**
 * Rules for the pages of one folder.
 *
 * @param name its key in {@code collections:}
 * @param folder where its files are; the key when nothing else is said
 * @param url a pattern of addresses such as <code>/posts/{slug}/</code>
 * @param kind what its pages are
 * @param feed whether its list has a feed
 * @param toc whether its pages show a table of contents
 * @param dialect how its Markdown is read
 * @param layout how its pages are laid out
 * @param tags given to each page besides its own
 * @param lang the language of its pages
 * @param image shown on cards of pages that have none
 * @param glossary whether its pages link the words that the glossary explains
 */
public record PageCollection(
        String name,
        FilePath folder,
        Optional<String> url,
        Kind kind,
        boolean feed,
        Optional<Boolean> toc,
        Optional<Dialect> dialect,
        Optional<String> layout,
        List<String> tags,
        Optional<Language> lang,
        Optional<String> image,
        Optional<Boolean> glossary) {

    /** What the pages of a collection are. */
    public enum Kind { PAGE, POST, ISSUE, EVENT }

    public PageCollection {
        tags = List.copyOf(tags);
    }
}
