package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A heading and the first words under it.
 *
 * @param line of the heading, counted from 1 in the text that was given
 * @param title its words
 * @param id where it is on the page
 * @param givenId the id that its author gave it, on the heading or just before it
 * @param text the first paragraph before the next heading, without markup
 */
public record TextSection(int line, String title, String id, Optional<String> givenId, Optional<String> text) {

    private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)\\s*=\\s*[\"']([^\"']{1,200})[\"']");

    static List<TextSection> in(ParsedText text, Anchors anchors) {
        List<TextSection> sections = new ArrayList<>();
        int next = 0;
        for (Node node = text.root().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getFirstChild() != null) {
                int named = indexOf(anchors.headings(), InlineText.of(heading), next);
                if (named >= 0) {
                    sections.add(section(text, heading, anchors.headings().get(named).heading()));
                    next = named + 1;
                }
            }
        }
        return sections;
    }

    private static TextSection section(ParsedText text, Heading node, org.bicorne.markup.Heading shown) {
        String given = text.attributesOf(node).id();
        Optional<String> givenId = given.isEmpty() ? anchorBefore(node) : Optional.of(given);
        return new TextSection(SourceLineOf.node(node), shown.text(), givenId.orElse(shown.id()), givenId, firstParagraph(node));
    }

    /** Raw HTML may bring headings that Markdown does not know: those are passed over. */
    private static int indexOf(List<Anchors.Named> named, String words, int from) {
        for (int i = from; i < named.size(); i++) {
            if (plain(named.get(i).heading().text()).equals(plain(words))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", "").replace('\u2019', '\'');
    }

    /** {@code <a id="lib"></a>} alone on the line above. */
    private static Optional<String> anchorBefore(Heading heading) {
        if (!(heading.getPrevious() instanceof Paragraph paragraph) || !InlineText.of(paragraph).isEmpty()) {
            return Optional.empty();
        }
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            Matcher anchor = ANCHOR.matcher(node instanceof HtmlInline html ? html.getLiteral() : "");
            if (anchor.find()) {
                return Optional.of(anchor.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstParagraph(Heading heading) {
        for (Node node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            String words = node instanceof Paragraph ? InlineText.of(node) : "";
            if (!words.isEmpty()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }
}
