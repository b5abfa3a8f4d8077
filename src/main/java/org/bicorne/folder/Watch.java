package org.bicorne.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bicorne.kernel.FilePath;

/** What the operating system says that changed since it was last asked; no thread of ours waits for it. */
final class Watch implements DirectoryListener, AutoCloseable {

    /** Operating systems limit how many directories one program watches. */
    static final int DIRECTORIES_WATCHED_MAX = 8_000;

    /** Beyond this many changed places, looking at everything is no slower. */
    private static final int PLACES_MAX = 1_000;

    private final WatchService service;
    private final Map<WatchKey, FilePath> directories = new HashMap<>();
    private boolean isPartial;

    /** What has to be looked at again. */
    sealed interface Seen {}

    record Nothing() implements Seen {}

    record Some(Set<FilePath> places) implements Seen {}

    record Everything() implements Seen {}

    private Watch(WatchService service) {
        this.service = service;
    }

    static Watch of(Path root) {
        try {
            return new Watch(root.getFileSystem().newWatchService());
        } catch (IOException e) {
            throw new UncheckedIOException("the system gives no watch for " + root, e);
        }
    }

    /** Whether some directories could not be watched, so that only looking at everything tells what changed. */
    boolean isPartial() {
        return isPartial;
    }

    @Override
    public void entering(FilePath path, Path location) {
        if (directories.size() >= DIRECTORIES_WATCHED_MAX) {
            isPartial = true;
            return;
        }
        try {
            directories.put(location.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), path);
        } catch (IOException e) {
            isPartial = true;
        }
    }

    /** Takes what has been reported; never waits. */
    Seen drain() {
        Set<FilePath> places = new HashSet<>();
        boolean isLost = false;
        for (WatchKey key = service.poll(); key != null; key = service.poll()) {
            isLost |= collect(key, places) || places.size() > PLACES_MAX;
            if (!key.reset()) {
                directories.remove(key);
            }
        }
        if (isLost) {
            return new Everything();
        }
        return places.isEmpty() ? new Nothing() : new Some(places);
    }

    /** Adds the places of a directory that changed; true when the system lost count of them. */
    private boolean collect(WatchKey key, Set<FilePath> places) {
        FilePath directory = directories.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW || directory == null) {
                return true;
            }
            String name = String.valueOf(event.context());
            FilePath place = directory.child(name);
            if (Visibility.isNameSeen(place)) {
                places.add(place);
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the watch cannot be closed", e);
        }
    }
}
