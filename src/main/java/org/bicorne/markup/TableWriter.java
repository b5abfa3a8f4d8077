package org.bicorne.markup;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Writes tables in a region that scrolls by itself on a narrow screen, also with the keyboard, and that has a name. */
final class TableWriter {

    private final Sheet sheet;
    private final StringBuilder out;
    private final InlineWriter inlines;
    private String heading = "";
    private int count;

    TableWriter(Sheet sheet, InlineWriter inlines) {
        this.sheet = sheet;
        this.out = sheet.out();
        this.inlines = inlines;
    }

    /** The heading that following tables stand under. */
    void under(String text) {
        heading = text;
    }

    void write(TableBlock table) {
        if (!sheet.isDraft()) {
            out.append(open(label(sheet.rendering(), ++count, heading)));
        }
        out.append("<table");
        sheet.attributes(table);
        out.append(">\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            part(part);
        }
        out.append("</table>\n").append(sheet.isDraft() ? "" : "</div>\n");
    }

    /** Unique on the page, since tables are counted. */
    static String label(Rendering rendering, int number, String heading) {
        return heading.isEmpty() ? rendering.words("markup.table", number) : rendering.words("markup.table.under", number, heading);
    }

    /** The beginning of a region for a table. */
    static String open(String label) {
        StringBuilder out = new StringBuilder("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
        Escape.attribute(out, "aria-label", label);
        return out.append(">").toString();
    }

    private void part(Node part) {
        String element = part instanceof TableHead ? "thead" : part instanceof TableBody ? "tbody" : "";
        if (!element.isEmpty()) {
            out.append('<').append(element).append(">\n");
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                row(row);
            }
            out.append("</").append(element).append(">\n");
        }
    }

    private void row(Node node) {
        if (!(node instanceof TableRow)) {
            return;
        }
        out.append("<tr>");
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
            cell((TableCell) cell);
        }
        out.append("</tr>\n");
    }

    /** An empty header names nothing, so it is a plain cell. */
    private void cell(TableCell cell) {
        boolean isHeader = cell.isHeader() && cell.getFirstChild() != null;
        out.append(isHeader ? "<th scope=\"col\"" : "<td");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            out.append(" class=\"align-right\"");
        } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            out.append(" class=\"align-center\"");
        }
        out.append('>');
        inlines.children(cell);
        out.append(isHeader ? "</th>" : "</td>");
    }
}
