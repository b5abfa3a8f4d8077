package org.bicorne.markup;

import java.util.Locale;
import org.commonmark.node.Node;

/** Writes blocks of code, coloured when their language is known. */
final class CodeWriter {

    private CodeWriter() {
    }

    /** @param about the words after the fence; the first one is the language */
    static void write(Sheet sheet, Node node, @org.jspecify.annotations.Nullable String about, String code) {
        StringBuilder out = sheet.out();
        String language = language(about == null ? "" : about);
        out.append("<pre");
        sheet.attributes(node, "code");
        out.append(" tabindex=\"0\"><code");
        if (!language.isEmpty()) {
            Escape.attribute(out, "class", "language-" + language);
        }
        out.append('>');
        SyntaxHighlighter.append(out, code, language);
        out.append("</code></pre>\n");
    }

    private static String language(String about) {
        String[] words = HtmlNames.words(about.replace('{', ' ').replace('}', ' ').replace(',', ' '));
        if (words.length == 0) {
            return "";
        }
        StringBuilder language = new StringBuilder();
        words[0].toLowerCase(Locale.ROOT).chars().filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '#')
                .forEach(c -> language.append((char) c));
        return language.toString();
    }
}
