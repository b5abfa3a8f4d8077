package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** A list that people wrote: what to look at first, free-software offices, training; for {@code inventory/selection.jte}. */
public record SelectionView(Frame frame, String title, String lead, List<Entry> entries, List<PageLink> files, List<PageLink> elsewhere) {

    /**
     * One of them.
     *
     * @param text plain
     * @param items a list of short texts
     */
    public record Entry(String title, Optional<String> href, Optional<String> text, List<String> items, List<TalksView.Fact> facts) {

        public Entry {
            items = List.copyOf(items);
            facts = List.copyOf(facts);
        }
    }

    public SelectionView {
        entries = List.copyOf(entries);
        files = List.copyOf(files);
        elsewhere = List.copyOf(elsewhere);
    }
}
