package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.folder.ReadFolder;
import org.bicorne.inventory.CrawlProgress;
import org.bicorne.inventory.CrawlSummary;
import org.bicorne.inventory.Crawler;
import org.bicorne.outbound.Outbound;

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
        try (CommandWork work = CommandWork.open(options, state, database, NAME)) {
            ReadFolder folder = work.office().read();
            Crawler crawler = new Crawler(work.database(), work.leases(), name -> Optional.ofNullable(System.getenv(name)), clock, manners -> new Outbound(manners, clock));
            return crawler.run(folder.snapshot(), folder.settings(), order, progress);
        }
    }
}
