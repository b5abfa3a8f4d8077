package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the HTML tags of a text where they stand, without building anything; what is code, or between the tags of code, is skipped. */
final class SourceTags {

    /** No tag that people write is longer, in characters. */
    private static final int TAG_CHARACTERS_MAX = 10_000;
    private static final Set<String> VERBATIM = Set.of("script", "style", "pre", "code", "textarea", "samp", "kbd");

    private final SourceText text;
    private final String body;
    private final List<Tag> tags = new ArrayList<>();

    /**
     * A tag.
     *
     * @param name in lower case, with a slash before it when it closes
     * @param from where it begins
     * @param to where what follows it begins
     */
    record Tag(String name, List<Attribute> attributes, int from, int to) {

        Optional<Attribute> attribute(String wanted) {
            return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
        }
    }

    /**
     * An attribute.
     *
     * @param value as written, without quotes
     * @param at where the value begins
     */
    record Attribute(String name, String value, int at) {}

    private SourceTags(SourceText text) {
        this.text = text;
        this.body = text.body();
    }

    static List<Tag> of(SourceText text) {
        SourceTags found = new SourceTags(text);
        int at = found.body.indexOf('<');
        while (at >= 0) {
            at = found.body.indexOf('<', found.next(at));
        }
        return found.tags;
    }

    private int next(int at) {
        if (text.isCode(at)) {
            return at + 1;
        }
        if (body.startsWith("<!--", at)) {
            int end = body.indexOf("-->", at + 4);
            return end < 0 ? body.length() : end;
        }
        Optional<Tag> tag = tag(at);
        if (tag.isEmpty()) {
            return at + 1;
        }
        tags.add(tag.get());
        return VERBATIM.contains(tag.get().name()) ? verbatimEnd(tag.get()) : tag.get().to();
    }

    private int verbatimEnd(Tag open) {
        int end = open.to();
        String close = "</" + open.name();
        while (end >= 0 && !body.regionMatches(true, end, close, 0, close.length())) {
            end = body.indexOf("</", end + 1);
        }
        int to = end < 0 ? body.length() : end;
        text.markCode(open.to(), to);
        return to;
    }

    private Optional<Tag> tag(int from) {
        int at = from + 1;
        boolean closes = at < body.length() && body.charAt(at) == '/';
        at += closes ? 1 : 0;
        int nameFrom = at;
        while (at < body.length() && isNameCharacter(body.charAt(at))) {
            at++;
        }
        boolean isName = at > nameFrom && at < body.length() && Character.isLetter(body.charAt(nameFrom))
                && (body.charAt(at) == '>' || body.charAt(at) == '/' || Character.isWhitespace(body.charAt(at)));
        if (!isName) {
            return Optional.empty();
        }
        String name = body.substring(nameFrom, at).toLowerCase(Locale.ROOT);
        List<Attribute> attributes = new ArrayList<>();
        int end = attributes(at, Math.min(body.length(), from + TAG_CHARACTERS_MAX), attributes);
        return end < 0 ? Optional.empty() : Optional.of(new Tag(closes ? "/" + name : name, attributes, from, end));
    }

    private static boolean isNameCharacter(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '-';
    }

    /** Where the tag ends, or -1 when it does not. */
    private int attributes(int from, int limit, List<Attribute> attributes) {
        int at = from;
        while (at < limit) {
            char c = body.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '/' || Character.isWhitespace(c)) {
                at++;
            } else if (c == '<') {
                return -1;
            } else {
                at = attribute(at, limit, attributes);
            }
        }
        return -1;
    }

    private int attribute(int from, int limit, List<Attribute> attributes) {
        int at = from + 1;
        while (at < limit && "=/> \t\n".indexOf(body.charAt(at)) < 0) {
            at++;
        }
        String name = body.substring(from, at).toLowerCase(Locale.ROOT);
        int equals = at;
        while (equals < limit && Character.isWhitespace(body.charAt(equals))) {
            equals++;
        }
        if (equals >= limit || body.charAt(equals) != '=') {
            attributes.add(new Attribute(name, "", at));
            return at;
        }
        int value = equals + 1;
        while (value < limit && Character.isWhitespace(body.charAt(value))) {
            value++;
        }
        return value(name, value, limit, attributes);
    }

    private int value(String name, int from, int limit, List<Attribute> attributes) {
        char quote = from < limit ? body.charAt(from) : '>';
        if (quote == '"' || quote == '\'') {
            int end = body.indexOf(quote, from + 1);
            boolean isClosed = end >= 0 && end < limit;
            attributes.add(new Attribute(name, body.substring(from + 1, isClosed ? end : limit), from + 1));
            return isClosed ? end + 1 : limit;
        }
        int end = from;
        while (end < limit && body.charAt(end) != '>' && !Character.isWhitespace(body.charAt(end))) {
            end++;
        }
        attributes.add(new Attribute(name, body.substring(from, end), from));
        return end;
    }
}
