package org.bicorne.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Makes links of bare addresses and e-mail addresses, a final dot left out; reads only the texts that can hold one, for speed. */
final class BareAddresses implements PostProcessor {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL)).build();

    @Override
    public Node process(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // Links hold no links.
            }

            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("://") || text.getLiteral().indexOf('@') > 0) {
                    split(text);
                }
            }
        });
        return root;
    }

    /** The addresses in some words. */
    static List<LinkSpan> in(String words) {
        List<LinkSpan> found = new ArrayList<>();
        EXTRACTOR.extractLinks(words).forEach(found::add);
        return found;
    }

    private static void split(Text text) {
        String literal = text.getLiteral();
        for (Span span : EXTRACTOR.extractSpans(literal)) {
            Text part = new Text(literal.substring(span.getBeginIndex(), span.getEndIndex()));
            part.setSourceSpans(spans(text, span));
            text.insertBefore(span instanceof LinkSpan link ? link(link, part) : part);
        }
        text.unlink();
    }

    private static Link link(LinkSpan span, Text part) {
        Link link = new Link(span.getType() == LinkType.EMAIL ? "mailto:" + part.getLiteral() : part.getLiteral(), null);
        link.setSourceSpans(part.getSourceSpans());
        link.appendChild(part);
        return link;
    }

    /** A text without entities stands in one place, of which each part has its share. */
    private static List<SourceSpan> spans(Text text, Span span) {
        List<SourceSpan> all = text.getSourceSpans();
        boolean isOnePlace = all.size() == 1 && all.getFirst().getLength() == text.getLiteral().length();
        return isOnePlace ? List.of(all.getFirst().subSpan(span.getBeginIndex(), span.getEndIndex())) : all;
    }
}
