package org.bicorne.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Links the first use of each term in HTML that we wrote ourselves: never inside a heading, a link, code or a table of data. One pass
 * over the text.
 */
final class TermLinks {

    /** Terms linked on one page. */
    private static final int LINKS_MAX = 200;

    /** What these elements hold stays as it is. */
    private static final Set<String> KEPT = Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "samp", "var", "svg", "script",
            "summary", "button", "table", "figcaption", "abbr", "dfn");

    private final TermWords words;
    private final String base;
    private final Set<GlossaryTerm> linked = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private int kept;

    /** @param base what stands before the addresses of this site: nothing in pages, the canonical address in feeds */
    TermLinks(TermWords words, String base) {
        this.words = words;
        this.base = base;
    }

    String in(String html) {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            text(html.substring(at, end));
            if (tag < 0) {
                break;
            }
            at = tag(html, tag);
        }
        return out.toString();
    }

    private int tag(String html, int start) {
        int end = tagEnd(html, start);
        boolean isEnd = html.startsWith("</", start);
        int nameStart = start + (isEnd ? 2 : 1);
        int nameEnd = TermWords.wordEnd(html, nameStart);
        if (KEPT.contains(html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT))) {
            kept = Math.max(0, kept + (isEnd ? -1 : 1));
        }
        out.append(html, start, end);
        return end;
    }

    /** After the sign that ends the tag, which may also stand in the value of an attribute. */
    private static int tagEnd(String html, int start) {
        boolean isQuoted = false;
        for (int i = start; i < html.length(); i++) {
            isQuoted ^= html.charAt(i) == '"';
            if (html.charAt(i) == '>' && !isQuoted) {
                return i + 1;
            }
        }
        return html.length();
    }

    private void text(String text) {
        if (kept > 0) {
            out.append(text);
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int end = TermWords.wordEnd(text, at);
            boolean isWord = end > at;
            Optional<TermWords.Match> match = isWord && linked.size() < LINKS_MAX ? words.longest(text, at).filter(found -> !linked.contains(found.term())) : Optional.empty();
            if (match.isPresent()) {
                link(match.get().term(), text.substring(at, match.get().end()));
                at = match.get().end();
            } else {
                int next = isWord ? end : entityEnd(text, at);
                out.append(text, at, next);
                at = next;
            }
        }
    }

    /** An entity is one sign, not a word. */
    private static int entityEnd(String text, int at) {
        int semicolon = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
        return semicolon > 0 && semicolon - at < 10 ? semicolon + 1 : at + 1;
    }

    private void link(GlossaryTerm term, String written) {
        linked.add(term);
        String href = term.href().startsWith("/") ? base + term.href() : term.href();
        out.append("<a class=\"term\" href=\"").append(Entities.escape(href)).append('"');
        if (base.isEmpty()) {
            out.append(" data-term=\"").append(Entities.escape(term.definition())).append('"');
        }
        out.append('>').append(written).append("</a>");
    }
}
