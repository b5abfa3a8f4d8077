package org.bicorne.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.markup.Containers.Container;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * What a text without HTML holds, found in one walk.
 *
 * @param headings what becomes of each heading; one that is not there is empty and is not shown
 * @param ids of nodes that are no headings, from their attribute lists
 */
record Survey(Map<Node, org.bicorne.markup.Heading> headings, Map<Node, String> ids, Anchors anchors, List<Link> links,
        List<MarkupProblem> problems) {

    static Survey of(ParsedText text) {
        Walk walk = new Walk(text);
        text.root().accept(walk);
        return new Survey(walk.headings, walk.nodeIds, new Anchors(walk.ids.all(), walk.named), List.copyOf(walk.links), walk.problems);
    }

    /** The problems of containers, headings and comments, which do not depend on whether the text holds HTML. */
    static List<MarkupProblem> problemsOfBlocks(ParsedText text) {
        List<MarkupProblem> problems = new ArrayList<>();
        text.root().accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                checkContainer(block, problems);
                visitChildren(block);
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getFirstChild() == null) {
                    problems.add(MarkdownFinding.HEADING_EMPTY.at(SourceLineOf.node(heading)));
                }
            }

            @Override
            public void visit(HtmlBlock html) {
                if (HtmlComments.isUnclosed(html.getLiteral())) {
                    problems.add(MarkdownFinding.COMMENT_UNCLOSED.at(SourceLineOf.node(html)));
                }
            }
        });
        return problems;
    }

    private static void checkContainer(CustomBlock block, List<MarkupProblem> problems) {
        int line = SourceLineOf.node(block);
        if (block instanceof Containers.StrayFence) {
            problems.add(MarkdownFinding.CONTAINER_STRAY.at(line));
        } else if (block instanceof Container container) {
            if (!container.isClosed()) {
                problems.add(MarkdownFinding.CONTAINER_UNCLOSED.at(line, container.name()));
            }
            if (container.kind() == Containers.Kind.UNKNOWN) {
                problems.add(MarkdownFinding.CONTAINER_UNKNOWN.at(line, container.name()));
            }
        }
    }

    private static final class Walk extends AbstractVisitor {
        private final ParsedText text;
        private final Typography typography;
        private final Outline outline = new Outline();
        private final Ids ids = new Ids();
        private final Map<Node, org.bicorne.markup.Heading> headings = new IdentityHashMap<>();
        private final Map<Node, String> nodeIds = new IdentityHashMap<>();
        private final List<Anchors.Named> named = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<MarkupProblem> problems = new ArrayList<>();

        Walk(ParsedText text) {
            this.text = text;
            this.typography = Typography.of(text.settings().language());
        }

        @Override
        protected void visitChildren(Node parent) {
            takeId(parent);
            super.visitChildren(parent);
        }

        private void takeId(Node node) {
            String id = text.attributesOf(node).id();
            boolean mayHaveOne = text.settings().trust() == Trust.TRUSTED && !(node instanceof Heading) && !id.isEmpty();
            if (mayHaveOne && ids.take(id)) {
                nodeIds.put(node, id);
            } else if (mayHaveOne) {
                problems.add(MarkdownFinding.ID_REPEATED.at(SourceLineOf.node(node), id));
            }
        }

        @Override
        public void visit(Heading heading) {
            String source = InlineText.of(heading);
            if (heading.getFirstChild() == null) {
                return;
            }
            String html = SourcehutHtml.of(heading);
            String given = text.attributesOf(heading).id();
            String id = ids.unique(given.isEmpty() ? text.settings().dialect().headingIds().idOf(source, html) : given);
            var shown = new org.bicorne.markup.Heading(outline.levelOf(heading.getLevel()), id, typography.set(source, false));
            headings.put(heading, shown);
            named.add(new Anchors.Named(shown, source, html));
            visitChildren(heading);
        }

        @Override
        public void visit(org.commonmark.node.Link node) {
            add(Links.of(node), Addresses.isRefused(node.getDestination()));
            visitChildren(node);
        }

        @Override
        public void visit(Image node) {
            Link link = Links.of(node);
            add(link, Addresses.isRefused(node.getDestination()));
            if (link.text().isEmpty()) {
                problems.add(MarkdownFinding.IMAGE_ALT_MISSING.at(link.line(), link.destination()));
            }
            takeId(node);
        }

        private void add(Link link, boolean isRefused) {
            if (isRefused) {
                problems.add(MarkdownFinding.LINK_SCHEME_REFUSED.at(link.line(), link.destination()));
            } else {
                links.add(link);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Container container) {
                container.image().ifPresent(address -> add(Links.portrait(container, address), Addresses.isRefused(address)));
            }
            visitChildren(block);
        }
    }
}
