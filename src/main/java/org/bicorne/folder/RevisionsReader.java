package org.bicorne.folder;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bicorne.folder.Revision.Text;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** One walk from the last commit to the first that reads what files were before and after each. */
final class RevisionsReader {

    private final Repository repository;
    private final String prefix;
    private final Predicate<FilePath> wanted;
    private final TreeFilter inFolders;
    private final Map<String, FilePath> present = new HashMap<>();
    private final Map<ObjectId, Optional<Text>> texts = new HashMap<>();
    private final Deque<Revision> revisions = new ArrayDeque<>();
    private long octetsLeft = Revisions.OCTETS_MAX;

    /** @param prefix of the paths of this folder in the repository; empty, or with a slash at its end */
    RevisionsReader(Repository repository, String prefix, Collection<FilePath> folders, Predicate<FilePath> wanted) {
        this.repository = repository;
        this.prefix = prefix;
        this.wanted = wanted;
        Collection<FilePath> looked = folders.isEmpty() ? List.of(FilePath.ROOT) : folders;
        List<String> paths = looked.stream().map(folder -> (prefix + folder).replaceAll("/+$", "")).filter(path -> !path.isEmpty()).toList();
        inFolders = paths.size() < looked.size() ? TreeFilter.ALL : PathFilterGroup.createFromStrings(paths);
    }

    Revisions read(ObjectId head) throws IOException {
        try (ObjectReader reader = repository.newObjectReader(); RevWalk walk = new RevWalk(reader)) {
            RevCommit last = walk.parseCommit(head);
            Map<FilePath, Text> now = readHead(reader, last);
            walk.markStart(last);
            Set<ObjectId> cut = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
            int left = History.COMMITS_MAX;
            for (RevCommit commit = walk.next(); commit != null && left > 0 && octetsLeft > 0; commit = walk.next()) {
                if (!cut.contains(commit)) {
                    read(reader, walk, commit);
                }
                left--;
            }
            return new Revisions(List.copyOf(revisions), now, left > 0 && octetsLeft > 0 && cut.isEmpty());
        }
    }

    private Map<FilePath, Text> readHead(ObjectReader reader, RevCommit last) throws IOException {
        Map<FilePath, Text> now = new HashMap<>();
        try (TreeWalk tree = trees(reader, inFolders)) {
            tree.addTree(last.getTree());
            while (tree.next()) {
                FilePath path = path(tree.getPathString());
                present.put(tree.getPathString(), path);
                if (wanted.test(path)) {
                    text(reader, tree.getFileMode(0), tree.getObjectId(0)).ifPresent(text -> now.put(path, text));
                }
            }
        }
        return now;
    }

    private FilePath path(String full) {
        return new FilePath(full.substring(prefix.length()));
    }

    private static TreeWalk trees(ObjectReader reader, TreeFilter filter) {
        TreeWalk tree = new TreeWalk(reader);
        tree.setRecursive(true);
        tree.setFilter(filter);
        return tree;
    }

    private void read(ObjectReader reader, RevWalk walk, RevCommit commit) throws IOException {
        try (TreeWalk tree = trees(reader, inFolders == TreeFilter.ALL ? TreeFilter.ANY_DIFF : AndTreeFilter.create(inFolders, TreeFilter.ANY_DIFF))) {
            for (RevCommit parent : commit.getParents()) {
                walk.parseHeaders(parent);
                tree.addTree(parent.getTree());
            }
            if (commit.getParentCount() == 0) {
                tree.addTree(new EmptyTreeIterator());
            }
            tree.addTree(commit.getTree());
            if (commit.getParentCount() > 1) {
                readMerge(reader, tree, commit);
            } else {
                for (DiffEntry entry : Renames.in(repository, DiffEntry.scan(tree))) {
                    read(reader, entry, commit);
                }
            }
        }
    }

    /** A merge changes only what is as in none of its parents. */
    private void readMerge(ObjectReader reader, TreeWalk tree, RevCommit commit) throws IOException {
        int merged = tree.getTreeCount() - 1;
        while (tree.next()) {
            boolean isOwn = true;
            for (int parent = 0; parent < merged; parent++) {
                isOwn &= !tree.idEqual(parent, merged);
            }
            FilePath path = present.getOrDefault(tree.getPathString(), path(tree.getPathString()));
            if (isOwn && wanted.test(path)) {
                List<Optional<Text>> before = new ArrayList<>();
                for (int parent = 0; parent < merged; parent++) {
                    before.add(text(reader, tree.getFileMode(parent), tree.getObjectId(parent)));
                }
                add(commit, path, before, text(reader, tree.getFileMode(merged), tree.getObjectId(merged)));
            }
        }
    }

    private void read(ObjectReader reader, DiffEntry entry, RevCommit commit) throws IOException {
        FilePath path = follow(entry);
        if (!wanted.test(path) || entry.getOldId().equals(entry.getNewId())) {
            return;
        }
        boolean isNew = entry.getChangeType() == DiffEntry.ChangeType.ADD || entry.getChangeType() == DiffEntry.ChangeType.COPY;
        boolean isGone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        Optional<Text> before = isNew ? Optional.empty() : text(reader, entry.getOldMode(), entry.getOldId().toObjectId());
        Optional<Text> after = isGone ? Optional.empty() : text(reader, entry.getNewMode(), entry.getNewId().toObjectId());
        add(commit, path, List.of(before), after);
    }

    /** Where the file is today, or was last; from here on, what is older at its former path is that file. */
    private FilePath follow(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD, COPY -> Optional.ofNullable(present.remove(entry.getNewPath())).orElse(path(entry.getNewPath()));
            case MODIFY -> present.computeIfAbsent(entry.getNewPath(), this::path);
            case DELETE -> {
                present.put(entry.getOldPath(), path(entry.getOldPath()));
                yield path(entry.getOldPath());
            }
            case RENAME -> {
                FilePath now = Optional.ofNullable(present.remove(entry.getNewPath())).orElse(path(entry.getNewPath()));
                present.put(entry.getOldPath(), now);
                yield now;
            }
        };
    }

    private void add(RevCommit commit, FilePath path, List<Optional<Text>> before, Optional<Text> after) {
        revisions.addFirst(new Revision(commit.name(), commit.getCommitterIdent().getWhenAsInstant(), path, before, after));
    }

    private Optional<Text> text(ObjectReader reader, FileMode mode, ObjectId id) throws IOException {
        if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
            return Optional.empty();
        }
        Optional<Text> known = texts.get(id);
        if (known == null) {
            known = read(reader, id);
            texts.put(id, known);
        }
        return known;
    }

    private Optional<Text> read(ObjectReader reader, ObjectId id) throws IOException {
        try {
            byte[] octets = reader.open(id, Constants.OBJ_BLOB).getCachedBytes(Revisions.TEXT_OCTETS_MAX);
            octetsLeft -= octets.length;
            return Optional.of(new Text(id.name(), octets));
        } catch (LargeObjectException | MissingObjectException e) {
            return Optional.empty();
        }
    }
}
