package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts while several hosts are visited side by side. */
final class CrawlTally {

    final AtomicInteger targets = new AtomicInteger();
    final AtomicInteger postponed = new AtomicInteger();
    final AtomicInteger repositories = new AtomicInteger();
    final AtomicInteger changed = new AtomicInteger();
    final AtomicInteger missed = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger waiting = new AtomicInteger();
    private final List<CrawlSummary.Failure> failed = new ArrayList<>();

    synchronized void failed(String target, String why) {
        failed.add(new CrawlSummary.Failure(target, why));
    }

    synchronized CrawlSummary summary(int requests) {
        List<CrawlSummary.Failure> sorted = failed.stream().sorted(Comparator.comparing(CrawlSummary.Failure::target)).toList();
        return new CrawlSummary(targets.get(), postponed.get(), sorted, repositories.get(), changed.get(), missed.get(), read.get(), waiting.get(), requests, List.of());
    }
}
