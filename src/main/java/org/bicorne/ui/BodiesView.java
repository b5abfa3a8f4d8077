package org.bicorne.ui;

import java.util.List;

/**
 * The bodies that publish source code, as they stand above each other, for {@code inventory/bodies.jte}.
 *
 * @param rest says that there are more in the file; empty when there are not
 */
public record BodiesView(Frame frame, String title, String lead, List<Row> rows, String rest, List<PageLink> files, List<FeedLink> feeds, List<PageLink> elsewhere) {

    /**
     * A body with those below it.
     *
     * @param count of repositories, with those below
     * @param practice how well they are kept, in words
     */
    public record Row(PageLink body, long count, String practice, List<BodyView.Below> parts) {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    public BodiesView {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        feeds = List.copyOf(feeds);
        elsewhere = List.copyOf(elsewhere);
    }
}
