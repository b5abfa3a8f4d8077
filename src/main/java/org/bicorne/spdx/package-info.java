/** Licences by their SPDX names: the list, expressions of several, the nearest name to a wrong one, and whether a licence is free. Plain Java. */
@ApplicationModule(displayName = "SPDX", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.spdx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
