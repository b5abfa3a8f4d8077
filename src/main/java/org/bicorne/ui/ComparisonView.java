package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * Software side by side, for {@code catalogue/compare.jte}.
 *
 * @param address of the page, without a question
 * @param columns what is compared; empty as long as nothing was chosen
 * @param unknown names that were asked for and that the catalogue does not have
 * @param isServed whether a server takes another name
 */
public record ComparisonView(Frame frame, String title, String lead, String address, List<Column> columns, List<Row> rows, List<String> unknown, boolean isServed, List<PageLink> elsewhere) {

    /** One of them; {@code without} leads to the comparison of the others. */
    public record Column(String slug, PageLink page, Optional<String> summary, String without) {}

    /**
     * What is compared.
     *
     * @param isSame whether all say the same
     */
    public record Row(String name, List<List<PageLink>> cells, boolean isSame) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public ComparisonView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
        elsewhere = List.copyOf(elsewhere);
    }
}
