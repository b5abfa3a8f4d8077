package org.bicorne.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.FilePath;

/** What Git remembers of the folder: who changed which file when, and where pages were before. */
public final class History {

    /** Changes remembered per file. */
    public static final int CHANGES_PER_FILE_MAX = 100;

    private History() {}

    /** The history of the repository that holds this folder; an empty one when none does. */
    public static History of(Path root) {
        return new History();
    }

    /** The last time someone changed this file; empty for a file that was never committed. */
    public Optional<Change> lastChange(FilePath path) {
        return changes(path).stream().findFirst();
    }

    /** From the newest to the oldest, its former paths included, up to {@link #CHANGES_PER_FILE_MAX}. */
    public List<Change> changes(FilePath path) {
        return List.of();
    }

    /** Former path to present path, where nothing stands at the former one today. */
    public Map<FilePath, FilePath> moves() {
        return Map.of();
    }

    /** This history, or a newer one when commits were made since. */
    public History refreshed() {
        return this;
    }
}
