package org.bicorne.markup;

import java.util.Optional;
import org.bicorne.markup.Containers.Container;
import org.bicorne.markup.Containers.StrayFence;
import org.bicorne.markup.Definitions.DefinitionList;
import org.bicorne.markup.Definitions.Description;
import org.bicorne.markup.Definitions.Term;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a text as HTML that is safe by construction: every word is escaped, every address checked. */
final class BlockWriter {

    private final Sheet sheet;
    private final StringBuilder out;
    private final InlineWriter inlines;
    private final ContainerWriter containers;
    private final TableWriter tables;

    BlockWriter(Sheet sheet) {
        this.sheet = sheet;
        this.out = sheet.out();
        this.inlines = new InlineWriter(sheet);
        this.containers = new ContainerWriter(sheet, this, inlines);
        this.tables = new TableWriter(sheet, inlines);
    }

    /** The whole text, notes last. */
    void document() {
        children(sheet.text().root());
        sheet.footnotes().addUnmentioned();
        if (sheet.footnotes().size() > 0) {
            new FootnoteWriter(sheet, this).write();
        }
    }

    void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
    }

    private void write(Node node) {
        sheet.mark(node);
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> list(list, "ul");
            case OrderedList list -> list(list, "ol");
            case ListItem item -> item(item);
            case BlockQuote quote -> element("blockquote", quote);
            case FencedCodeBlock code -> fenced(code);
            case IndentedCodeBlock code -> CodeWriter.write(sheet, code, "", code.getLiteral());
            case ThematicBreak _ -> out.append("<hr>\n");
            case HtmlBlock html -> sheet.html(html, html.getLiteral() + "\n");
            case Container container -> containers.write(container);
            case TableBlock table -> tables.write(table);
            case DefinitionList list -> element("dl", list);
            case Term term -> line("dt", term);
            case Description description -> description(description);
            case FootnoteDefinition _, StrayFence _, LinkReferenceDefinition _, Containers.Title _ -> { }
            default -> inlines.children(node);
        }
    }

    private void fenced(FencedCodeBlock code) {
        Optional<FencedBlock> block = FencedBlock.of(code, sheet.text().settings().blocks());
        if (block.isEmpty() || !sheet.shows(block.get())) {
            CodeWriter.write(sheet, code, code.getInfo(), code.getLiteral());
        }
    }

    private void heading(Heading node) {
        org.bicorne.markup.Heading heading = sheet.survey().headings().get(node);
        if (sheet.isDraft()) {
            draftHeading(node);
        } else if (heading != null) {
            tables.under(heading.text());
            out.append("<h").append(heading.level());
            Escape.attribute(out, "id", heading.id());
            sheet.attributes(node);
            out.append('>');
            inlines.children(node);
            if (Anchor.hasPermalink(heading.level())) {
                out.append(Anchor.permalink(heading.id(), sheet.words("markup.permalink", heading.text())));
            }
            out.append("</h").append(heading.level()).append(">\n");
        }
    }

    /** As written; its level, its final id and its permalink come when the HTML around it is known. */
    private void draftHeading(Heading heading) {
        String given = sheet.text().attributesOf(heading).id();
        HeadingIdStyle style = sheet.text().settings().dialect().headingIds();
        String wanted = given.isEmpty() ? style.idOf(InlineText.of(heading), SourcehutHtml.of(heading)) : given;
        out.append("<h").append(heading.getLevel());
        Escape.attribute(out, "id", wanted);
        sheet.attributes(heading);
        out.append('>');
        inlines.children(heading);
        out.append("</h").append(heading.getLevel()).append(">\n");
    }

    private void paragraph(Paragraph paragraph) {
        if (isFigure(paragraph)) {
            figure(paragraph);
        } else if (isInTightList(paragraph)) {
            inlines.children(paragraph);
            out.append(paragraph.getNext() == null ? "" : "\n");
        } else {
            line("p", paragraph);
        }
    }

    /** Whether the node is a paragraph that is one image with a title: the title is its caption. */
    static boolean isFigure(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof Paragraph && node.getFirstChild() instanceof Image image && image.getNext() == null
                && image.getTitle() != null && !image.getTitle().isBlank();
    }

    private void figure(Paragraph paragraph) {
        Image image = (Image) paragraph.getFirstChild();
        out.append("<figure>");
        inlines.children(paragraph);
        out.append("<figcaption>");
        Escape.append(out, Typography.of(sheet.text().settings().language()).set(image.getTitle().strip(), false));
        out.append("</figcaption></figure>\n");
    }

    private static boolean isInTightList(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        return parent instanceof ListItem item && item.getParent() instanceof ListBlock list && list.isTight()
                || parent instanceof Description description && Definitions.isTight(description);
    }

    private void list(ListBlock list, String element) {
        out.append('<').append(element);
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null && ordered.getMarkerStartNumber() != 1) {
            Escape.attribute(out, "start", String.valueOf(ordered.getMarkerStartNumber()));
        }
        sheet.attributes(list);
        out.append(">\n");
        children(list);
        out.append("</").append(element).append(">\n");
    }

    private void item(ListItem item) {
        out.append("<li");
        sheet.attributes(item);
        out.append('>');
        for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TaskListItemMarker marker) {
                inlines.task(marker);
            } else {
                write(node);
            }
        }
        out.append("</li>\n");
    }

    private void element(String name, Node node) {
        out.append('<').append(name);
        sheet.attributes(node);
        out.append(">\n");
        children(node);
        out.append("</").append(name).append(">\n");
    }

    private void line(String name, Node node) {
        out.append('<').append(name);
        sheet.attributes(node);
        out.append('>');
        inlines.children(node);
        out.append("</").append(name).append(">\n");
    }

    private void description(Description description) {
        out.append("<dd");
        sheet.attributes(description);
        out.append('>');
        children(description);
        out.append("</dd>\n");
    }
}
