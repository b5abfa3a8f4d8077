package org.bicorne.inventory;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.inventory.RepositoryResults.Count;
import org.bicorne.search.FacetAnswer;
import org.bicorne.search.FacetQuestion;
import org.bicorne.search.FacetedIndex;
import org.bicorne.search.IndexEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds repositories by words and facets, in an index that follows where they are kept: behind the pages, change by change, and from the beginning when
 * the index was made by another program, from other organisations, or of a later state than there is.
 */
final class RepositoryIndex implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RepositoryIndex.class.getName());
    private static final int PUT_AT_ONCE = 1_000;

    /** Who asks just after a change waits so long for the index to have it. */
    private static final long FRESH_WITHIN_MILLISECONDS = 300;

    /** Who asks before there is an index waits longer: among some thousands it is there by then. */
    private static final long FIRST_WITHIN_MILLISECONDS = 10_000;

    /** While a crawl changes one repository after the other they are taken in together. */
    private static final long REST_MILLISECONDS = 1_000;
    private static final long CLOSE_WITHIN_SECONDS = 30;

    private final FacetedIndex index;
    private final RepositorySource source;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1,
            task -> Thread.ofPlatform().name("repository-index").daemon().priority(Thread.MIN_PRIORITY).unstarted(task));
    private volatile RepositoryEntries entries;

    /** What questions are answered from. */
    private volatile Optional<State> indexed;
    private volatile boolean isClosing;
    private final Object planning = new Object();
    private @Nullable ScheduledFuture<?> update;
    private boolean isResting;

    /** @param index made for {@link RepositoryEntries#MAPPING}; closed with this */
    RepositoryIndex(FacetedIndex index, RepositorySource source, RepositoryEntries entries) {
        this.index = index;
        this.source = source;
        this.entries = entries;
        this.indexed = State.of(index.stamp());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** What an index was made from. */
    private record State(long revision, String entries) {

        static Optional<State> of(Optional<String> stamp) {
            return stamp.filter(text -> text.indexOf(' ') > 0)
                    .map(text -> new State(Long.parseLong(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1)));
        }

        String stamp() {
            return revision + " " + entries;
        }
    }

    /** Of the repositories that questions are answered from; -1 as long as there is no index of them. */
    long revision() {
        return indexed.map(State::revision).orElse(-1L);
    }

    /** From now on repositories are described so; what was found before is found until all are described anew. */
    void describe(RepositoryEntries now) {
        entries = now;
        follow();
    }

    /** Whether questions are answered at all; what they are answered from may be a moment old. */
    boolean isReady() {
        return indexed.isPresent();
    }

    RepositoryResults find(RepositoryQuery query) {
        awaitLatest(isReady() ? FRESH_WITHIN_MILLISECONDS : FIRST_WITHIN_MILLISECONDS);
        if (!isReady()) {
            return new RepositoryResults(0, List.of(), Map.of());
        }
        FacetAnswer answer = index.answer(question(query));
        List<Repository.Key> keys = answer.ids().stream().map(RepositoryEntries::key).toList();
        Map<Repository.Key, Repository> known = source.at(keys);
        List<Repository> found = keys.stream().map(known::get).filter(Objects::nonNull).toList();
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, answer.counts().getOrDefault(RepositoryEntries.name(facet), List.of()).stream()
                    .map(count -> new Count(count.value(), count.entries())).toList());
        }
        return new RepositoryResults(answer.total(), found, facets);
    }

    /**
     * How many have all these words, among those that the index has now: nobody waits for what changed just before. It stands beside results of another
     * search, which go on when the service of this index does not answer.
     */
    long count(String text) {
        try {
            return isReady() ? index.count(text) : 0;
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "The index of repositories does not answer", e);
            return 0;
        }
    }

    private static FacetQuestion question(RepositoryQuery query) {
        int size = Math.clamp(query.size(), 1, RepositoryQuery.SIZE_MAX);
        int page = Math.clamp(query.page(), 1, RepositoryQuery.PAGES_MAX);
        boolean isRanked = query.sort() == Sort.RELEVANCE && !query.text().isBlank();
        Sort sort = query.sort() == Sort.RELEVANCE ? Sort.ACTIVITY : query.sort();
        Map<String, List<String>> chosen = query.filters().entrySet().stream()
                .collect(Collectors.toMap(entry -> RepositoryEntries.name(entry.getKey()), Map.Entry::getValue));
        return new FacetQuestion(query.text(), chosen, isRanked ? Optional.empty() : Optional.of(RepositoryEntries.name(sort)), (page - 1) * size, size);
    }

    /** Lets the index take in what changed, behind whoever asks. */
    void follow() {
        if (!isLatest()) {
            latest();
        }
    }

    private boolean isLatest() {
        return indexed.equals(Optional.of(new State(source.revision(), entries.version())));
    }

    /** Waits until the index has what there is now; false when that takes longer. */
    boolean awaitLatest(long milliseconds) {
        if (isLatest()) {
            return true;
        }
        try {
            latest().get(milliseconds, TimeUnit.MILLISECONDS);
            return isReady();
        } catch (TimeoutException | CancellationException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index thread logs what fails and goes on", e);
        }
    }

    /** The one update that is planned; sooner than after a rest only when there was none for a while. */
    private ScheduledFuture<?> latest() {
        synchronized (planning) {
            if (update == null || update.isDone()) {
                update = worker.schedule(this::update, isResting ? REST_MILLISECONDS : 0, TimeUnit.MILLISECONDS);
            }
            return update;
        }
    }

    /** A job behind the pages: what fails is logged once, and the index stays as it was. */
    private void update() {
        try {
            takeIn();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The index of repositories could not be updated", e);
        }
        rest(true);
        worker.schedule(() -> rest(false), REST_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void rest(boolean isNow) {
        synchronized (planning) {
            isResting = isNow;
        }
    }

    /** Takes in now what changed. */
    synchronized void takeIn() {
        RepositoryEntries described = entries;
        State now = new State(source.revision(), described.version());
        if (indexed.equals(Optional.of(now))) {
            return;
        }
        Batch batch = new Batch(described);
        long since = indexed.filter(state -> state.entries().equals(now.entries()) && state.revision() <= now.revision()).map(State::revision).orElse(-1L);
        if (since < 0) {
            index.clear();
            source.forEach(batch::take);
        } else {
            source.forEachSince(since, batch::take);
        }
        batch.flush();
        if (!isClosing) {
            index.commit(now.stamp());
            indexed = Optional.of(now);
        }
    }

    /** Some that go into the index together. */
    private final class Batch {

        private final RepositoryEntries described;
        private final List<IndexEntry> shown = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();

        Batch(RepositoryEntries described) {
            this.described = described;
        }

        void take(Repository repository) {
            if (isClosing) {
                return;
            }
            if (repository.standing() == Standing.PRESENT || repository.standing() == Standing.MISSED) {
                shown.add(described.of(repository));
            } else {
                gone.add(RepositoryEntries.id(repository.key()));
            }
            if (shown.size() + gone.size() >= PUT_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!gone.isEmpty()) {
                index.remove(gone);
            }
            if (!shown.isEmpty()) {
                index.put(shown);
            }
            shown.clear();
            gone.clear();
        }
    }

    /** Lets the index thread end at the next repository: to interrupt it would close the files under its pen. */
    @Override
    public void close() {
        isClosing = true;
        worker.shutdown();
        try {
            if (worker.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                index.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
