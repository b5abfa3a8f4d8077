package org.bicorne.inventory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A repository that the office recommends to look at first. Source: spec inventory.md, 2.2, “awesome-codegouvfr.yml”.
 *
 * @param url where people read it
 * @param defaultBranch the branch that has its publiccode.yml
 * @param added to the list
 * @param testedOn when somebody last installed it
 * @param line of the file, for findings
 */
record Awesome(String url, Optional<String> defaultBranch, Optional<LocalDate> added, Optional<LocalDate> testedOn, int line) {}
