package org.bicorne.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.LocalizedText;

/**
 * A free-software office of a public body. Source: spec inventory.md, 2.2, “fr-public-sector-ospo.yml”.
 *
 * @param url its own page
 * @param country two letters (ISO 3166-1)
 * @param email shared by the office, never a person’s
 * @param created when it began
 * @param psoId the body that it belongs to, as the State’s directory names it
 * @param flossPolicy what it has published on its policy
 * @param code accounts where its source code is
 * @param line of the file, for findings
 */
record Ospo(String url, String name, Optional<String> country, Optional<LocalizedText> description, Optional<String> email, Optional<LocalDate> created,
        Optional<String> psoId, Optional<String> flossPolicy, List<String> code, int line) {

    Ospo {
        code = List.copyOf(code);
    }
}
