package org.bicorne.inventory;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bicorne.inventory.StoredRepositories.Saved;

/** Saves some repositories while others are still read: one lot at a time, in their order. */
final class Intake implements AutoCloseable {

    private final StoredRepositories stored;
    private final ExecutorService pen = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("intake").daemon().factory());
    private CompletableFuture<Saved> saving = CompletableFuture.completedFuture(Saved.NONE);
    private Saved saved = Saved.NONE;

    Intake(StoredRepositories stored) {
        this.stored = stored;
    }

    /** Waits until those before are saved. */
    void save(Collection<Repository> some) {
        finish();
        List<Repository> lot = List.copyOf(some);
        saving = CompletableFuture.supplyAsync(() -> stored.take(lot), pen);
    }

    /** Of those that are certainly there. */
    Saved saved() {
        return saved;
    }

    /** Waits for the last. */
    Saved finish() {
        try {
            saved = saved.and(saving.join());
            saving = CompletableFuture.completedFuture(Saved.NONE);
            return saved;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        pen.close();
    }
}
