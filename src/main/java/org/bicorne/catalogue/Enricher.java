package org.bicorne.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;

/** Asks other sources what they know of the office’s catalogue, and keeps what they say in the office’s database: for the doors. */
public final class Enricher {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LOCK = "enrich.lock";

    private final Path state;
    private final Optional<String> database;
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
     * @param state the office’s state folder
     * @param database the address of PostgreSQL in place of a file in the state folder
     * @param environment values of variables by name: tokens stand nowhere else
     */
    public Enricher(Path state, Optional<String> database, Function<String, Optional<String>> environment, Clock clock) {
        this.state = state;
        this.database = database;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * One run, which goes on where the last one was interrupted.
     *
     * @throws InvalidValue on {@code entries} when the folder has none, on {@code software} or {@code source} when there is no such one, on {@code enrich} when
     *     another run is under way
     */
    public EnrichSummary run(Snapshot snapshot, OfficeSettings settings, Order order, EnrichProgress progress) {
        List<Software> entries = CatalogueFiles.of(snapshot, Organisations.of(snapshot)).software();
        if (entries.isEmpty()) {
            throw new InvalidValue("entries", CatalogueFiles.FOLDER.toString());
        }
        Enrichment.Wish wish = new Enrichment.Wish(sources(order.sources()), software(order.software(), entries));
        try (FileChannel lock = locked(); Database kept = Database.open(state, database); Outbound outbound = new Outbound(manners(settings, order), clock)) {
            return new Enrichment(new StoredAnswers(kept), outbound, clock, progress).run(entries, adapters(), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Two runs on one state would ask everything twice; the system takes the lock back when the program dies. */
    private FileChannel locked() throws IOException {
        Files.createDirectories(state);
        FileChannel channel = FileChannel.open(state.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (Optional.ofNullable(channel.tryLock()).isPresent()) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another run of this very program has it.
        }
        channel.close();
        throw new InvalidValue("enrich", state.toString());
    }

    private Outbound.Manners manners(OfficeSettings settings, Order order) {
        String contact = settings.inventory().contact().or(() -> settings.contact().email()).or(() -> settings.url().map(Object::toString)).orElse("");
        Map<String, Courtesy> courtesies = new HashMap<>();
        settings.inventory().hosts().forEach((host, rules) -> {
            ForgeKind kind = Forges.kind(host).orElse(ForgeKind.GIT);
            Optional<String> token = rules.token().flatMap(environment).filter(value -> !value.isBlank());
            courtesies.put(Forges.interfaceHost(kind, host), new Courtesy(rules.pace(), rules.ignoresRobots(), token.map(value -> Forges.authorization(kind, value.strip()))));
        });
        return new Outbound.Manners(Outbound.Manners.userAgent(contact), settings.inventory().pace(), false, PATIENCE, order.requestsMax(), courtesies);
    }
}
