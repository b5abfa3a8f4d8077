package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * How the crawl stands, for {@code inventory/status.jte}.
 *
 * @param note when forges are visited
 * @param action where a visit is asked for; empty where nobody visits
 * @param answer what became of a visit that was just asked for
 * @param failures attempts that failed lately
 */
public record CrawlStatusView(Frame frame, String title, String lead, String note, List<Host> hosts, Optional<String> action, Optional<String> answer, List<Failure> failures, List<PageLink> elsewhere) {

    /**
     * A host with its accounts.
     *
     * @param state how it answered when it was last asked, in words
     * @param tone {@code plain} or {@code bad}
     * @param visitor who is at it now
     * @param mayBeAskedFor whether a visit to all its accounts may be asked for now
     */
    public record Host(String name, Optional<String> state, String tone, Optional<String> visitor, boolean mayBeAskedFor, List<Row> rows) {

        public Host {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An account.
     *
     * @param account what is asked for with it
     * @param name as it is called on its host
     * @param reason why its entries are as old as they are
     * @param tone {@code good}, {@code plain} or {@code bad}
     * @param next when it is visited next, where that is not a date
     * @param nextAt the date
     * @param mayBeAskedFor whether a visit may be asked for now
     */
    public record Row(String account, String name, String href, String reason, String tone, Optional<DateLine> visited, Optional<String> next, Optional<DateLine> nextAt, boolean mayBeAskedFor) {}

    /**
     * An attempt that failed.
     *
     * @param what a host
     * @param node who made it
     * @param why in words
     */
    public record Failure(String what, DateLine when, String node, String why) {}

    public CrawlStatusView {
        hosts = List.copyOf(hosts);
        failures = List.copyOf(failures);
        elsewhere = List.copyOf(elsewhere);
    }
}
