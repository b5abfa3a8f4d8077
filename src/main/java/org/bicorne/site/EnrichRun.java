package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.catalogue.EnrichProgress;
import org.bicorne.catalogue.EnrichSummary;
import org.bicorne.catalogue.Enricher;
import org.bicorne.folder.ReadFolder;

/** Asks other sources about an office’s catalogue once: the door for commands. */
public final class EnrichRun {

    /** As others see it who want to ask the same. */
    private static final String NAME = "bicorne enrich";

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
        try (CommandWork work = CommandWork.open(options, state, database, NAME)) {
            ReadFolder folder = work.office().read();
            Enricher enricher = new Enricher(work.database(), work.leases(), name -> Optional.ofNullable(System.getenv(name)), Clock.systemUTC());
            return enricher.run(folder.snapshot(), folder.settings(), order, progress);
        }
    }
}
