package org.bicorne.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.forges.ForgeKind;

/**
 * An account of a forge, or a whole forge, whose repositories a public body publishes. Source: spec inventory.md, 2.2.
 *
 * @param host of the forge, lower case, with a port where it has one
 * @param kind the program that the forge runs
 * @param login the account or group; empty for a whole forge
 * @param psoIds the bodies behind it, as the State’s directory names them
 * @param serviceOf names of the bodies behind it, as older lists write them
 * @param flossPolicy where the body says how it publishes
 * @param ospoUrl its free-software office
 * @param ignoredSince from when on it is not visited any more
 * @param line of the file, for findings
 */
record Account(String host, ForgeKind kind, Optional<String> login, List<String> psoIds, List<String> serviceOf, Optional<String> flossPolicy,
        Optional<String> ospoUrl, Optional<LocalDate> ignoredSince, int line) {

    Account {
        psoIds = List.copyOf(psoIds);
        serviceOf = List.copyOf(serviceOf);
    }

    /** Whether all of the forge is public sector. */
    boolean isWholeForge() {
        return login.isEmpty();
    }

    /** What names it everywhere: {@code github.com/etalab}, or {@code gitlab.example.fr} for a whole forge. */
    String key() {
        return login.map(name -> host + "/" + name).orElse(host);
    }
}
