package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of data, for {@code ui/table.jte}.
 *
 * @param id of its caption, unique on the page
 * @param rows as many cells in each as there are columns
 * @param hasRowHeaders whether the first cell of a row names it
 * @param sourceHtml where the data come from; trusted: made by the markup room
 * @param rest says that there are more rows in the file
 * @param isPlain whether it is shown far from our style sheets and scripts
 * @param isLong whether it scrolls under its head
 */
public record TableView(Messages words, String id, String caption, List<Column> columns, List<List<Cell>> rows, boolean hasRowHeaders,
        Optional<String> sourceHtml, PageLink download, Optional<String> rest, boolean isPlain, boolean isLong) {

    /** A heading; {@code sorted} is {@code ascending} or {@code descending} when the rows follow it. */
    public record Column(String title, boolean isNumeric, @Nullable String sorted) {

        /** For its cells. */
        public @Nullable String alignment() {
            return isNumeric ? "align-right" : null;
        }
    }

    /** What a cell shows: {@code value} is a number for machines, {@code href} an address of the web, {@code dateTime} a day. */
    public record Cell(String text, @Nullable String value, @Nullable String href, @Nullable String dateTime) {

        public static Cell of(String text) {
            return new Cell(text, null, null, null);
        }

        /** The value is left out where the text says the same. */
        public static Cell number(String text, String value) {
            return new Cell(text, text.equals(value) ? null : value, null, null);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, null, href, null);
        }

        public static Cell date(String text, String dateTime) {
            return new Cell(text, null, null, dateTime);
        }
    }

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What the script says to those who filter a long table. */
    public @Nullable String filterLabel() {
        return isLong ? words.text("table.filter") : null;
    }

    public @Nullable String filterCount() {
        return isLong ? words.text("table.count") : null;
    }

    /** Far from its page an id could be another text's. */
    public @Nullable String captionId() {
        return isPlain ? null : id;
    }

    public String scrollClass() {
        return isLong ? "table-scroll table-scroll--long" : "table-scroll";
    }
}
