package org.bicorne.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Mends lists: only items in them, and no item without one. */
final class HtmlLists {

    private HtmlLists() {
    }

    /** What is no item goes into the item before, or into one of its own. */
    static void mendList(Element list) {
        for (Node child : List.copyOf(list.childNodes())) {
            if (child.nameIs("br")) {
                child.remove();
            } else if (!child.nameIs("li") && !HtmlKinds.isBlankText(child)) {
                intoItem(child, "li");
            }
        }
    }

    static void mendDefinitions(Element list) {
        for (Node child : List.copyOf(list.childNodes())) {
            if (child.nameIs("br")) {
                child.remove();
            } else if (!Set.of("dt", "dd", "div").contains(child.normalName()) && !HtmlKinds.isBlankText(child)) {
                intoItem(child, "dd");
            }
        }
    }

    private static void intoItem(Node child, String item) {
        Node before = child.previousSibling();
        while (before != null && HtmlKinds.isBlankText(before)) {
            before = before.previousSibling();
        }
        if (before instanceof Element element && element.nameIs(item)) {
            element.appendChild(child);
        } else {
            child.wrap("<" + item + "></" + item + ">");
        }
    }

    /** Items that stand alone get a list. */
    static void adopt(Element item) {
        Element parent = item.parent();
        if (parent == null || parent.nameIs("ul") || parent.nameIs("ol")) {
            return;
        }
        Element list = new Element("ul");
        item.before(list);
        Node next = item;
        while (next != null && (next.nameIs("li") || HtmlKinds.isBlankText(next))) {
            Node following = next.nextSibling();
            list.appendChild(next);
            next = following;
        }
    }

    static void mendLoneDefinition(Element entry) {
        Element parent = entry.parent();
        boolean isInList = parent != null && (parent.nameIs("dl") || parent.nameIs("div") && parent.parent() != null && parent.parent().nameIs("dl"));
        if (!isInList) {
            entry.tagName("div");
        }
    }
}
