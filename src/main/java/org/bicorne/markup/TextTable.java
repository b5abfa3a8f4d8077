package org.bicorne.markup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/**
 * A table that was written by hand, in words: what its cells show without markup.
 *
 * @param line of its head, counted from 1 in the text that was given
 */
public record TextTable(int line, List<String> header, List<Row> rows) {

    /** One row and its line. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public TextTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A cell as data files have it: without the typography of pages, capitals, outer and repeated spaces. Equal cells are equal texts. */
    public static String plain(String cell) {
        String spaced = cell.replace('\u2019', '\'').replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll(" +([:;?!»])", "$1").replaceAll("« +", "«");
        return Normalizer.normalize(spaced, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static List<TextTable> in(Node root) {
        List<TextTable> tables = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    tables.add(of(table));
                } else {
                    visitChildren(block);
                }
            }
        });
        return tables;
    }

    private static TextTable of(TableBlock table) {
        List<Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(new Row(SourceLineOf.node(row), cells(row)));
                }
            }
        }
        return rows.isEmpty() ? new TextTable(SourceLineOf.node(table), List.of(), List.of())
                : new TextTable(rows.getFirst().line(), rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(InlineText.of(cell));
            }
        }
        return cells;
    }
}
