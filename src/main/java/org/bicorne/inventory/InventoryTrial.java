package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bicorne.store.Database;

/** What pages and exports ask of the repositories that are kept, for those who measure how long it takes. */
public final class InventoryTrial {

    private static final int PAGE = 100;

    private final StoredRepositories stored;

    public InventoryTrial(Database database) {
        this.stored = new StoredRepositories(database);
    }

    /** A page of all repositories, after this place; how many it has. */
    public int list(String host, String path) {
        return stored.after(host, path, PAGE).size();
    }

    /** What the page of an organisation asks that has this account; how many repositories it lists. */
    public long organisation(String account) {
        stored.listedBy(List.of(account), PAGE);
        return stored.countListedBy(List.of(account));
    }

    /** One repository by its address; whether it is there. */
    public boolean sheet(String host, String path) {
        return stored.at(host, path).isPresent();
    }

    /** Counts everything; how many repositories there are. */
    public long count() {
        return stored.counts().repositories();
    }

    /** Writes a line for each; how many. */
    public long export(Writer writer) {
        AtomicLong lines = new AtomicLong();
        stored.forEach(repository -> {
            try {
                writer.append(repository.facts().url()).append(',').append(repository.facts().description().orElse("")).append(',')
                        .append(repository.facts().licence().orElse("")).append(',').append(String.valueOf(repository.facts().stars())).append('\n');
                lines.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return lines.get();
    }
}
