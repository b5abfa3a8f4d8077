package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of recommended software, for {@code catalogue/list.jte}: the whole catalogue, or those of a category, of an organisation, for a product.
 *
 * @param list question, choices and what is around the rows; its own rows are empty
 * @param intro what is said of all of them, before the rows
 * @param isTable whether rows stand in a table
 * @param otherLook leads to the same list as a table, or as cards
 * @param columns heads of the table after the name
 * @param compare where chosen rows are compared; empty where no server does it
 */
public record SoftwareListView(CodeListView list, Optional<String> intro, boolean isTable, Optional<PageLink> otherLook, List<String> columns, List<Row> rows, Optional<String> compare) {

    /**
     * A software.
     *
     * @param logo of the office’s own folder
     * @param mark of its status where it is not simply recommended, with a tone: good, warn, bad
     * @param summaryLanguage where it is not the page’s
     * @param cells of the table, as many as columns
     */
    public record Row(String slug, PageLink page, Optional<String> logo, Optional<RepositoryView.Mark> mark, Optional<String> summary, @Nullable String summaryLanguage,
            List<CodeListView.Fact> facts, List<String> cells) {

        public Row {
            facts = List.copyOf(facts);
            cells = List.copyOf(cells);
        }
    }

    public SoftwareListView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
