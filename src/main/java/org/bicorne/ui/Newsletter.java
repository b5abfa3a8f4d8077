package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * The newsletter as the home page presents it.
 *
 * @param latest the last issues, the latest first
 * @param archive all issues
 */
public record Newsletter(String title, Optional<String> description, List<Card> latest, PageLink archive) {

    public Newsletter {
        latest = List.copyOf(latest);
    }
}
