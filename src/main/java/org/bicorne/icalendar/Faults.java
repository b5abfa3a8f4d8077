package org.bicorne.icalendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was mended: the same fault of one file once, with every line on which it stands. */
final class Faults {

    private final Map<Key, List<Integer>> lines = new LinkedHashMap<>();

    private record Key(String file, Fault fault, String detail) {}

    /** Those of one file. */
    record OfFile(Faults all, String file) {
        void add(int line, Fault fault, String detail) {
            all.add(file, line, fault, detail);
        }
    }

    OfFile in(String file) {
        return new OfFile(this, file);
    }

    /** @param line counted from 1; 0 for the file as a whole */
    void add(String file, int line, Fault fault, String detail) {
        lines.computeIfAbsent(new Key(file, fault, detail), _ -> new ArrayList<>()).add(line);
    }

    /** By file in the order in which they were read, then by line. */
    List<CalendarImport.Mended> list() {
        Map<String, List<CalendarImport.Mended>> files = new LinkedHashMap<>();
        lines.forEach((key, found) -> files.computeIfAbsent(key.file(), _ -> new ArrayList<>()).add(new CalendarImport.Mended(key.file(), found, key.fault(), key.detail())));
        files.values().forEach(list -> list.sort(Comparator.comparing(mended -> mended.lines().getFirst())));
        return files.values().stream().flatMap(List::stream).toList();
    }
}
