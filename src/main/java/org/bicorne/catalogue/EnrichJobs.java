package org.bicorne.catalogue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bicorne.folder.ReadFolder;
import org.bicorne.jobs.JobKind;
import org.bicorne.jobs.Outcome;
import org.bicorne.jobs.Retries;
import org.bicorne.kernel.InvalidValue;

/** What other sources know of the catalogue, asked each night as a job that one of the nodes does. */
public final class EnrichJobs {

    static final String NIGHT = "enrich-night";

    private static final System.Logger LOG = System.getLogger(EnrichJobs.class.getName());

    /** Forges are visited from one o’clock on. */
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final Retries FOR_NIGHTS = new Retries(3, Duration.ofMinutes(10), Duration.ofHours(1));

    private static final Duration AFTER_ANOTHER = Duration.ofMinutes(1);

    private final Enricher enricher;
    private final Supplier<ReadFolder> office;

    public EnrichJobs(Enricher enricher, Supplier<ReadFolder> office) {
        this.enricher = enricher;
        this.office = office;
    }

    /** All that a node must know to take part. */
    public List<JobKind> kinds() {
        return List.of(new JobKind(NIGHT, FOR_NIGHTS, Optional.of(JobKind.Timetable.daily(AT_NIGHT, () -> office.get().settings().timezone())), _ -> night()));
    }

    Outcome night() {
        ReadFolder now = office.get();
        if (!now.settings().enrichesNightly()) {
            return new Outcome.Done("off");
        }
        try {
            EnrichSummary summary = enricher.run(now.snapshot(), now.settings(), new Enricher.Order(Set.of(), Set.of(), Integer.MAX_VALUE), (_, _, _) -> {});
            LOG.log(System.Logger.Level.INFO, summary.toString());
            return new Outcome.Done("requests=" + summary.requests());
        } catch (InvalidValue e) {
            return switch (e.field()) {
                case Enricher.NOTHING -> new Outcome.Done(String.valueOf(e.getMessage()));
                case Enricher.BUSY -> new Outcome.Later(enricher.freeAt().plus(AFTER_ANOTHER), "busy");
                default -> throw e;
            };
        }
    }
}
