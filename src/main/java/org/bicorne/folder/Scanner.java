package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** Makes a snapshot of the folder, whole or from the one before and the places that changed. */
final class Scanner {

    private final Path root;
    private final Clock clock;

    Scanner(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Looks at everything; gives back the snapshot before when nothing changed. */
    Snapshot scan(Optional<Snapshot> before, DirectoryListener listener) {
        Scan scan = new Scan(root, clock.instant(), before, listener);
        scan.walk(root, FilePath.ROOT);
        return snapshot(before, scan.files(), scan.findings());
    }

    /** Looks at these files and folders only, and keeps the rest as it was. */
    Snapshot rescan(Snapshot before, Collection<FilePath> places, DirectoryListener listener) {
        Scan scan = new Scan(root, clock.instant(), Optional.of(before), listener);
        places.forEach(place -> look(scan, place));
        List<Finding> findings = new ArrayList<>(before.findings());
        findings.removeIf(finding -> places.stream().anyMatch(place -> finding.file().equals(place) || finding.file().isUnder(place)));
        findings.addAll(scan.findings());
        Set<FilePath> known = known(before, places);
        if (findings.equals(before.findings()) && known.equals(scan.files().keySet())) {
            List<SourceFile> changed = scan.files().values().stream().filter(file -> !before.file(file.path()).equals(Optional.of(file))).toList();
            return changed.isEmpty() ? before : before.with(changed);
        }
        TreeMap<FilePath, SourceFile> files = new TreeMap<>(before.byPath());
        files.keySet().removeAll(known);
        files.putAll(scan.files());
        return snapshot(Optional.of(before), files, findings);
    }

    /** The files that were at these places, or in them. */
    private static Set<FilePath> known(Snapshot before, Collection<FilePath> places) {
        Set<FilePath> known = new HashSet<>();
        for (FilePath place : places) {
            before.file(place).ifPresent(file -> known.add(file.path()));
            known.addAll(Snapshot.within(before.byPath(), place).keySet());
        }
        return known;
    }

    private void look(Scan scan, FilePath place) {
        Path location = root.resolve(place.value());
        if (Visibility.isSeen(place) && holds(location) && Files.exists(location, LinkOption.NOFOLLOW_LINKS)) {
            scan.walk(location, place);
        }
    }

    /** Whether the folder that holds this place is really inside ours, whatever links lead there. */
    private boolean holds(Path location) {
        try {
            Path parent = location.getParent();
            return parent != null && parent.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the file at this path is no longer as the snapshot has it. */
    boolean isStale(Snapshot snapshot, FilePath path) {
        Optional<SourceFile> known = snapshot.file(path);
        if (known.isEmpty()) {
            return Visibility.isSeen(path) && Files.isRegularFile(root.resolve(path.value()));
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(known.get().location(), BasicFileAttributes.class);
            return !known.get().isStill(Stamp.of(attributes, clock.instant()));
        } catch (IOException e) {
            return true;
        }
    }

    private static Snapshot snapshot(Optional<Snapshot> before, TreeMap<FilePath, SourceFile> files, List<Finding> found) {
        List<Finding> findings = found.stream().distinct().sorted(Finding.BY_PLACE).toList();
        if (before.isPresent() && isSame(before.get(), files, findings)) {
            return before.get();
        }
        return new Snapshot(before.map(Snapshot::number).orElse(0L) + 1, files, findings);
    }

    private static boolean isSame(Snapshot before, TreeMap<FilePath, SourceFile> files, List<Finding> findings) {
        if (before.byPath().size() != files.size() || !before.findings().equals(findings)) {
            return false;
        }
        var now = files.values().iterator();
        return before.files().stream().allMatch(file -> file == now.next());
    }
}
