package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.inventory.CrawlProgress;
import org.bicorne.inventory.CrawlSummary;
import org.bicorne.inventory.Crawler;

/** Visits the forges of an office once: the door for commands. */
public final class CrawlRun {

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
        try (Office office = Office.open(options)) {
            Office.Shown shown = office.shown();
            Crawler crawler = new Crawler(state, database, name -> Optional.ofNullable(System.getenv(name)), Clock.systemUTC());
            return crawler.run(shown.snapshot(), shown.settings(), order, progress);
        }
    }
}
