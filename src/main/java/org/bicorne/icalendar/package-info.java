/** Calendars as iCalendar files (RFC 5545): written so that every client reads the same, old ones mended and taken in. */
@ApplicationModule(displayName = "iCalendar", allowedDependencies = {"kernel", "markup"})
@NullMarked
package org.bicorne.icalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
