package org.bicorne.kernel;

/** Texts as YAML takes them (YAML 1.2.2, 7.3.1). */
public final class YamlText {

    private YamlText() {}

    /** Between double quotes, on one line, with signs that cannot be seen or written as escapes. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c >= 127 && c < 160 || c == 0x2028 || c == 0x2029 || c == 0xFEFF ? "\\u%04x".formatted(c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }
}
