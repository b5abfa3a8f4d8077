package org.bicorne.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Octets as text: UTF-8 without byte order mark, {@code \n} at the end of lines, and the first place that is not UTF-8. */
public record DecodedText(String text, List<MarkupProblem> problems) {

    private static final char REPLACEMENT = '\uFFFD';

    public DecodedText {
        problems = List.copyOf(problems);
    }

    /** Decodes any octets; what is not UTF-8 becomes U+FFFD and a problem. */
    public static DecodedText of(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        boolean isSuspect = text.indexOf(REPLACEMENT) >= 0;
        return new DecodedText(withPlainLineEnds(withoutMark(text)), isSuspect ? problems(octets) : List.of());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A replacement character may also have been written on purpose: only a strict decoder tells. */
    private static List<MarkupProblem> problems(byte[] octets) {
        ByteBuffer in = ByteBuffer.wrap(octets);
        boolean isValid = !StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(octets.length + 1), true).isError();
        if (isValid) {
            return List.of();
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += octets[i] == '\n' ? 1 : 0;
        }
        return List.of(new MarkupProblem(line, FrontMatterFinding.TEXT_ENCODING, List.of()));
    }
}
