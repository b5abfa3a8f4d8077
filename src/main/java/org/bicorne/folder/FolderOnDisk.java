package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;

/** A folder that people work in: looks at it, and watches it. */
final class FolderOnDisk implements Folder {

    /** How often a folder that cannot be watched whole is looked at again. */
    private static final Duration RESCAN_EVERY = Duration.ofSeconds(1);

    private final Path root;
    private final Clock clock;
    private final Scanner scanner;
    private volatile Optional<Watch> watch = Optional.empty();
    private volatile Optional<Snapshot> last = Optional.empty();
    private Instant scannedAt = Instant.MIN;

    private FolderOnDisk(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
        this.scanner = new Scanner(root, clock);
    }

    static Folder open(Path root, Clock clock) {
        Path real;
        try {
            real = root.toRealPath();
        } catch (IOException e) {
            throw new InvalidValue("folder", "there is no folder at " + root);
        }
        if (!Files.isDirectory(real) || !Files.isReadable(real)) {
            throw new InvalidValue("folder", root + " is not a folder that can be read");
        }
        return new FolderOnDisk(real, clock);
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public synchronized Snapshot snapshot() {
        if (last.isEmpty()) {
            return refresh();
        }
        return switch (seen()) {
            case Watch.Nothing _ -> last.get();
            case Watch.Everything _ -> refresh();
            case Watch.Some(Set<FilePath> places) -> keep(scanner.rescan(last.get(), places, listener()));
        };
    }

    private Watch.Seen seen() {
        if (watch.isEmpty()) {
            return new Watch.Nothing();
        }
        boolean isDue = watch.get().isPartial() && clock.instant().isAfter(scannedAt.plus(RESCAN_EVERY));
        return isDue ? new Watch.Everything() : watch.get().drain();
    }

    @Override
    public synchronized Snapshot refresh() {
        scannedAt = clock.instant();
        return keep(scanner.scan(last, listener()));
    }

    @Override
    public synchronized Snapshot refresh(FilePath path) {
        return last.isEmpty() || path.isRoot() ? refresh() : keep(scanner.rescan(last.get(), Set.of(path), listener()));
    }

    private DirectoryListener listener() {
        return watch.isPresent() ? watch.get() : (_, _) -> { };
    }

    private Snapshot keep(Snapshot snapshot) {
        last = Optional.of(snapshot);
        return snapshot;
    }

    @Override
    public synchronized void watch() {
        if (watch.isEmpty()) {
            watch = Optional.of(Watch.of(root));
            refresh();
        }
    }

    @Override
    public boolean isStale(FilePath path) {
        return last.isEmpty() || scanner.isStale(last.get(), path);
    }

    @Override
    public synchronized void close() {
        watch.ifPresent(Watch::close);
        watch = Optional.empty();
    }
}
