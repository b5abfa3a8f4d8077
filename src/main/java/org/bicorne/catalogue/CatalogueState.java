package org.bicorne.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.kernel.Slug;
import org.bicorne.store.Database;

/** What the office’s state keeps of the catalogue: what other sources say. Open as long as the office is; another program’s questions are seen half a minute later. */
public final class CatalogueState implements SourceAnswers, AutoCloseable {

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(30);
    private static final int CHANGES_MAX = 500;

    private final Database database;
    private final StoredAnswers stored;
    private final InstantSource clock;
    private volatile Read read = new Read(Instant.MIN, -1, Map.of(), List.of());

    /** What the database said, and when it was asked. */
    private record Read(Instant lookedAt, long revision, Map<Slug, List<SourceAnswer>> answers, List<SourceChange> changes) {}

    private CatalogueState(Database database, InstantSource clock) {
        this.database = database;
        this.stored = new StoredAnswers(database);
        this.clock = clock;
    }

    /** Nothing where there is no state yet. */
    public static Optional<CatalogueState> in(Path state, Optional<String> databaseUrl, InstantSource clock) {
        return databaseUrl.isPresent() || Database.isIn(state) ? Optional.of(new CatalogueState(Database.open(state, databaseUrl), clock)) : Optional.empty();
    }

    @Override
    public List<SourceAnswer> of(Slug software) {
        return read().answers().getOrDefault(software, List.of());
    }

    @Override
    public List<SourceChange> changes() {
        return read().changes();
    }

    @Override
    public long revision() {
        return read().revision();
    }

    private Read read() {
        Read known = read;
        Instant now = clock.instant();
        return known.lookedAt().isAfter(now.minus(LOOKED_EVERY)) ? known : look(now);
    }

    /** One at a time; whoever comes meanwhile waits for what the first one finds. */
    private synchronized Read look(Instant now) {
        Read known = read;
        if (known.lookedAt().isAfter(now.minus(LOOKED_EVERY))) {
            return known;
        }
        long revision = stored.revision();
        Read fresh = new Read(now, revision, known.answers(), known.changes());
        if (revision != known.revision()) {
            Map<Slug, List<SourceAnswer>> answers = new HashMap<>(stored.all().stream().map(KeptAnswer::answer).collect(Collectors.groupingBy(SourceAnswer::software)));
            answers.replaceAll((_, list) -> list.stream().sorted(java.util.Comparator.comparing(SourceAnswer::source)).toList());
            fresh = new Read(now, revision, answers, stored.changes(CHANGES_MAX));
        }
        read = fresh;
        return fresh;
    }

    @Override
    public void close() {
        database.close();
    }
}
