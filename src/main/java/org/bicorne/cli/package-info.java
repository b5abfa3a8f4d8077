/** The command line: serve, build, check, import. It reads arguments, asks the rooms, and says what happened. */
@ApplicationModule(displayName = "Command line", allowedDependencies = {"kernel", "programme", "ui", "outbound", "icalendar", "store", "jobs", "spdx", "publiccode", "inventory", "catalogue", "site", "search"})
@NullMarked
package org.bicorne.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
