package org.bicorne.agenda;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.folder.Change;
import org.bicorne.folder.History;
import org.bicorne.kernel.FilePath;

/** Takes the moments of events from the history of their files. */
final class HistoryStamps implements Stamps {

    private final History history;
    private final Map<String, FilePath> files = new HashMap<>();

    HistoryStamps(History history, EventIndex index) {
        this.history = history;
        index.events().forEach(event -> files.put(event.uid().orElse(event.id()), event.source()));
    }

    @Override
    public Stamp of(String uid) {
        List<Change> changes = history.changes(files.getOrDefault(uid, files.getOrDefault(uid.replaceFirst("[@.].*$", ""), FilePath.ROOT)));
        return changes.isEmpty() ? new Stamp(Instant.EPOCH, Instant.EPOCH, 0) : new Stamp(changes.getLast().at(), changes.getFirst().at(), 0);
    }
}
