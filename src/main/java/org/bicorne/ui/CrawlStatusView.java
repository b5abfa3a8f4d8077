package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** How the crawl stands, for {@code inventory/status.jte}. */
public record CrawlStatusView(Frame frame, String title, String lead, List<Row> rows, List<PageLink> elsewhere) {

    /**
     * An account.
     *
     * @param reason why its entries are as old as they are
     * @param tone {@code plain} or {@code bad}
     */
    public record Row(String account, String href, String reason, String tone, Optional<DateLine> visited, Optional<DateLine> next) {}

    public CrawlStatusView {
        rows = List.copyOf(rows);
        elsewhere = List.copyOf(elsewhere);
    }
}
