package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.catalogue.EnrichProgress;
import org.bicorne.catalogue.EnrichSummary;
import org.bicorne.catalogue.Enricher;

/** Asks other sources about an office’s catalogue once: the door for commands. */
public final class EnrichRun {

    private final OfficeOptions options;
    private final Path state;
    private final Optional<String> database;

    /** @param database the address of PostgreSQL in place of a file in the state folder */
    public EnrichRun(OfficeOptions options, Path state, Optional<String> database) {
        this.options = options;
        this.state = state;
        this.database = database;
    }

    public EnrichSummary run(Enricher.Order order, EnrichProgress progress) {
        try (Office office = Office.open(options)) {
            Office.Shown shown = office.shown();
            return new Enricher(state, database, name -> Optional.ofNullable(System.getenv(name)), Clock.systemUTC()).run(shown.snapshot(), shown.settings(), order, progress);
        }
    }
}
