package org.bicorne.agenda;

import java.util.Optional;
import org.bicorne.programme.Programme;

/** Puts a fenced block where a text has its programme, so that the page shows it in our way at the same place. */
final class ProgrammeText {

    /** The heading, and the two fences. */
    private static final int LINES_MIN = 3;

    private ProgrammeText() {}

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
