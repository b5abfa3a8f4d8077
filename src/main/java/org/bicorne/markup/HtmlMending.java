package org.bicorne.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Mends the structure of raw HTML so that checkers accept it and assistive techniques understand it, keeping every word. */
final class HtmlMending {

    private HtmlMending() {
    }

    static void mend(Element body, Rendering rendering) {
        each(body, "button", HtmlMending::button);
        each(body, "a a", Element::unwrap);
        each(body, "ul, ol", HtmlLists::mendList);
        each(body, "dl", HtmlLists::mendDefinitions);
        each(body, "li", HtmlLists::adopt);
        each(body, "dt, dd", HtmlLists::mendLoneDefinition);
        each(body, "figcaption", HtmlMending::caption);
        each(body, "aside:not([role])", aside -> aside.tagName("div"));
        each(body, "summary", HtmlMending::summary);
        each(body, "details", details -> openDetails(details, rendering));
        each(body, "abbr, b, bdi, bdo, cite, code, dfn, em, i, kbd, mark, q, s, samp, small, span, strong, sub, sup, time, u, var",
                HtmlMending::phrase);
        each(body, "h1, h2, h3, h4, h5, h6, summary", HtmlMending::onlyPhrases);
        each(body, "br", HtmlMending::lineBreak);
        each(body, "th", HtmlMending::header);
        removeEmpty(body);
    }

    private static void each(Element body, String selector, java.util.function.Consumer<Element> mend) {
        for (Element element : List.copyOf(body.select(selector))) {
            if (element.parent() != null) {
                mend.accept(element);
            }
        }
    }

    /** A link that looks like a button is a link; a button without a script does nothing. */
    private static void button(Element button) {
        Element link = button.selectFirst("a[href]");
        Element around = button.closest("a[href]");
        if (link != null) {
            link.addClass("button");
        } else if (around != null) {
            around.addClass("button");
        }
        button.unwrap();
    }

    private static void caption(Element caption) {
        Element parent = caption.parent();
        if (parent == null || !parent.nameIs("figure")) {
            caption.tagName("div");
        } else if (caption.previousElementSibling() != null && caption.nextElementSibling() != null) {
            parent.appendChild(caption);
        }
    }

    private static void summary(Element summary) {
        Element parent = summary.parent();
        if (parent == null || !parent.nameIs("details") || summary.previousElementSibling() != null) {
            summary.tagName("div");
        }
    }

    private static void openDetails(Element details, Rendering rendering) {
        Element first = details.firstElementChild();
        if (first == null || !first.nameIs("summary")) {
            details.prependElement("summary").text(rendering.words("markup.details"));
        }
    }

    /** {@code <b>} around paragraphs is not HTML: the paragraphs stay. */
    private static void phrase(Element phrase) {
        if (phrase.getAllElements().stream().anyMatch(inside -> inside != phrase && HtmlKinds.isBlock(inside))) {
            phrase.unwrap();
        }
    }

    private static void onlyPhrases(Element holder) {
        for (Element inside : List.copyOf(holder.getAllElements())) {
            if (inside != holder && HtmlKinds.isBlock(inside) && inside.parent() != null) {
                inside.unwrap();
            }
        }
    }

    /** Line breaks make lines, not spaces between blocks. */
    private static void lineBreak(Element lineBreak) {
        Node before = neighbour(lineBreak, false);
        Node after = neighbour(lineBreak, true);
        boolean parentIsBlock = lineBreak.parent() != null && HtmlKinds.isBlock(lineBreak.parent());
        boolean isAtEdge = parentIsBlock && (before == lineBreak || after == lineBreak);
        boolean isBesideBlock = HtmlKinds.isBlock(before) || HtmlKinds.isBlock(after);
        boolean isRepeated = after != lineBreak && after.nameIs("br");
        if (isAtEdge || isBesideBlock || isRepeated) {
            lineBreak.remove();
        }
    }

    /** The nearest sibling that is not white space; the node itself when there is none. */
    private static Node neighbour(Node node, boolean forward) {
        Node sibling = forward ? node.nextSibling() : node.previousSibling();
        while (sibling != null && HtmlKinds.isBlankText(sibling)) {
            sibling = forward ? sibling.nextSibling() : sibling.previousSibling();
        }
        return sibling == null ? node : sibling;
    }

    private static void header(Element header) {
        if (HtmlKinds.isEmpty(header)) {
            header.tagName("td").removeAttr("scope");
        }
    }

    /** From the inside out, so that what becomes empty goes too. */
    private static void removeEmpty(Element body) {
        for (Element element : List.copyOf(body.select("p, ul, ol, figure, h1, h2, h3, h4, h5, h6, b, i, em, strong, span, center")).reversed()) {
            if (HtmlKinds.isEmpty(element)) {
                element.remove();
            } else if (HtmlKinds.isHeading(element) && element.text().isBlank() && element.selectFirst("img") == null) {
                element.unwrap();
            }
        }
    }

    /** Moves a block out of the sentence that holds it: the sentence goes on after it. */
    static void liftOut(Element block) {
        Element parent = block.parent();
        while (parent != null && parent.parent() != null && HtmlKinds.refusesBlocks(parent)) {
            Element rest = parent.shallowClone().removeAttr("id");
            for (Node next : List.copyOf(parent.childNodes().subList(block.siblingIndex() + 1, parent.childNodeSize()))) {
                rest.appendChild(next);
            }
            parent.after(block);
            if (!HtmlKinds.isEmpty(rest)) {
                block.after(rest);
            }
            if (HtmlKinds.isEmpty(parent)) {
                parent.remove();
            }
            parent = block.parent();
        }
    }
}
