package org.bicorne.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit that rooms may see, by the rules of a folder on the disk; submodules are none of them. */
final class CommittedTree {

    /** A link to a link to a link. */
    private static final int LINKS_MAX = 8;

    private static final int LINK_OCTETS_MAX = 4_096;

    private final ObjectReader reader;
    private final NavigableMap<FilePath, Entry> files = new TreeMap<>();
    private final Map<FilePath, String> links = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A content and its size in octets. */
    record Entry(ObjectId blob, long size) {}

    private CommittedTree(ObjectReader reader) {
        this.reader = reader;
    }

    static CommittedTree of(ObjectReader reader, ObjectId tree) throws IOException {
        CommittedTree committed = new CommittedTree(reader);
        committed.walk(tree);
        committed.follow();
        return committed;
    }

    NavigableMap<FilePath, Entry> files() {
        return files;
    }

    List<Finding> findings() {
        return findings;
    }

    private void find(FilePath path, FolderFinding code, String... arguments) {
        findings.add(Finding.of(path, 0, code, arguments));
    }

    private void walk(ObjectId root) throws IOException {
        try (TreeWalk tree = new TreeWalk(reader)) {
            tree.addTree(root);
            while (tree.next()) {
                FilePath path = new FilePath(tree.getPathString());
                if (!isWelcome(path)) {
                    continue;
                }
                if (files.size() >= Scan.FILES_MAX) {
                    find(FilePath.ROOT, FolderFinding.FOLDER_TOO_MANY_FILES, Integer.toString(Scan.FILES_MAX));
                    return;
                }
                visit(tree, path);
            }
        }
    }

    private boolean isWelcome(FilePath path) {
        if (!Visibility.isNameSeen(path)) {
            return false;
        }
        boolean isReadable = path.name().chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        if (!isReadable) {
            find(path, FolderFinding.FILE_NAME_INVALID);
        }
        return isReadable;
    }

    private void visit(TreeWalk tree, FilePath path) throws IOException {
        FileMode mode = tree.getFileMode();
        ObjectId id = tree.getObjectId(0);
        if (tree.isSubtree() && tree.getDepth() + 1 >= Scan.DEPTH_MAX) {
            find(path, FolderFinding.FOLDER_TOO_DEEP, Integer.toString(Scan.DEPTH_MAX));
        } else if (tree.isSubtree()) {
            tree.enterSubtree();
        } else if (mode == FileMode.SYMLINK) {
            links.put(path, target(id));
        } else if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
            files.put(path, new Entry(id, reader.getObjectSize(id, Constants.OBJ_BLOB)));
        }
    }

    private String target(ObjectId link) throws IOException {
        var loader = reader.open(link, Constants.OBJ_BLOB);
        return loader.getSize() > LINK_OCTETS_MAX ? "/" : new String(loader.getBytes(LINK_OCTETS_MAX), StandardCharsets.UTF_8);
    }

    /** Links to files and folders without links of their own; what stands there is shown at both places. */
    private void follow() {
        NavigableMap<FilePath, Entry> linked = new TreeMap<>();
        for (FilePath link : links.keySet()) {
            Optional<FilePath> target = resolved(link);
            if (target.isEmpty() || !Visibility.isSeen(target.get())) {
                find(link, FolderFinding.SYMLINK_LEAVES_FOLDER);
            } else if (target.get().isRoot() || link.isUnder(target.get())) {
                find(link, FolderFinding.SYMLINK_LOOP);
            } else {
                add(linked, link, target.get());
            }
        }
        files.putAll(linked);
    }

    /** Where a link leads in the end; empty for out of the folder. */
    private Optional<FilePath> resolved(FilePath link) {
        FilePath at = link;
        for (int i = 0; i < LINKS_MAX && links.containsKey(at); i++) {
            String target = links.get(at);
            Optional<FilePath> next = target.startsWith("/") ? Optional.empty() : at.parent().resolve(target);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private void add(NavigableMap<FilePath, Entry> linked, FilePath link, FilePath target) {
        Map<FilePath, Entry> below = Snapshot.within(files, target);
        if (files.containsKey(target)) {
            linked.put(link, files.get(target));
        } else if (below.isEmpty()) {
            find(link, links.containsKey(target) ? FolderFinding.SYMLINK_LOOP : FolderFinding.SYMLINK_BROKEN);
        } else if (files.size() + linked.size() + below.size() > Scan.FILES_MAX) {
            find(FilePath.ROOT, FolderFinding.FOLDER_TOO_MANY_FILES, Integer.toString(Scan.FILES_MAX));
        } else {
            below.forEach((path, entry) -> linked.put(new FilePath(link + path.value().substring(target.value().length())), entry));
        }
    }
}
