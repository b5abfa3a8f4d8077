package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * A text file once its octets are decoded and its front matter is cut off.
 *
 * @param frontMatter its keys; empty when it has none or when they cannot be read
 * @param body what follows, with {@code \n} at the end of lines
 * @param bodyLine the line of the file where the body starts, counted from 1
 * @param problems what is wrong in it, by line
 */
public record TextFile(FrontMatter frontMatter, String body, int bodyLine, List<MarkupProblem> problems) {

    public TextFile {
        problems = List.copyOf(problems);
    }

    /** What follows the front matter in a text that was read before, without reading its keys again; empty when it is shorter now. */
    public static String body(String text, int bodyLine) {
        int start = 0;
        for (int line = 1; line < bodyLine; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        return text.substring(start);
    }

    /** Reads any octets: what is not UTF-8 becomes U+FFFD and a problem. */
    public static TextFile read(byte[] octets) {
        DecodedText decoded = DecodedText.of(octets);
        TextFile cut = FrontMatterReader.read(decoded.text());
        if (decoded.problems().isEmpty()) {
            return cut;
        }
        List<MarkupProblem> problems = new ArrayList<>(decoded.problems());
        problems.addAll(cut.problems());
        return new TextFile(cut.frontMatter(), cut.body(), cut.bodyLine(), problems);
    }
}
