package org.bicorne.markup;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Mends the structure of raw HTML so that checkers accept it and assistive techniques understand it, keeping every word. */
final class HtmlMending {

    private record Mend(Set<String> elements, Consumer<Element> way) {
    }

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** In this order: what one leaves behind, a later one mends. */
    private static final List<Mend> MENDS = List.of(
            new Mend(Set.of("button"), HtmlMending::button),
            new Mend(Set.of("a"), HtmlMending::linkInLink),
            new Mend(Set.of("ul", "ol"), HtmlLists::mendList),
            new Mend(Set.of("dl"), HtmlLists::mendDefinitions),
            new Mend(Set.of("li"), HtmlLists::adopt),
            new Mend(Set.of("dt", "dd"), HtmlLists::mendLoneDefinition),
            new Mend(Set.of("figcaption"), HtmlMending::caption),
            new Mend(Set.of("aside"), HtmlMending::aside),
            new Mend(Set.of("summary"), HtmlMending::summary),
            new Mend(HtmlKinds.PHRASES, HtmlMending::phrase),
            new Mend(HEADINGS, HtmlMending::onlyPhrases),
            new Mend(Set.of("summary"), HtmlMending::onlyPhrases),
            new Mend(Set.of("br"), HtmlMending::lineBreak),
            new Mend(Set.of("th"), HtmlMending::header));

    private static final Set<String> MUST_HOLD_SOMETHING = Set.of("p", "ul", "ol", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "b", "i",
            "em", "strong", "span");

    private static final Evaluator IMAGE = Selector.evaluatorOf("img");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

    private HtmlMending() {
    }

    static void mend(Element body, Rendering rendering) {
        List<Element> elements = List.copyOf(body.getAllElements());
        for (Mend mend : MENDS) {
            elements.stream().filter(element -> element.parent() != null && mend.elements().contains(element.normalName())).forEach(mend.way());
        }
        elements.stream().filter(element -> element.nameIs("details")).forEach(details -> openDetails(details, rendering));
        elements.reversed().forEach(HtmlMending::removeIfEmpty);
    }

    private static void linkInLink(Element link) {
        if (link.parent() != null && link.parent().closest("a") != null) {
            link.unwrap();
        }
    }

    /** Without a role it would be a landmark inside the page's own. */
    private static void aside(Element aside) {
        if (!aside.hasAttr("role")) {
            aside.tagName("div");
        }
    }

    /** A link that looks like a button is a link; a button without a script does nothing. */
    private static void button(Element button) {
        Element link = button.selectFirst(LINK);
        Element around = button.closest(LINK);
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

    /** Called from the inside out, so that what becomes empty goes too. */
    private static void removeIfEmpty(Element element) {
        if (element.parent() == null || !MUST_HOLD_SOMETHING.contains(element.normalName())) {
            return;
        }
        if (HtmlKinds.isEmpty(element)) {
            element.remove();
        } else if (HtmlKinds.isHeading(element) && element.text().isBlank() && element.selectFirst(IMAGE) == null) {
            element.unwrap();
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
