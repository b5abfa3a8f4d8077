package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** Cards under a heading, for example those of a year. */
public record Group(Optional<String> heading, List<Card> cards) {

    public Group {
        cards = List.copyOf(cards);
    }
}
