package org.bicorne.icalendar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.Finding;

/**
 * What clients were told of each event so far: how often it changed, when last, and which are gone. Counted from the commits of the
 * folder, so that every full clone says the same, and never lower than what was once said.
 */
public final class Ledger {

    private final Map<String, Entry> entries;
    private final List<Finding> findings;

    Ledger(Map<String, Entry> entries, List<Finding> findings) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(entries)));
        this.findings = List.copyOf(findings);
    }

    /** Nothing was said yet. */
    public static Ledger empty() {
        return new Ledger(Map.of(), List.of());
    }

    /** The one that is kept in this folder of state: empty when there is none; one that cannot be read is put aside, and a finding says so. */
    public static Ledger read(Path stateFolder) {
        return LedgerFile.read(stateFolder);
    }

    /** Keeps it for the next time; true when the file was another. */
    public boolean write(Path stateFolder) throws IOException {
        return LedgerFile.write(this, stateFolder);
    }

    /** What stands in CREATED, LAST-MODIFIED and SEQUENCE. */
    public record Stamp(Instant created, Instant lastModified, int sequence) {}

    /**
     * An event that is no more, which clients are still told to strike out.
     *
     * @param last as it was known last
     */
    public record Gone(String uid, Stamp stamp, Instant at, Print last) {}

    /**
     * The events of one file before and after one commit.
     *
     * @param commit several files of one commit are one change
     * @param before by UID, in each parent of the commit
     */
    public record Step(String commit, Instant at, List<Map<String, Print>> before, Map<String, Print> after) {

        public Step {
            before = before.stream().map(Map::copyOf).toList();
            after = Map.copyOf(after);
        }
    }

    /**
     * What Git knows.
     *
     * @param isComplete false when commits are missing: the ledger alone counts on
     * @param head the events of the last commit by UID; empty where there is none
     */
    public record Past(boolean isComplete, List<Step> steps, Optional<Map<String, Print>> head) {

        public Past {
            steps = List.copyOf(steps);
            head = head.map(Map::copyOf);
        }

        public static Past unknown() {
            return new Past(false, List.of(), Optional.empty());
        }
    }

    /**
     * An event as the folder has it now.
     *
     * @param at when its file was written last
     */
    public record Present(Print print, Instant at) {}

    /** @param goneAt empty as long as the folder has it */
    record Entry(Stamp stamp, Print print, Optional<Instant> goneAt) {}

    /**
     * The ledger as of now.
     *
     * @param present by UID
     * @param presentAt the newest time of all files; an event that nobody committed and that is not there any more went then
     */
    public Ledger counted(Past past, Map<String, Present> present, Instant presentAt) {
        return new Ledger(new Count(entries, past, presentAt).of(present), findings);
    }

    public boolean saysTheSameAs(Ledger other) {
        return entries.equals(other.entries);
    }

    /** Empty for an event that was not there when it was counted. */
    public Optional<Stamp> stamp(String uid) {
        return Optional.ofNullable(entries.get(uid)).filter(entry -> entry.goneAt().isEmpty()).map(Entry::stamp);
    }

    /** In the order of their UIDs. */
    public List<Gone> gone() {
        List<Gone> gone = new ArrayList<>();
        entries.forEach((uid, entry) -> entry.goneAt().ifPresent(at -> gone.add(new Gone(uid, entry.stamp(), at, entry.print()))));
        return List.copyOf(gone);
    }

    /** Why the file could not be used. */
    public List<Finding> findings() {
        return findings;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
