package org.bicorne.ui;

import java.util.List;

/**
 * A page of tables, for {@code catalogue/tables.jte}.
 *
 * @param parts pages that belong together
 * @param nothing is said where there is no table
 */
public record TablesView(Frame frame, String title, String lead, List<PageLink> parts, List<TableView> tables, String nothing, List<PageLink> files, List<FeedLink> feeds,
        List<PageLink> elsewhere) {

    public TablesView {
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        feeds = List.copyOf(feeds);
        elsewhere = List.copyOf(elsewhere);
    }
}
