package org.bicorne.programme;

import java.util.regex.Pattern;

/** Texts as YAML writes them. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '’.-]*+");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}/][^\\s\"'#,\\[\\]{}]*+(?:#[^\\s\"',\\[\\]{}]*+)?+");

    private YamlText() {}

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", " ") + '"';
    }

    /** An address or a word as it is, anything else in quotes. */
    static String value(String text) {
        return ADDRESS.matcher(text).matches() && !text.endsWith(":") ? text : quoted(text);
    }

    /** A key, which may be any name. */
    static String key(String text) {
        boolean isPlain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && Character.isLetter(text.charAt(0)) && !text.matches("(?i)y|n|yes|no|on|off|true|false|null|oui|non");
        return isPlain ? text : quoted(text);
    }
}
