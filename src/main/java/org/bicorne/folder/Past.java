package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A history that has been read.
 *
 * @param head the commit from which it was read; empty without a repository or before the first commit
 * @param changes by present path, from the newest to the oldest
 * @param moves from former to present path, in the order of former paths
 * @param findings why it is missing or shorter than it was
 */
record Past(Optional<ObjectId> head, Map<FilePath, List<Change>> changes, Map<FilePath, FilePath> moves, List<Finding> findings) {

    Past {
        Map<FilePath, List<Change>> copies = new HashMap<>();
        changes.forEach((path, list) -> copies.put(path, List.copyOf(list)));
        changes = Collections.unmodifiableMap(copies);
        moves = Collections.unmodifiableMap(new TreeMap<>(moves));
        findings = List.copyOf(findings);
    }

    static Past of(Path root) {
        try {
            Optional<Repository> repository = QuietGit.open(root);
            if (repository.isEmpty()) {
                return none(List.of());
            }
            try (Repository open = repository.get()) {
                ObjectId head = open.resolve(Constants.HEAD);
                return head == null ? none(List.of()) : new PastReader(open, prefix(open, root)).read(head);
            }
        } catch (IOException e) {
            return none(List.of(Finding.of(FilePath.ROOT, 0, FolderFinding.HISTORY_UNREADABLE, String.valueOf(e.getMessage()))));
        }
    }

    private static Past none(List<Finding> findings) {
        return new Past(Optional.empty(), Map.of(), Map.of(), findings);
    }

    /** The folder's own path in the repository, with a slash at its end unless it is the whole. */
    static String prefix(Repository repository, Path root) throws IOException {
        if (repository.isBare()) {
            return "";
        }
        Path below = repository.getWorkTree().toPath().toRealPath().relativize(root.toRealPath());
        String path = below.toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }
}
