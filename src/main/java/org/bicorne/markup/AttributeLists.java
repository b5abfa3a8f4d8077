package org.bicorne.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Takes the attribute lists out of a text and remembers which element each belongs to. */
final class AttributeLists {

    private final Map<Node, AttributeList> found = new IdentityHashMap<>();
    private final List<MarkupProblem> problems;

    private AttributeLists(List<MarkupProblem> problems) {
        this.problems = problems;
    }

    /** Malformed lists are taken out too, and are problems: they must never be shown. */
    static Map<Node, AttributeList> takeFrom(Node root, String body, List<MarkupProblem> problems) {
        if (!body.contains("{.") && !body.contains("{#") && !body.contains("{:") && !body.contains("{ ") && !body.contains("=")) {
            return Map.of();
        }
        AttributeLists lists = new AttributeLists(problems);
        textsWithBraces(root).forEach(lists::takeFrom);
        return lists.found;
    }

    private static List<Text> textsWithBraces(Node root) {
        List<Text> texts = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().indexOf('{') >= 0) {
                    texts.add(text);
                }
            }
        });
        return texts;
    }

    private void takeFrom(Text text) {
        while (isInline(text.getPrevious()) && takeAtStart(text, text.getPrevious())) {
            // Several lists may follow each other.
        }
        if (text.getNext() == null && text.getParent() instanceof Block block && (block instanceof Paragraph || block instanceof Heading)) {
            takeAtEnd(text, block);
        } else if (text.getPrevious() == null && text.getNext() instanceof SoftLineBreak lineBreak && takeAtStart(text, text.getParent())) {
            lineBreak.unlink();
        }
        if (text.getLiteral().isEmpty()) {
            text.unlink();
        }
    }

    private static boolean isInline(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof Link || node instanceof Image || node instanceof Code || node instanceof Emphasis
                || node instanceof StrongEmphasis || node instanceof Strikethrough;
    }

    private boolean takeAtStart(Text text, Node owner) {
        String literal = text.getLiteral();
        Optional<AttributeSyntax.Found> list = AttributeSyntax.at(literal, 0);
        if (list.isEmpty()) {
            return false;
        }
        give(owner, list.get(), literal, 0);
        text.setLiteral(literal.substring(list.get().length()));
        return true;
    }

    private void takeAtEnd(Text text, Block block) {
        String literal = text.getLiteral();
        int start = literal.lastIndexOf('{');
        Optional<AttributeSyntax.Found> list = start < 0 ? Optional.empty() : AttributeSyntax.at(literal, start);
        if (list.isEmpty() || !literal.substring(start + list.get().length()).isBlank()) {
            return;
        }
        String before = literal.substring(0, start).stripTrailing();
        Node previous = text.getPrevious();
        boolean isAlone = before.isEmpty() && previous == null;
        boolean isLeft = before.isEmpty() && column(text) < column(block);
        give(isAlone ? neighbour(block) : isLeft ? holder(block) : owner(block), list.get(), literal, start);
        text.setLiteral(before);
        if (isAlone) {
            block.unlink();
        } else if (before.isEmpty() && previous instanceof SoftLineBreak) {
            previous.unlink();
        }
    }

    /** A list alone in its paragraph is for the block before, else for the one after. */
    private static Node neighbour(Block alone) {
        if (alone.getPrevious() != null) {
            return alone.getPrevious();
        }
        return alone.getNext() == null ? alone : alone.getNext();
    }

    private static Node owner(Block block) {
        boolean isFirst = block.getPrevious() == null || block.getPrevious() instanceof TaskListItemMarker;
        return block instanceof Paragraph && block.getParent() instanceof ListItem item && isFirst ? item : block;
    }

    /** A line further left than the paragraph that it continues is for the quote or the list around. */
    private static Node holder(Block block) {
        Node parent = block.getParent();
        return parent instanceof ListItem ? parent.getParent() : parent;
    }

    private static int column(Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getColumnIndex();
    }

    private void give(Node owner, AttributeSyntax.Found list, String literal, int start) {
        if (list.attributes().isPresent()) {
            found.merge(owner, list.attributes().get(), AttributeList::and);
        } else {
            problems.add(MarkdownFinding.ATTRIBUTES_MALFORMED.at(SourceLineOf.node(owner), literal.substring(start, start + list.length())));
        }
    }
}
