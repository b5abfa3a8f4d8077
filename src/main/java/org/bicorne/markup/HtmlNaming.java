package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gives clean HTML what is the same on every page that shows it: levels and ids of headings, spaces and apostrophes. */
final class HtmlNaming {

    private final MarkdownSettings settings;
    private final Typography typography;
    private final Outline outline = new Outline();
    private final Ids ids = new Ids();
    private final List<Anchors.Named> named = new ArrayList<>();

    HtmlNaming(MarkdownSettings settings) {
        this.settings = settings;
        this.typography = Typography.of(settings.language());
    }

    Anchors anchors() {
        return new Anchors(ids.all(), named);
    }

    void give(Element body, HtmlSource source) {
        for (Element element : body.getAllElements()) {
            name(element, source);
        }
        body.nodeStream(TextNode.class).filter(HtmlNaming::isProse).forEach(text ->
                text.text(typography.set(text.getWholeText(), text.nextSibling() instanceof Element next && !next.nameIs("br"))));
    }

    private static boolean isProse(TextNode text) {
        Element parent = text.parentElement();
        while (parent != null) {
            switch (parent.normalName()) {
                case "code", "pre", "kbd", "samp", "var" -> {
                    return false;
                }
                default -> parent = parent.parent();
            }
        }
        return true;
    }

    /** Ids are made of the words as written. */
    private void name(Element element, HtmlSource source) {
        String id = element.id();
        if (HtmlKinds.isHeading(element)) {
            String words = element.text().strip();
            String html = SourcehutHtml.escaped(words);
            String wanted = id.isEmpty() ? settings.dialect().headingIds().idOf(words, html) : id;
            int level = outline.levelOf(element.normalName().charAt(1) - '0');
            Heading heading = new Heading(level, ids.unique(wanted), typography.set(words, false));
            element.tagName("h" + level).attr("id", heading.id());
            named.add(new Anchors.Named(heading, words, html));
        } else if (element.hasAttr("id") && !ids.take(id)) {
            element.removeAttr("id");
            source.problem(MarkdownFinding.ID_REPEATED, element, id);
        }
    }
}
