package org.bicorne.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.inventory.ForgeManners;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Leases;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;

/** Asks other sources what they know of the office’s catalogue, and keeps what they say in the office’s database: for the doors. */
public final class Enricher {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Fields of what is said when there is nothing to ask about, and when somebody else is at it. */
    static final String NOTHING = "entries";
    static final String BUSY = "enrich";

    /** Two runs on one state would ask everything twice. */
    private static final String LEASE = "enrich";

    private final Database database;
    private final Leases leases;
    private final Function<String, Optional<String>> environment;
    private final Clock clock;

    /**
     * What is to be asked.
     *
     * @param sources {@code wikidata}, {@code forge}…; empty for all
     * @param software entries by slug, name or alias; empty for all that are due
     * @param requestsMax how many requests may be sent
     */
    public record Order(Set<String> sources, Set<String> software, int requestsMax) {

        public Order {
            sources = Set.copyOf(sources);
            software = Set.copyOf(software);
        }
    }

    /**
     * For one office.
     *
     * @param leases who is at it, among all programs on one database
     * @param environment values of variables by name: tokens stand nowhere else
     */
    public Enricher(Database database, Leases leases, Function<String, Optional<String>> environment, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * One run, which goes on where the last one was interrupted.
     *
     * @throws InvalidValue on {@code entries} when the folder has none, on {@code software} or {@code source} when there is no such one, on {@code enrich} when
     *     somebody else is at it
     */
    public EnrichSummary run(Snapshot snapshot, OfficeSettings settings, Order order, EnrichProgress progress) {
        List<Software> entries = CatalogueFiles.of(snapshot, Organisations.of(snapshot)).software();
        if (entries.isEmpty()) {
            throw new InvalidValue(NOTHING, CatalogueFiles.FOLDER.toString());
        }
        Enrichment.Wish wish = new Enrichment.Wish(sources(order.sources()), software(order.software(), entries));
        Optional<Lease> lease = leases.await(Set.of(LEASE));
        try (Lease _ = lease.orElseThrow(this::busy); Outbound outbound = new Outbound(new ForgeManners(settings, environment).with(Map.of(), PATIENCE, order.requestsMax()), clock)) {
            return new Enrichment(new StoredAnswers(database), outbound, clock, progress).run(entries, adapters(), wish);
        }
    }

    private InvalidValue busy() {
        return new InvalidValue(BUSY, Optional.ofNullable(Leases.held(database, clock.instant()).get(LEASE)).map(Leases.Held::node).orElse(""));
    }

    /** When somebody else may have come to an end. */
    Instant freeAt() {
        return leases.freeAt(LEASE);
    }

    static List<SourceAdapter> adapters() {
        return List.of(new WikidataSource(), new ForgeSource(), new ComptoirSource(), new CnllSource(), new HalSource(), new ZenodoSource(), new HeritageSource());
    }

    private static Set<SourceAnswer.Source> sources(Set<String> named) {
        Set<SourceAnswer.Source> sources = new LinkedHashSet<>();
        named.forEach(name -> sources.add(Arrays.stream(SourceAnswer.Source.values()).filter(one -> one.key().equals(name.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(() ->
                new InvalidValue("source", name + " (" + String.join(", ", Arrays.stream(SourceAnswer.Source.values()).map(SourceAnswer.Source::key).toList()) + ")"))));
        return sources;
    }

    private static Set<Slug> software(Set<String> named, List<Software> entries) {
        EntryNames names = EntryNames.of(entries);
        Set<Slug> software = new LinkedHashSet<>();
        named.forEach(name -> software.add(names.find(name).orElseThrow(() -> new InvalidValue("software", name))));
        return software;
    }
}
