package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Every text that some files had, as Git remembers it: for what is counted over the whole life of a file.
 *
 * @param list from the oldest to the newest
 * @param head these files as they are in the last commit
 * @param isComplete false without a repository, in a shallow clone, and beyond a limit: older texts are then missing
 */
public record Revisions(List<Revision> list, Map<FilePath, Revision.Text> head, boolean isComplete) {

    /** A larger file counts as deleted. */
    public static final int TEXT_OCTETS_MAX = 4_000_000;

    /** No more texts are read, in octets. */
    public static final long OCTETS_MAX = 200_000_000;

    public Revisions {
        list = List.copyOf(list);
        head = Map.copyOf(head);
    }

    /**
     * Those of the repository that holds this folder.
     *
     * @param folders in which the files are; none, or {@link FilePath#ROOT}, for all
     * @param wanted by their present path
     */
    public static Revisions of(Path root, Collection<FilePath> folders, Predicate<FilePath> wanted) {
        try {
            Optional<Repository> repository = QuietGit.open(root);
            if (repository.isEmpty()) {
                return none(false);
            }
            try (Repository open = repository.get()) {
                ObjectId head = open.resolve(Constants.HEAD);
                return head == null ? none(true) : new RevisionsReader(open, Past.prefix(open, root), folders, wanted).read(head);
            }
        } catch (IOException e) {
            return none(false);
        }
    }

    private static Revisions none(boolean isComplete) {
        return new Revisions(List.of(), new TreeMap<>(), isComplete);
    }
}
