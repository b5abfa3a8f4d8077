/** Public bodies, companies and associations: one registry that every room refers to, read from {@code organisations.yml}. */
@ApplicationModule(displayName = "Organisations", allowedDependencies = {"kernel", "markup", "ui", "folder", "pages", "search"})
@NullMarked
package org.bicorne.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
