package org.bicorne.markup;

import java.util.Locale;
import org.bicorne.kernel.Slug;

/** How an engine makes a heading's id from its words; links written for one engine are understood in all of them. */
enum HeadingIdStyle {

    /** man.sr.ht: the rendered HTML in lower case, spaces as hyphens, only ASCII letters, digits, hyphens and underscores kept. */
    SRHT {
        @Override
        String idOf(String text, String html) {
            return kept(html.toLowerCase(Locale.ROOT), c -> isAsciiWord(c) || c == '-');
        }
    },

    /** kramdown's auto_ids: nothing before the first ASCII letter, then ASCII letters, digits, hyphens and spaces. */
    KRAMDOWN {
        @Override
        String idOf(String text, String html) {
            int start = 0;
            while (start < text.length() && !isAsciiLetter(text.charAt(start))) {
                start++;
            }
            return kept(text.substring(start), c -> isAsciiWord(c) && c != '_' || c == '-').toLowerCase(Locale.ROOT);
        }
    },

    /** GitHub and Hugo: lower case, letters and digits of every script, hyphens and underscores. */
    GITHUB {
        @Override
        String idOf(String text, String html) {
            return kept(text.strip().toLowerCase(Locale.ROOT), c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        }
    },

    /** Eleventy's slugify: transliterated to ASCII, one hyphen between words. */
    SLUGIFY {
        @Override
        String idOf(String text, String html) {
            return Slug.of(text).value();
        }
    };

    /**
     * The id before duplicates are told apart; empty when no character may stay.
     *
     * @param text the heading's words as written
     * @param html the heading's content as man.sr.ht renders it
     */
    abstract String idOf(String text, String html);

    private static String kept(String text, java.util.function.IntPredicate keeps) {
        StringBuilder id = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == ' ') {
                id.append('-');
            } else if (keeps.test(c)) {
                id.appendCodePoint(c);
            }
        });
        return id.toString();
    }

    private static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isAsciiWord(int c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9' || c == '_';
    }
}
