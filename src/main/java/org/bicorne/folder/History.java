package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** What Git remembers of the folder: who changed which file when, and where pages were before; read once, when it is first asked. */
public final class History {

    /** Changes remembered per file. */
    public static final int CHANGES_PER_FILE_MAX = 100;

    /** Older commits are not looked at. */
    public static final int COMMITS_MAX = 20_000;

    private final Path root;
    private volatile Optional<Past> past = Optional.empty();

    private History(Path root) {
        this.root = root;
    }

    /** The history of the repository that holds this folder; an empty one when none does. */
    public static History of(Path root) {
        return new History(root);
    }

    /** The last time someone changed this file; empty for a file that was never committed. */
    public Optional<Change> lastChange(FilePath path) {
        return changes(path).stream().findFirst();
    }

    /** From the newest to the oldest, those at its former paths included, up to {@link #CHANGES_PER_FILE_MAX}; a mere move is none. */
    public List<Change> changes(FilePath path) {
        return past().changes().getOrDefault(path, List.of());
    }

    /** Former path to present path, where nothing was at the former one in the last commit. */
    public Map<FilePath, FilePath> moves() {
        return past().moves();
    }

    /** Why the history is missing or shorter than it was. */
    public List<Finding> findings() {
        return past().findings();
    }

    /** This history, or a newer one when commits were made since it was read. */
    public History refreshed() {
        Optional<Past> known = past;
        return known.isEmpty() || known.get().head().equals(head()) ? this : new History(root);
    }

    private Optional<ObjectId> head() {
        try {
            Optional<Repository> repository = QuietGit.open(root);
            if (repository.isEmpty()) {
                return Optional.empty();
            }
            try (Repository open = repository.get()) {
                return Optional.ofNullable(open.resolve(Constants.HEAD));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Past past() {
        Optional<Past> known = past;
        return known.isPresent() ? known.get() : readPast();
    }

    private synchronized Past readPast() {
        if (past.isEmpty()) {
            past = Optional.of(Past.of(root));
        }
        return past.get();
    }
}
