package org.bicorne.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads attribute lists as markdown-it-attrs ({@code {.a #b c=d}}) and kramdown ({@code {: .a #b c="d"}}) write them.
 * Braces that look like neither are text.
 */
final class AttributeSyntax {

    /**
     * What stands between braces.
     *
     * @param attributes empty when the list is malformed
     * @param length how many characters it takes, braces included
     */
    record Found(Optional<AttributeList> attributes, int length) {
    }

    private final String text;
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String id = "";
    private int at;

    private AttributeSyntax(String text) {
        this.text = text;
    }

    /** The list that opens at this place of a text, if the brace there opens one. */
    static Optional<Found> at(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '{' || !looksLikeAList(text, start + 1)) {
            return Optional.empty();
        }
        int end = text.indexOf('}', start);
        if (end < 0) {
            return Optional.empty();
        }
        AttributeSyntax syntax = new AttributeSyntax(text.substring(start + 1, end));
        Optional<AttributeList> list = syntax.read();
        boolean isText = Character.isLetter(text.charAt(start + 1)) && (list.isEmpty() || list.get().equals(AttributeList.NONE));
        return isText ? Optional.empty() : Optional.of(new Found(list, end + 1 - start));
    }

    /** Whether a brace may open a list: a colon, a dotted or hashed word or a name with a value follows; all else is the author's text. */
    private static boolean looksLikeAList(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i + 1 >= text.length()) {
            return false;
        }
        char first = text.charAt(i);
        boolean isWord = (first == '.' || first == '#') && Character.isLetter(text.charAt(i + 1));
        boolean isNamed = i == start && (first == ':' || Character.isLetter(first) && text.indexOf('=', i) > 0);
        return isWord || isNamed;
    }

    private Optional<AttributeList> read() {
        boolean kramdown = text.startsWith(":");
        at = kramdown ? 1 : 0;
        while (true) {
            skipSpaces();
            if (at == text.length()) {
                return Optional.of(new AttributeList(classes, id, others));
            }
            if (!readOne(kramdown)) {
                return Optional.empty();
            }
        }
    }

    private boolean readOne(boolean kramdown) {
        char first = text.charAt(at);
        if (first == '.' || first == '#') {
            at++;
            return keep(first, word());
        }
        String name = word();
        if (at < text.length() && text.charAt(at) == '=' && !name.isEmpty()) {
            at++;
            return keep(name, value());
        }
        return kramdown && !name.isEmpty();
    }

    private boolean keep(char kind, String word) {
        if (kind == '.') {
            classes.add(word);
        } else {
            id = word;
        }
        return !word.isEmpty();
    }

    private boolean keep(String name, Optional<String> value) {
        switch (name) {
            case "class" -> classes.addAll(List.of(HtmlNames.words(value.orElse(""))));
            case "id" -> id = value.orElse("");
            default -> value.filter(text -> AttributeList.accepts(name, text)).ifPresent(text -> others.put(name, text));
        }
        return value.isPresent();
    }

    /** A value, quoted or not; empty when its quote never closes. */
    private Optional<String> value() {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0) {
                return Optional.empty();
            }
            String quoted = text.substring(at + 1, end);
            at = end + 1;
            return Optional.of(quoted);
        }
        return Optional.of(word());
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "-_/%".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
