package org.bicorne.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bicorne.pages.PageQuery;

/**
 * Answers searches from an index that follows the rooms: made by one thread behind the pages, so that nobody waits for it, and kept in a folder,
 * so that the next start has little to do.
 */
public final class SearchIndex implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

    /** The first pages are served before the index takes its share of the machine. */
    private static final long START_AFTER_MILLISECONDS = 1_500;

    /** Whoever saves a page looks at it first; a search that comes sooner does not wait for this. */
    private static final long FOLLOW_AFTER_MILLISECONDS = 400;

    /** Changes that come one after the other are taken up with the last of them, but no more than so many at once. */
    private static final int CHANGES_AT_ONCE_MAX = 20;

    /** A visitor who searches just after a change waits so long for the index to have it. */
    private static final long FRESH_WITHIN_MILLISECONDS = 300;
    private static final long CLOSE_WITHIN_SECONDS = 30;

    private final Path folder;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1,
            task -> Thread.ofPlatform().name("search").daemon().priority(Thread.MIN_PRIORITY).unstarted(task));
    private final AtomicReference<Optional<List<SearchSource>>> wanted = new AtomicReference<>(Optional.empty());
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean isFollowing;
    private volatile Optional<Lucene> lucene = Optional.empty();
    private volatile Progress progress = new Progress(0, 0, false);
    private volatile boolean isClosing;

    /**
     * How far the index is.
     *
     * @param isReady whether all documents have been in it once
     */
    record Progress(int done, int documents, boolean isReady) {}

    /** @param folder where the index is kept; made when it is first needed */
    public SearchIndex(Path folder) {
        this.folder = folder;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** From now on the index is to hold what these rooms have; returns at once. */
    public void follow(List<? extends SearchSource> sources) {
        wanted.set(Optional.of(List.copyOf(sources)));
        isFollowing = true;
        int change = changes.incrementAndGet();
        worker.schedule(() -> updateUnlessMoreCame(change), lucene.isPresent() ? FOLLOW_AFTER_MILLISECONDS : START_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Searches what is there by now. */
    Results search(SearchRequest request) {
        awaitLatest(FRESH_WITHIN_MILLISECONDS);
        try {
            return lucene.isPresent() ? lucene.get().search(request) : Results.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the index holds what it is to follow; false when that takes longer. */
    public boolean awaitLatest(long milliseconds) {
        try {
            if (isFollowing) {
                worker.submit(this::update).get(milliseconds, TimeUnit.MILLISECONDS);
            }
            return progress.isReady();
        } catch (TimeoutException | CancellationException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index thread logs what fails and goes on", e);
        }
    }

    Progress progress() {
        return progress;
    }

    private void updateUnlessMoreCame(int change) {
        if (change == changes.get() || change % CHANGES_AT_ONCE_MAX == 0) {
            update();
        }
    }

    /** A job behind the pages: what fails is logged once, and the index stays as it was. */
    private void update() {
        Optional<List<SearchSource>> sources = wanted.getAndSet(Optional.empty());
        if (sources.isEmpty()) {
            return;
        }
        try {
            List<SearchDocument> documents = sources.get().stream().flatMap(source -> source.searchDocuments().stream()).toList();
            if (lucene.isEmpty()) {
                lucene = Optional.of(Lucene.open(folder));
            }
            boolean wasReady = progress.isReady();
            boolean isWhole = lucene.get().update(documents, done -> {
                progress = new Progress(done, documents.size(), wasReady);
                return !isClosing;
            });
            progress = new Progress(isWhole ? documents.size() : progress.done(), documents.size(), wasReady || isWhole);
            if (isWhole && !wasReady && !documents.isEmpty()) {
                rehearse(lucene.get(), documents.getFirst());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The search index in " + folder + " could not be updated", e);
        }
    }

    /** Searches once before anybody does, so that the first visitor does not wait for classes to be loaded. */
    private static void rehearse(Lucene lucene, SearchDocument document) throws IOException {
        lucene.search(SearchRequest.of(new PageQuery(List.of(new PageQuery.Parameter("q", document.title() + " x"))), document.language()));
    }

    /** Lets the index thread end at the next document: to interrupt it would close the files under its pen. */
    @Override
    public void close() {
        isClosing = true;
        worker.shutdown();
        try {
            if (worker.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS) && lucene.isPresent()) {
                lucene.get().close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
