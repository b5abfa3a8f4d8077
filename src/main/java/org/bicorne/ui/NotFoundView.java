package org.bicorne.ui;

import java.util.List;

/** The page for an address that leads nowhere, for {@code home/not-found.jte}. */
public record NotFoundView(Frame frame, List<PageLink> suggestions) {

    public NotFoundView {
        suggestions = List.copyOf(suggestions);
    }
}
