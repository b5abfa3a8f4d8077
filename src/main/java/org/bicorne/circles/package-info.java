/** Councils and other circles of organisations: their mandate, members, opinions and channels, and where else the office is talked to. */
@ApplicationModule(displayName = "Circles", allowedDependencies = {"kernel", "markup", "ui", "folder", "pages", "search", "organisations", "content", "agenda"})
@NullMarked
package org.bicorne.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
