package org.bicorne.agenda;

import java.util.Optional;

/**
 * Where an event takes place.
 *
 * @param name as people call it
 * @param address with street and town
 * @param access how to come, in one or two sentences
 * @param map the address of a map that the office chose; never a third party's by default
 */
public record Venue(String name, Optional<String> address, Optional<String> access, Optional<String> map) {

    /** In one line. */
    public String line() {
        return address.filter(where -> !where.startsWith(name)).map(where -> name + ", " + where).orElseGet(() -> address.orElse(name));
    }
}
