package org.bicorne.markup;

import org.bicorne.markup.Footnotes.Mention;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes what stands inside a paragraph, a heading or a cell. */
final class InlineWriter {

    private final Sheet sheet;
    private final StringBuilder out;

    InlineWriter(Sheet sheet) {
        this.sheet = sheet;
        this.out = sheet.out();
    }

    void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
    }

    private void write(Node node) {
        switch (node) {
            case Text text -> Escape.append(out, text.getLiteral());
            case SoftLineBreak _ -> out.append(sheet.text().settings().dialect().breaks() ? "<br>\n" : "\n");
            case HardLineBreak _ -> out.append("<br>\n");
            case Code code -> code(code);
            case Emphasis _ -> wrap("em", node);
            case StrongEmphasis _ -> wrap("strong", node);
            case Strikethrough _ -> wrap("del", node);
            case Link link -> link(link);
            case Image image -> image(image);
            case HtmlInline html -> sheet.html(html, html.getLiteral());
            case FootnoteReference reference -> footnote(reference);
            case TaskListItemMarker marker -> task(marker);
            default -> children(node);
        }
    }

    private void code(Code code) {
        out.append("<code");
        sheet.attributes(code);
        out.append('>');
        Escape.append(out, code.getLiteral());
        out.append("</code>");
    }

    private void wrap(String element, Node node) {
        out.append('<').append(element);
        sheet.attributes(node);
        out.append('>');
        children(node);
        out.append("</").append(element).append('>');
    }

    private void link(Link node) {
        Target target = sheet.isDraft() ? Target.inside(node.getDestination()) : sheet.target(Links.of(node));
        if (target.href().isEmpty() && !sheet.isDraft()) {
            children(node);
            return;
        }
        sheet.mark(node);
        out.append("<a");
        Escape.attribute(out, "href", target.href());
        Anchor.rel(target, sheet.text().settings().trust()).ifPresent(rel -> Escape.attribute(out, "rel", rel));
        title(node.getTitle(), node);
        sheet.attributes(node, target.extraClass());
        out.append('>');
        if (node.getFirstChild() == null) {
            Escape.append(out, target.href());
        }
        children(node);
        out.append("</a>");
    }

    /** A blank title says nothing; one that an attribute list gives comes with the others. */
    private void title(@org.jspecify.annotations.Nullable String title, Node node) {
        if (title != null && !title.isBlank() && !sheet.text().attributesOf(node).others().containsKey("title")) {
            Escape.attribute(out, "title", title.strip());
        }
    }

    private void image(Image node) {
        boolean hasCaption = BlockWriter.isFigure(node.getParent());
        String source = node.getDestination();
        if (!sheet.isDraft()) {
            Target target = sheet.imageTarget(Links.of(node));
            if (target.href().isEmpty()) {
                Escape.append(out, InlineText.of(node));
                return;
            }
            source = target.href();
        }
        sheet.mark(node);
        out.append("<img");
        Escape.attribute(out, "src", source);
        String alternative = InlineText.of(node);
        boolean repeats = ImageMarkup.repeats(node.getTitle(), alternative);
        Escape.attribute(out, "alt", repeats && hasCaption && !sheet.isDraft() ? "" : alternative);
        if (!hasCaption && !repeats) {
            title(node.getTitle(), node);
        }
        sheet.attributes(node);
        sheet.imageAttributes(Links.of(node), sheet.text().attributesOf(node).others());
        out.append('>');
    }

    private void footnote(FootnoteReference reference) {
        Mention mention = sheet.footnotes().mention(reference.getLabel());
        out.append("<sup class=\"footnote-ref\"><a href=\"#fn-").append(mention.number()).append("\" id=\"").append(mention.id());
        out.append('"');
        Escape.attribute(out, "aria-label", sheet.words("markup.footnote", mention.number()));
        out.append('>').append(mention.number()).append("</a></sup>");
    }

    void task(TaskListItemMarker marker) {
        String state = sheet.words(marker.isChecked() ? "markup.task.done" : "markup.task.open");
        out.append("<span class=\"task-mark\" aria-hidden=\"true\">").append(marker.isChecked() ? '☑' : '☐').append("</span> ");
        out.append("<span class=\"visually-hidden\">").append(Escape.of(state)).append("</span> ");
    }
}
