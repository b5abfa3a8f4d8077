package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.catalogue.Software.Change;
import org.bicorne.catalogue.Software.ChangeKind;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.kernel.LocalizedText;

/** Something that happened to an entry, as its file tells it. */
record SoftwareNews(Software software, Change change) {

    private static final Comparator<SoftwareNews> NEWEST_FIRST = Comparator.comparing((SoftwareNews one) -> one.change().date()).reversed()
            .thenComparing(one -> one.software().slug().value()).thenComparing(one -> one.change().what());

    /** Of one entry, the newest first; when it came and when it was withdrawn are told even where no history was written. */
    static List<SoftwareNews> of(Software software) {
        List<Change> changes = new ArrayList<>(software.history());
        Software.Recommendation recommendation = software.recommendation();
        if (!has(changes, ChangeKind.ADDED)) {
            recommendation.since().ifPresent(date -> changes.add(new Change(date, ChangeKind.ADDED, Optional.empty(), Optional.empty())));
        }
        if (recommendation.status() == Status.WITHDRAWN && !has(changes, ChangeKind.WITHDRAWN)) {
            recommendation.until().ifPresent(date -> changes.add(new Change(date, ChangeKind.WITHDRAWN, recommendation.maximum(), recommendation.reason())));
        }
        return changes.stream().map(change -> new SoftwareNews(software, change)).sorted(NEWEST_FIRST).toList();
    }

    private static boolean has(List<Change> changes, ChangeKind kind) {
        return changes.stream().anyMatch(change -> change.what() == kind);
    }

    /** The newest of all of them. */
    static List<SoftwareNews> latest(List<Software> software, int max) {
        return software.stream().flatMap(one -> of(one).stream()).sorted(NEWEST_FIRST).limit(max).toList();
    }

    Optional<LocalizedText> note() {
        return change.note();
    }

    /** As pages and feeds call it. */
    String key() {
        return SoftwareSearch.word(change.what());
    }
}
