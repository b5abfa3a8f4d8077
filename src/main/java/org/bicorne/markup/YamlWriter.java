package org.bicorne.markup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.kernel.YamlText;

/**
 * Writes values as people write them in YAML: no quotes where none are needed, short lists on one line, paragraphs folded, texts of several lines as a block.
 * A value is a String, a List, a Map by String, or anything else, which is written as its own text: a number, a boolean, a date.
 */
final class YamlWriter {

    static final int STEP = 2;

    private static final int LINE_CHARACTERS_MAX = 120;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/(«“][^\\p{Cntrl}\\x85\\u2028\\u2029\\uFEFF]*+");
    private static final Pattern IN_FLOW = Pattern.compile("[^,\\[\\]{}]*+");
    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|oui|non");

    /** What some reader of YAML, of whatever version, takes for a number or a date. */
    private static final Pattern NUMBER = Pattern.compile("(?i)[-+.\\d][\\d_,.:]*(?:e[-+]?\\d+)?|0[xob][\\da-f_]+|\\d{4}-\\d{1,2}-\\d{1,2}.*");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /**
     * What stands behind a colon, with the space or line end before it.
     *
     * @param indent of the key before it
     * @param isInline whether all of it has to stand on one line
     */
    static String value(Object value, int indent, boolean isInline) {
        YamlWriter writer = new YamlWriter();
        writer.write(value, indent, isInline);
        return writer.out.toString();
    }

    static String key(String key) {
        return isPlain(key, true) && !key.contains(":") && !NUMBER.matcher(key).matches() ? key : YamlText.quoted(key);
    }

    private void write(Object value, int indent, boolean isInline) {
        String flow = flow(value, false);
        boolean isShort = flow.length() + indent + key().length() <= LINE_CHARACTERS_MAX;
        switch (value) {
            case String text when !isInline && text.strip().indexOf('\n') >= 0 && isBlock(text) -> block(text, indent);
            case String text when !isInline && !isShort && isFoldable(text) -> fold(text, indent);
            case List<?> list when !isInline && !list.isEmpty() && (!isShort || list.size() > 1 && list.stream().anyMatch(Map.class::isInstance)) -> list.forEach(item -> item(item, indent + STEP));
            case Map<?, ?> map when !isInline && !map.isEmpty() && (!isShort || flow.contains("\\n")) -> map.forEach((key, one) -> entry(String.valueOf(key), one, indent + STEP));
            default -> out.append(' ').append(flow);
        }
    }

    private String key() {
        return out.substring(out.lastIndexOf("\n") + 1);
    }

    private void entry(String key, Object value, int indent) {
        out.append('\n').append(" ".repeat(indent)).append(key(key)).append(':');
        write(value, indent, false);
    }

    private void item(Object item, int indent) {
        out.append('\n').append(item(item, indent, false));
    }

    /** The lines of an item of a list, without the line end before it. */
    static String item(Object item, int indent, boolean isInline) {
        String dash = " ".repeat(indent) + "-";
        String flow = flow(item, false);
        if (item instanceof Map<?, ?> map && !map.isEmpty() && !isInline && flow.length() + indent + STEP > LINE_CHARACTERS_MAX) {
            YamlWriter writer = new YamlWriter();
            map.forEach((key, one) -> writer.entry(String.valueOf(key), one, indent + STEP));
            return dash + writer.out.substring(indent + STEP);
        }
        return dash + value(item, indent, isInline || !(item instanceof String));
    }

    private void block(String text, int indent) {
        out.append(text.endsWith("\n") ? " |" : " |-");
        text.lines().forEach(line -> out.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent + STEP) + line));
    }

    private void fold(String text, int indent) {
        out.append(" >-");
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent + STEP + line.length() + 1 + word.length() > LINE_CHARACTERS_MAX) {
                out.append('\n').append(" ".repeat(indent + STEP)).append(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.append('\n').append(" ".repeat(indent + STEP)).append(line);
    }

    /** YAML keeps such a text as it is in a block. */
    private static boolean isBlock(String text) {
        return !text.startsWith(" ") && !text.startsWith("\n") && !text.endsWith("\n\n") && text.lines().noneMatch(line -> line.endsWith(" ") || line.isBlank() && !line.isEmpty())
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 127 || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF);
    }

    private static boolean isFoldable(String text) {
        return isBlock(text) && !text.contains("  ") && !text.endsWith(" ") && text.indexOf(' ') > 0;
    }

    private static String flow(Object value, boolean isInside) {
        return switch (value) {
            case String text -> isPlain(text, isInside) ? text : YamlText.quoted(text);
            case List<?> list -> list.stream().map(item -> flow(item, true)).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream().map(entry -> key(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue(), true)).collect(Collectors.joining(", ", "{", "}"));
            default -> String.valueOf(value);
        };
    }

    private static boolean isPlain(String text, boolean isInside) {
        return PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches() && !NUMBER.matcher(text).matches() && !text.contains(": ") && !text.contains(" #") && !text.endsWith(":")
                && !text.endsWith(" ") && (!isInside || IN_FLOW.matcher(text).matches());
    }
}
