package org.bicorne.folder;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** One walk from the last commit to the first, which follows each file of today back through its former paths. */
final class PastReader {

    private final Repository repository;
    private final String prefix;
    private final Map<String, FilePath> present = new HashMap<>();
    private final Map<FilePath, List<Change>> changes = new HashMap<>();
    private final Map<FilePath, FilePath> moves = new HashMap<>();
    private Set<String> today = Set.of();

    /** @param prefix of the paths of this folder in the repository; empty, or with a slash at its end */
    PastReader(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    Past read(ObjectId head) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader(); RevWalk walk = new RevWalk(reader)) {
            RevCommit last = walk.parseCommit(head);
            readPresent(reader, last);
            walk.markStart(last);
            Set<ObjectId> cut = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
            int left = History.COMMITS_MAX;
            for (RevCommit commit = walk.next(); commit != null && left > 0; commit = walk.next()) {
                // The oldest commit of a shallow clone seems to have written every file.
                if (!cut.contains(commit)) {
                    read(reader, walk, commit);
                }
                left--;
            }
            if (left == 0 || !cut.isEmpty()) {
                findings.add(Finding.of(FilePath.ROOT, 0, FolderFinding.HISTORY_SHORTENED));
            }
        }
        return new Past(Optional.of(head), changes, moves, findings);
    }

    private void readPresent(ObjectReader reader, RevCommit last) throws IOException {
        try (TreeWalk tree = trees(reader)) {
            tree.addTree(last.getTree());
            while (tree.next()) {
                present.put(tree.getPathString(), path(tree.getPathString()));
            }
        }
        today = Set.copyOf(present.keySet());
    }

    private FilePath path(String full) {
        return new FilePath(full.substring(prefix.length()));
    }

    private TreeWalk trees(ObjectReader reader) {
        TreeWalk tree = new TreeWalk(reader);
        tree.setRecursive(true);
        if (!prefix.isEmpty()) {
            tree.setFilter(PathFilter.create(prefix));
        }
        return tree;
    }

    private void read(ObjectReader reader, RevWalk walk, RevCommit commit) throws IOException {
        try (TreeWalk tree = trees(reader)) {
            tree.setFilter(prefix.isEmpty() ? TreeFilter.ANY_DIFF : AndTreeFilter.create(tree.getFilter(), TreeFilter.ANY_DIFF));
            for (RevCommit parent : commit.getParents()) {
                walk.parseHeaders(parent);
                tree.addTree(parent.getTree());
            }
            if (commit.getParentCount() == 0) {
                tree.addTree(new EmptyTreeIterator());
            }
            tree.addTree(commit.getTree());
            if (commit.getParentCount() > 1) {
                readMerge(tree, commit);
            } else {
                readEntries(DiffEntry.scan(tree), commit);
            }
        }
    }

    /** A merge changes only what is as in none of its parents; the rest was changed by the commits that it brings together. */
    private void readMerge(TreeWalk tree, RevCommit commit) throws IOException {
        int merged = tree.getTreeCount() - 1;
        while (tree.next()) {
            boolean isOwn = tree.getFileMode(merged) != FileMode.MISSING;
            for (int parent = 0; parent < merged; parent++) {
                isOwn &= !tree.idEqual(parent, merged);
            }
            if (isOwn) {
                record(tree.getPathString(), commit);
            }
        }
    }

    private void readEntries(List<DiffEntry> entries, RevCommit commit) throws IOException {
        for (DiffEntry entry : Renames.in(repository, entries)) {
            switch (entry.getChangeType()) {
                case ADD, MODIFY, COPY -> record(entry.getNewPath(), commit);
                case RENAME -> rename(entry, commit);
                case DELETE -> { }
            }
        }
    }

    private void rename(DiffEntry entry, RevCommit commit) {
        FilePath now = present.get(entry.getNewPath());
        if (now == null) {
            return;
        }
        if (!entry.getOldId().equals(entry.getNewId())) {
            record(entry.getNewPath(), commit);
        }
        present.put(entry.getOldPath(), now);
        if (!today.contains(entry.getOldPath())) {
            moves.putIfAbsent(path(entry.getOldPath()), now);
        }
    }

    private void record(String path, RevCommit commit) {
        FilePath now = present.get(path);
        List<Change> known = now == null ? List.of() : changes.computeIfAbsent(now, _ -> new ArrayList<>());
        if (now != null && known.size() < History.CHANGES_PER_FILE_MAX) {
            var author = commit.getAuthorIdent();
            Instant at = author.getWhenAsInstant();
            known.add(new Change(at, author.getName(), commit.getShortMessage(), commit.name()));
        }
    }
}
