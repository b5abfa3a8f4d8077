/** One search over the documents of every room: an index on disk where there is a server, files for the browser where there is none. Knows no feature. */
@ApplicationModule(displayName = "Search", allowedDependencies = {"kernel", "ui", "pages", "outbound"})
@NullMarked
package org.bicorne.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
