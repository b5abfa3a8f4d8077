package org.bicorne.agenda;

import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.markup.MarkdownSettings;
import org.bicorne.markup.Trust;
import org.bicorne.programme.Programme;

/** What a programme says, as plain text. */
final class TalkText {

    private static final String MARKUP = "[*_`<&\\~";

    private TalkText() {}

    /** One line of Markdown without its marks. */
    static String plain(String markdown, Language language) {
        boolean hasMarks = markdown.chars().anyMatch(c -> MARKUP.indexOf(c) >= 0);
        return hasMarks ? MarkdownDocument.parse(markdown, new MarkdownSettings(Dialect.COMMONMARK, Trust.UNTRUSTED, language, Set.of())).text().strip() : markdown;
    }

    /** {@code Ada Lovelace (MEN, DINUM)}. */
    static String speaker(Programme.Speaker speaker) {
        return speaker.organisations().isEmpty() ? speaker.name() : speaker.name() + " (" + String.join(", ", speaker.organisations()) + ")";
    }
}
