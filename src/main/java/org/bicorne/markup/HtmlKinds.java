package org.bicorne.markup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Which elements may hold which (WHATWG HTML, 3.2.5.2), as far as mending needs it. */
final class HtmlKinds {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt",
            "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table", "ul", "td", "th",
            "tr", "tbody", "thead", "tfoot", "caption", "summary", "body");

    /** Elements of a sentence. */
    static final Set<String> PHRASES = Set.of("abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private static final Set<String> HOLDING_PHRASES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "pre", "a", "ins", "del");

    /** What is something without words. */
    private static final Evaluator SHOWN = Selector.evaluatorOf("img, iframe, video, audio, hr, [id]");

    private HtmlKinds() {
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** An element of a sentence, such as {@code em}. */
    static boolean isPhrase(Node node) {
        return node instanceof Element element && PHRASES.contains(element.normalName());
    }

    /** Whether a block may not stand in it. */
    static boolean refusesBlocks(Element element) {
        return isPhrase(element) || HOLDING_PHRASES.contains(element.normalName());
    }

    static boolean isBlankText(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Whether readers would see nothing of it. */
    static boolean isEmpty(Element element) {
        return element.text().replace('\u00a0', ' ').isBlank() && element.selectFirst(SHOWN) == null;
    }
}
