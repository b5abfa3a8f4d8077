package org.bicorne.agenda;

import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.programme.Programme;
import org.bicorne.ui.Messages;

/** Puts a fenced block where a text has its programme, so that the page shows it in our way at the same place. */
final class ProgrammeText {

    /** The heading, and the two fences. */
    private static final int LINES_MIN = 3;

    private ProgrammeText() {}

    /** A section of its own, for a page without one. */
    static String appended(Language language) {
        return "\n\n## " + Messages.in(language).text("agenda.programme") + "\n\n```" + ProgrammeBlock.NAME + "\n```\n\n";
    }

    /** The same number of lines; the heading stays. */
    static String shown(String body) {
        Programme programme = Programme.read(body, Optional.empty());
        int length = programme.lastLine() - programme.firstLine() + 1;
        if (!programme.isPresent() || length < LINES_MIN) {
            return body;
        }
        String[] lines = body.split("\n", -1);
        for (int i = programme.firstLine(); i < Math.min(programme.lastLine(), lines.length); i++) {
            lines[i] = "";
        }
        lines[programme.firstLine()] = "```" + ProgrammeBlock.NAME;
        lines[programme.firstLine() + 1] = "```";
        return String.join("\n", lines);
    }
}
