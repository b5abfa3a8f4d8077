/** The door of the site: serves the page table over HTTP, builds it as files, checks the folder. */
@ApplicationModule(displayName = "Site", allowedDependencies = {"kernel", "markup", "programme", "images", "ui", "folder", "pages", "outbound", "store", "jobs", "search", "organisations", "content", "inventory", "catalogue", "agenda", "circles", "home"})
@NullMarked
package org.bicorne.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
