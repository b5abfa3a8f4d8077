package org.bicorne.inventory;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who teaches free software. Source: spec inventory.md, 2.2, “formations-logiciels-libres.yml”.
 *
 * @param organisation who teaches
 * @param description plain text, maybe of several lines
 * @param courses what is taught, a title each
 * @param address where, as one writes it on a letter
 * @param line of the file, for findings
 */
record Training(String organisation, Optional<String> description, List<String> courses, Optional<String> website, Optional<String> email, Optional<String> address, int line) {

    Training {
        courses = List.copyOf(courses);
    }
}
