/** What belongs to the site as a whole: front page, site map, feeds of everything, robots, the page for what is not found. */
@ApplicationModule(displayName = "Home", allowedDependencies = {"kernel", "ui", "folder", "pages", "content", "agenda"})
@NullMarked
package org.bicorne.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
