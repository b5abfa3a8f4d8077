package org.bicorne.markup;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** A heading's content as man.sr.ht renders it (mistletoe, Python's html.escape): its ids are made of this HTML, markup included. */
final class SourcehutHtml extends AbstractVisitor {

    private final StringBuilder html = new StringBuilder();

    private SourcehutHtml() {
    }

    static String of(Node heading) {
        SourcehutHtml inner = new SourcehutHtml();
        inner.visitChildren(heading);
        return inner.html.toString();
    }

    static String escaped(String text) {
        return Escape.of(text).replace("'", "&#x27;");
    }

    @Override
    public void visit(Text text) {
        html.append(escaped(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        html.append("<code>").append(escaped(code.getLiteral())).append("</code>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        wrap("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        wrap("strong", strong);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            wrap("del", node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        html.append('\n');
    }

    @Override
    public void visit(HtmlInline inline) {
        html.append(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
        html.append("<a href=\"").append(escaped(link.getDestination())).append('"');
        title(link.getTitle());
        html.append('>');
        visitChildren(link);
        html.append("</a>");
    }

    @Override
    public void visit(Image image) {
        html.append("<img src=\"").append(image.getDestination()).append("\" alt=\"").append(escaped(InlineText.of(image))).append('"');
        title(image.getTitle());
        html.append(" />");
    }

    private void title(@org.jspecify.annotations.Nullable String title) {
        if (title != null && !title.isEmpty()) {
            html.append(" title=\"").append(escaped(title)).append('"');
        }
    }

    private void wrap(String element, Node node) {
        html.append('<').append(element).append('>');
        visitChildren(node);
        html.append("</").append(element).append('>');
    }
}
