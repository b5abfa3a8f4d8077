package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * How the crawl stands, for {@code inventory/status.jte}.
 *
 * @param action where a visit is asked for; empty where nobody visits
 * @param answer what became of a visit that was just asked for
 * @param failures attempts that failed lately
 */
public record CrawlStatusView(Frame frame, String title, String lead, List<Row> rows, Optional<String> action, Optional<String> answer, List<Failure> failures, List<PageLink> elsewhere) {

    /**
     * An account.
     *
     * @param reason why its entries are as old as they are
     * @param tone {@code plain} or {@code bad}
     * @param visitor who is at its host now
     * @param mayBeAskedFor whether a visit may be asked for now
     */
    public record Row(String account, String href, String reason, String tone, Optional<String> visitor, Optional<DateLine> visited, Optional<DateLine> next, boolean mayBeAskedFor) {}

    /**
     * An attempt that failed.
     *
     * @param what a host
     * @param node who made it
     * @param why in words
     */
    public record Failure(String what, DateLine when, String node, String why) {}

    public CrawlStatusView {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
        elsewhere = List.copyOf(elsewhere);
    }
}
