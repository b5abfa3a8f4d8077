package org.bicorne;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what other programs do, which tell nobody when they have done it. */
public final class Eventually {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

    private Eventually() {}

    /** Looks until it is so; fails when it takes longer than a minute. */
    public static void until(BooleanSupplier condition) throws InterruptedException {
        CompletableFuture<Boolean> isSo = new CompletableFuture<>();
        try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
            var _ = looks.scheduleWithFixedDelay(() -> look(condition, isSo), 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            try {
                isSo.get(1, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("it did not come to be", e);
            } finally {
                looks.shutdownNow();
            }
        }
    }

    private static void look(BooleanSupplier condition, CompletableFuture<Boolean> isSo) {
        try {
            if (condition.getAsBoolean()) {
                isSo.complete(true);
            }
        } catch (RuntimeException e) {
            isSo.completeExceptionally(e);
        }
    }
}
