package org.bicorne.agenda;

import java.util.ArrayList;
import java.util.List;
import org.bicorne.kernel.Language;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/** Gives each event with a programme as {@code schedule.xml} and {@code schedule.json}, for the apps that conferences use. */
record ScheduleFiles(Surroundings around, String uidHost) {

    List<Page> pages() {
        Language language = around.content().languages().getFirst();
        List<Page> pages = new ArrayList<>();
        for (Event event : around.index().events()) {
            if (!event.programme().talks().isEmpty()) {
                pages.add(Page.computed(EventAddresses.file(event, "schedule.xml"), MediaType.XML, () -> version(event), () -> new ScheduleXml(schedule(event, language)).write()));
                pages.add(Page.computed(EventAddresses.file(event, "schedule.json"), MediaType.JSON, () -> version(event), () -> ScheduleJson.write(schedule(event, language))));
            }
        }
        return pages;
    }

    private Version version(Event event) {
        return Version.of("schedule", event.toString(), around.content().site().url(), uidHost);
    }

    private Schedule schedule(Event event, Language language) {
        return Schedule.of(around, event, uidHost, language);
    }
}
