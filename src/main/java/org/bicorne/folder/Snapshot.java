package org.bicorne.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/**
 * What the folder held at one moment; it never changes, and a file that did not change is the same object in the next one.
 *
 * @param number grows with every snapshot in which something differs
 * @param byPath every file that rooms may see, in the order of paths
 * @param findings what is wrong with the files themselves, by place
 * @param step from the one before, where only the contents of some files differ
 */
public record Snapshot(long number, NavigableMap<FilePath, SourceFile> byPath, List<Finding> findings, Optional<Step> step) {

    /** The files that are not as in an earlier snapshot. */
    public record Step(long from, List<SourceFile> files) {}

    /** The map is not copied: the folder gives each snapshot its own. */
    public Snapshot {
        byPath = Collections.unmodifiableNavigableMap(byPath);
        findings = List.copyOf(findings);
    }

    Snapshot(long number, NavigableMap<FilePath, SourceFile> byPath, List<Finding> findings) {
        this(number, byPath, findings, Optional.empty());
    }

    /** The next one, in which these files stand at the same paths. */
    Snapshot with(List<SourceFile> changed) {
        TreeMap<FilePath, SourceFile> files = new TreeMap<>(byPath);
        changed.forEach(file -> files.put(file.path(), file));
        return new Snapshot(number + 1, files, findings, Optional.of(new Step(number, List.copyOf(changed))));
    }

    public Collection<SourceFile> files() {
        return byPath.values();
    }

    public Optional<SourceFile> file(FilePath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The files in a folder and its sub-folders; all of them for {@link FilePath#ROOT}. */
    public Collection<SourceFile> under(FilePath folder) {
        return folder.isRoot() ? files() : within(byPath, folder).values();
    }

    /** The files that are other ones in this snapshot than in an earlier one; empty when some came or went. */
    public Optional<List<SourceFile>> changedSince(Snapshot before) {
        if (step.isPresent() && step.get().from() == before.number) {
            return Optional.of(step.get().files());
        }
        if (before.byPath.size() != byPath.size()) {
            return Optional.empty();
        }
        List<SourceFile> changed = new ArrayList<>();
        Iterator<SourceFile> former = before.byPath.values().iterator();
        for (SourceFile file : byPath.values()) {
            SourceFile known = former.next();
            if (known != file) {
                if (!known.path().equals(file.path())) {
                    return Optional.empty();
                }
                changed.add(file);
            }
        }
        return Optional.of(changed);
    }

    public boolean hasFolder(FilePath folder) {
        return folder.isRoot() || !within(byPath, folder).isEmpty();
    }

    /** The part of a map whose paths start with this folder and a slash; {@code 0} is what follows a slash in Unicode. */
    static <V> NavigableMap<FilePath, V> within(NavigableMap<FilePath, V> byPath, FilePath folder) {
        return byPath.subMap(new FilePath(folder.value() + "/"), true, new FilePath(folder.value() + "0"), false);
    }
}
