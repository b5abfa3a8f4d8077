package org.bicorne.agenda;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;

/**
 * Events that follow one another: sessions of a workshop, editions of a day, meetings of a circle.
 *
 * @param title as people call it
 * @param circle whose meetings they are
 * @param isForMembers whether only members come
 * @param events of the series that files of the series give, in their order; pages name the series themselves
 * @param source the file that declares it; empty when only pages name it
 */
record Series(Slug slug, LocalizedText title, Optional<Slug> circle, boolean isForMembers, List<Event> events, Optional<FilePath> source) {

    public Series {
        events = List.copyOf(events);
    }
}
