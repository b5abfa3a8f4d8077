package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A text as the parser understood it, before any page shows it.
 *
 * @param attributes what attribute lists give to each node
 * @param hasHtml whether it holds HTML that is more than a comment
 */
record ParsedText(Node root, MarkdownSettings settings, Map<Node, AttributeList> attributes, boolean hasHtml, List<MarkupProblem> problems) {

    /** How deep emphasis, quotes and lists may nest in all; deeper texts are shown flat. */
    private static final int DEPTH_MAX = 200;

    /** In one paragraph; the parser looks for the end of each up to the paragraph's end. */
    private static final int OPEN_TAGS_MAX = 5_000;

    static ParsedText of(String body, MarkdownSettings settings) {
        List<MarkupProblem> problems = new ArrayList<>();
        Node root = parse(body, settings.dialect(), problems);
        Map<Node, AttributeList> attributes = AttributeLists.takeFrom(root, body, problems);
        return new ParsedText(root, settings, attributes, body.indexOf('<') >= 0 && HtmlFinder.finds(root), problems);
    }

    AttributeList attributesOf(Node node) {
        return attributes.getOrDefault(node, AttributeList.NONE);
    }

    /** The parser itself descends into nested emphasis, so a hostile text can exhaust its stack before we can measure it. */
    private static Node parse(String body, Dialect dialect, List<MarkupProblem> problems) {
        if (hasTooManyOpenTags(body)) {
            problems.add(MarkdownFinding.TEXT_TAGS_UNCLOSED.at(1, Integer.toString(OPEN_TAGS_MAX)));
            return flat(body);
        }
        try {
            Node root = Parsers.of(dialect).parse(OrgTables.asGfm(body));
            if (!isDeeperThan(root, DEPTH_MAX)) {
                return root;
            }
        } catch (StackOverflowError _) {
            // Shown flat, as any text that is too deep.
        }
        problems.add(MarkdownFinding.TEXT_TOO_DEEP.at(1));
        return flat(body);
    }

    private static boolean hasTooManyOpenTags(String body) {
        int open = 0;
        for (int at = body.indexOf('<'); at >= 0 && at < body.length() && open <= OPEN_TAGS_MAX; at++) {
            switch (body.charAt(at)) {
                case '<' -> open++;
                case '>' -> open--;
                case '\n' -> open = at + 1 < body.length() && body.charAt(at + 1) == '\n' ? 0 : open;
                default -> { }
            }
        }
        return open > OPEN_TAGS_MAX;
    }

    private static boolean isDeeperThan(Node root, int depthMax) {
        int depth = 0;
        Node node = root;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > depthMax) {
                    return true;
                }
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return false;
    }

    private static Document flat(String body) {
        Document document = new Document();
        for (String words : body.split("\n[ \t]*\n")) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(words.strip()));
            document.appendChild(paragraph);
        }
        return document;
    }

    /** Looks for HTML that is shown. */
    private static final class HtmlFinder extends AbstractVisitor {
        private boolean found;

        static boolean finds(Node root) {
            HtmlFinder finder = new HtmlFinder();
            root.accept(finder);
            return finder.found;
        }

        @Override
        public void visit(HtmlBlock html) {
            found |= !HtmlComments.isComment(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            found |= !HtmlComments.isComment(html.getLiteral());
        }
    }
}
