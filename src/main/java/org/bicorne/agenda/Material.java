package org.bicorne.agenda;

import java.util.Optional;

/**
 * What remains of an event: addresses of the web, or paths in the folder.
 *
 * @param recording of what was said
 * @param slides that were shown
 * @param report of what came of it
 */
public record Material(Optional<String> recording, Optional<String> slides, Optional<String> report) {

    static final Material NONE = new Material(Optional.empty(), Optional.empty(), Optional.empty());
}
