package org.bicorne.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * What the browser's index keeps of a document.
 *
 * @param summary shown where no better part of the text is known
 * @param scribe in whose table the stems are
 * @param levels how much the document says of each stem
 */
record IndexedDocument(WebAddress address, Language language, String title, Optional<LocalDate> date, String kind, List<String> tags, String summary,
        Scribe scribe, int[] stems, byte[] levels) {

    private static final int SUMMARY_CHARACTERS_MAX = 220;

    /** The beginning of a text on one line, cut at a word. */
    static String shortened(String text) {
        String flat = text.substring(0, Math.min(text.length(), SUMMARY_CHARACTERS_MAX * 2)).replaceAll("\\s+", " ").strip();
        if (flat.length() <= SUMMARY_CHARACTERS_MAX) {
            return flat;
        }
        int end = flat.lastIndexOf(' ', SUMMARY_CHARACTERS_MAX - 1);
        return flat.substring(0, end <= 0 ? SUMMARY_CHARACTERS_MAX - 1 : end).strip() + "…";
    }
}
