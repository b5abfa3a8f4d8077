/** Events, series and meetings: read from the folder once, shown as pages, lists, calendars and schedules that cannot disagree. */
@ApplicationModule(displayName = "Agenda", allowedDependencies = {"kernel", "markup", "programme", "icalendar", "ui", "folder", "pages", "search",
    "organisations", "content"})
@NullMarked
package org.bicorne.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
