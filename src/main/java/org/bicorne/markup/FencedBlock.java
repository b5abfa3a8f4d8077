package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * A fenced block that is no code: its first word names something that the page shows in its place.
 *
 * @param name the first word after the fence
 * @param body what stands between the fences
 * @param line of the opening fence, counted from 1 in the text that was given
 */
public record FencedBlock(String name, String body, int line) {

    /** Blocks of one text; later ones are code. */
    public static final int BLOCKS_MAX = 100;

    /**
     * Finds blocks of these names without parsing the text. It may see one more than the parser does, inside another fence, never one
     * fewer: good enough to know what a page depends on.
     */
    public static List<FencedBlock> in(String text, Set<String> names) {
        List<FencedBlock> found = new ArrayList<>();
        if (!text.contains("```") && !text.contains("~~~")) {
            return found;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && found.size() < BLOCKS_MAX; i++) {
            String line = withoutMargin(lines.get(i));
            String name = isFence(line) ? firstWord(withoutFence(line)) : "";
            if (names.contains(name)) {
                found.add(new FencedBlock(name, bodyFrom(lines, i + 1), i + 1));
            }
        }
        return found;
    }

    /** The blocks of a parsed text, in its order. */
    static List<FencedBlock> in(Node root, Set<String> names) {
        List<FencedBlock> found = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                of(code, names).filter(block -> found.size() < BLOCKS_MAX).ifPresent(found::add);
            }
        });
        return found;
    }

    static Optional<FencedBlock> of(FencedCodeBlock code, Set<String> names) {
        String name = firstWord(code.getInfo() == null ? "" : code.getInfo());
        return names.contains(name) ? Optional.of(new FencedBlock(name, code.getLiteral(), SourceLineOf.node(code))) : Optional.empty();
    }

    private static String bodyFrom(List<String> lines, int first) {
        StringBuilder body = new StringBuilder();
        for (int i = first; i < lines.size() && !isFence(withoutMargin(lines.get(i))); i++) {
            body.append(withoutMargin(lines.get(i))).append('\n');
        }
        return body.toString();
    }

    /** Lists and quotes put spaces, hyphens and signs before what they hold. */
    private static String withoutMargin(String line) {
        int start = 0;
        while (start < line.length() && (" \t>".indexOf(line.charAt(start)) >= 0 || isMarkerBeforeFence(line, start))) {
            start++;
        }
        return line.substring(start);
    }

    private static boolean isMarkerBeforeFence(String line, int at) {
        return "-*+.)0123456789".indexOf(line.charAt(at)) >= 0 && (line.contains("```") || line.contains("~~~"));
    }

    private static boolean isFence(String line) {
        return line.startsWith("```") || line.startsWith("~~~");
    }

    private static String withoutFence(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == line.charAt(0)) {
            end++;
        }
        return line.substring(end);
    }

    private static String firstWord(String info) {
        String stripped = info.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end)) && stripped.charAt(end) != '{') {
            end++;
        }
        return stripped.substring(0, end);
    }
}
