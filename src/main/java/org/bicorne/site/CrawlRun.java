package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.inventory.CrawlProgress;
import org.bicorne.inventory.CrawlSummary;
import org.bicorne.inventory.Crawler;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;

/** Visits the forges of an office once: the door for commands. */
public final class CrawlRun {

    /** As others see it who want to visit the same forge. */
    private static final String NAME = "bicorne crawl";

    private final OfficeOptions options;
    private final Path state;
    private final Optional<String> database;

    /** @param database the address of PostgreSQL in place of a file in the state folder */
    public CrawlRun(OfficeOptions options, Path state, Optional<String> database) {
        this.options = options;
        this.state = state;
        this.database = database;
    }

    public CrawlSummary run(Crawler.Order order, CrawlProgress progress) {
        Clock clock = Clock.systemUTC();
        try (Office office = Office.open(options); Database kept = Database.open(state, database); Leases leases = new Leases(kept, Node.named(NAME), clock)) {
            Office.Shown shown = office.shown();
            Crawler crawler = new Crawler(kept, leases, name -> Optional.ofNullable(System.getenv(name)), clock, manners -> new Outbound(manners, clock));
            return crawler.run(shown.snapshot(), shown.settings(), order, progress);
        }
    }
}
