package org.bicorne.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file of another program says.
 *
 * @param journal dated changes of entries that other files tell of
 * @param bodies organisations
 * @param left fields that an entry has no place for, with the number of their values
 */
record ImportFile(Origin origin, List<Imported> software, List<JournalLine> journal, List<Body> bodies, Map<String, Integer> left) {

    /**
     * A line of a journal of changes.
     *
     * @param number of the entry, as far as the journal can be trusted
     */
    record JournalLine(String name, String number, PartialDate date, Software.ChangeKind what, Optional<String> version, String note) {}

    /** An organisation. */
    record Body(String name, Optional<String> acronym, Optional<String> url) {}

    ImportFile {
        software = List.copyOf(software);
        journal = List.copyOf(journal);
        bodies = List.copyOf(bodies);
        left = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }

    static ImportFile of(Origin origin, List<Imported> software, Map<String, Integer> left) {
        return new ImportFile(origin, software, List.of(), List.of(), left);
    }

    int rows() {
        return software.size() + journal.size() + bodies.size();
    }
}
