package org.bicorne.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.bicorne.kernel.FilePath;

/** The copy of a repository elsewhere: it changes only when a pull has ended, and then as a whole. */
final class CopiedFolder implements Folder {

    private final Path place;
    private final InstantSource clock;
    private volatile Optional<Snapshot> last = Optional.empty();

    CopiedFolder(Path place, InstantSource clock) {
        this.clock = clock;
        this.place = place.toAbsolutePath().normalize();
    }

    @Override
    public Path root() {
        return place;
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public Snapshot snapshot() {
        Optional<Snapshot> known = last;
        return known.isPresent() ? known.get() : refresh();
    }

    @Override
    public synchronized Snapshot refresh() {
        try {
            Snapshot fresh = new CopiedFiles(place, clock).snapshot(last);
            last = Optional.of(fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The copy in " + place + " cannot be read", e);
        }
    }

    @Override
    public Snapshot refresh(FilePath path) {
        return snapshot();
    }

    @Override
    public void watch() {
        // Nobody works in it.
    }

    @Override
    public boolean isStale(FilePath path) {
        return false;
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
