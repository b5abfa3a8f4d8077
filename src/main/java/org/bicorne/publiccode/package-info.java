/** Reads, judges and writes {@code publiccode.yml}, all versions: what is wrong, where, and what to write instead. Plain Java, fit to stand alone. */
@ApplicationModule(displayName = "publiccode.yml", allowedDependencies = {"kernel", "spdx"})
@NullMarked
package org.bicorne.publiccode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
