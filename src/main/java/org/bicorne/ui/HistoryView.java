package org.bicorne.ui;

import java.util.List;

/** The changes of a page, the latest first, for {@code content/history.jte}. */
public record HistoryView(Frame frame, String title, PageLink page, List<Change> changes) {

    public HistoryView {
        changes = List.copyOf(changes);
    }
}
