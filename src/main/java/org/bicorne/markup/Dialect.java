package org.bicorne.markup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which engine's Markdown a folder was written for; they differ in line breaks, bare addresses, indented code and heading ids.
 * Containers, attribute lists, definition lists and footnotes are read in all of them.
 */
public enum Dialect {
    COMMONMARK(HeadingIdStyle.SLUGIFY, Trait.LINKIFY, Trait.INDENTED_CODE),
    SRHT(HeadingIdStyle.SRHT, Trait.LINKIFY, Trait.INDENTED_CODE),
    ELEVENTY1(HeadingIdStyle.SLUGIFY, Trait.LINKIFY, Trait.BREAKS),
    ELEVENTY2(HeadingIdStyle.SLUGIFY),
    KRAMDOWN(HeadingIdStyle.KRAMDOWN, Trait.INDENTED_CODE),
    HUGO(HeadingIdStyle.GITHUB, Trait.LINKIFY, Trait.INDENTED_CODE);

    private enum Trait {
        /** A newline in a paragraph is a line break. */
        BREAKS,
        /** Bare addresses become links. */
        LINKIFY,
        /** Four spaces make code. */
        INDENTED_CODE
    }

    private final HeadingIdStyle headingIds;
    private final boolean breaks;
    private final boolean linkify;
    private final boolean indentedCode;

    Dialect(HeadingIdStyle headingIds, Trait... traits) {
        this.headingIds = headingIds;
        this.breaks = Arrays.asList(traits).contains(Trait.BREAKS);
        this.linkify = Arrays.asList(traits).contains(Trait.LINKIFY);
        this.indentedCode = Arrays.asList(traits).contains(Trait.INDENTED_CODE);
    }

    /** The dialect that {@code bicorne.yml} names, in any case. */
    public static Optional<Dialect> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(dialect -> dialect.name().equals(wanted)).findFirst();
    }

    HeadingIdStyle headingIds() {
        return headingIds;
    }

    boolean breaks() {
        return breaks;
    }

    boolean linkify() {
        return linkify;
    }

    boolean indentedCode() {
        return indentedCode;
    }
}
