package org.bicorne.catalogue;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.bicorne.kernel.Slug;
import org.bicorne.search.FacetAnswer;
import org.bicorne.search.FacetQuestion;
import org.bicorne.search.FacetedIndex;

/**
 * Finds software by words, in an index in memory that goes from one snapshot of the folder to the next: it takes some seconds to make for thousands of
 * entries, and a moment to change for one.
 */
final class SoftwareWords {

    private static final Cleaner CLEANER = Cleaner.create();

    /** Their texts are copies, which need not all be in memory at once. */
    private static final int PUT_AT_ONCE = 500;

    private final SoftwareEntries entries;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final Map<Slug, Software> held = new HashMap<>();
    private Optional<FacetedIndex> index = Optional.empty();
    private Optional<Shelf> shown = Optional.empty();

    SoftwareWords(SoftwareEntries entries) {
        this.entries = entries;
    }

    /** Makes the index behind the pages, so that whoever looks for words first waits less. */
    void prepare(Shelf shelf) {
        if (!isAsked.getAndSet(true)) {
            Thread.ofPlatform().name("software-search").daemon().priority(Thread.MIN_PRIORITY).start(() -> follow(shelf));
        }
    }

    /** What these entries answer, whichever ones were asked before. */
    FacetAnswer answer(Shelf shelf, FacetQuestion question) {
        while (true) {
            lock.readLock().lock();
            try {
                if (isOf(shelf)) {
                    return index.orElseThrow().answer(question);
                }
            } finally {
                lock.readLock().unlock();
            }
            follow(shelf);
        }
    }

    private boolean isOf(Shelf shelf) {
        return shown.filter(known -> known == shelf).isPresent();
    }

    private void follow(Shelf shelf) {
        lock.writeLock().lock();
        try {
            if (!isOf(shelf)) {
                change(shelf);
                shown = Optional.of(shelf);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void change(Shelf shelf) {
        if (index.isEmpty()) {
            FacetedIndex made = FacetedIndex.inMemory(entries.mapping());
            // Nobody is told when the last page of a former catalogue was answered.
            CLEANER.register(this, made::close);
            index = Optional.of(made);
        }
        List<Software> changed = shelf.all().stream().filter(one -> held.get(one.slug()) != one).toList();
        Set<Slug> gone = new HashSet<>(held.keySet());
        shelf.all().forEach(one -> gone.remove(one.slug()));
        index.get().remove(gone.stream().map(Slug::value).toList());
        for (int from = 0; from < changed.size(); from += PUT_AT_ONCE) {
            index.get().put(changed.subList(from, Math.min(changed.size(), from + PUT_AT_ONCE)).stream().map(entries::whole).toList());
        }
        index.get().commit("");
        held.keySet().removeAll(gone);
        changed.forEach(one -> held.put(one.slug(), one));
    }
}
