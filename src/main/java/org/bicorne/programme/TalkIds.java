package org.bicorne.programme;

import java.util.HashSet;
import java.util.Set;
import org.bicorne.kernel.Slug;

/** The ids of one programme: each is given once. */
final class TalkIds {

    private static final int DERIVED_CHARACTERS_MAX = 32;
    private static final int SMALL_WORD = 2;
    private static final int WRITTEN_CHARACTERS_MAX = 100;
    private static final String WITHOUT_WORDS = "talk";

    /** Files of the event itself stand beside those of its talks. */
    private static final Set<String> RESERVED = Set.of("programme", "schedule", "index");

    private final Set<String> given = new HashSet<>(RESERVED);

    static boolean isId(String text) {
        return !text.isEmpty() && !RESERVED.contains(text) && text.length() <= WRITTEN_CHARACTERS_MAX && Slug.of(text).value().equals(text);
    }

    /** @return false when it was given before */
    boolean give(String id) {
        return given.add(id);
    }

    /** A short one from the words of a title, that nobody has. */
    String derive(String title) {
        String slug = cut(Slug.of(Inline.words(title)).value());
        String base = slug.isEmpty() ? WITHOUT_WORDS : slug;
        String id = base;
        for (int number = 2; !given.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** Ends with a whole word where there is more than one, and not with an article. */
    private static String cut(String slug) {
        if (slug.length() <= DERIVED_CHARACTERS_MAX) {
            return slug;
        }
        int end = slug.lastIndexOf('-', DERIVED_CHARACTERS_MAX);
        for (int before = slug.lastIndexOf('-', end - 1); before > 0 && end - before <= SMALL_WORD + 1; before = slug.lastIndexOf('-', end - 1)) {
            end = before;
        }
        return slug.substring(0, end > 0 ? end : DERIVED_CHARACTERS_MAX);
    }
}
