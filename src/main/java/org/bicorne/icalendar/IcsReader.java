package org.bicorne.icalendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.kernel.Slug;

/** Reads one old calendar file: mends its lines, then its calendar, then each meeting, and says what was wrong. */
final class IcsReader {

    private static final int EVENTS_MAX = 20_000;

    /** Whose offices these mostly are; said each time it is guessed. */
    private static final ZoneId GUESSED = ZoneId.of("Europe/Paris");

    private static final List<String> CALENDAR_PROPERTIES = List.of("NAME", "REFRESH-INTERVAL", "SOURCE", "URL", "LAST-MODIFIED");
    private static final List<String> EVENT_PROPERTIES = List.of("STATUS", "LAST-MODIFIED", "URL", "LOCATION", "ORGANIZER", "CLASS", "SEQUENCE", "DTSTAMP");

    private final String file;
    private final Faults.OfFile faults;
    private final Map<String, IcsLine> calendar = new LinkedHashMap<>();
    private final List<Component> events = new ArrayList<>();
    private final List<Component> tasks = new ArrayList<>();
    private final Set<String> zones = new HashSet<>();
    private boolean hasCalendar;

    IcsReader(String file, Faults.OfFile faults) {
        this.file = file;
        this.faults = faults;
    }

    /** An event as it is written, the first of each property. */
    record Component(int line, String kind, Map<String, IcsLine> properties) {
        Optional<IcsLine> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }
    }

    OldCalendar read(byte[] octets) {
        sort(new IcsMender(faults).lines(octets));
        if (!hasCalendar) {
            faults.add(0, Fault.NO_CALENDAR, "");
        }
        ZoneId zone = zone();
        checkCalendar();
        checkTasks();
        List<OldEvent> read = new ArrayList<>();
        for (Component event : events) {
            missing(event);
            new IcsEventReader(file, faults, zone).read(event).ifPresent(read::add);
        }
        return new OldCalendar(file, text("X-WR-CALNAME").or(() -> text("NAME")), text("X-WR-CALDESC"), zone, read);
    }

    private void sort(List<IcsLine> lines) {
        Deque<Component> open = new ArrayDeque<>();
        for (IcsLine line : lines) {
            if (line.name().equals("BEGIN")) {
                open.push(new Component(line.number(), line.value().strip().toUpperCase(Locale.ROOT), new LinkedHashMap<>()));
                hasCalendar |= line.is("BEGIN", "VCALENDAR");
            } else if (line.name().equals("END")) {
                close(open, line.value().strip());
            } else {
                within(open, line);
            }
        }
        while (!open.isEmpty()) {
            faults.add(open.peek().line(), Fault.COMPONENT_OPEN, open.peek().kind());
            done(open.pop());
        }
    }

    /** Whatever was begun inside and never ended ends here too. */
    private void close(Deque<Component> open, String kind) {
        if (open.stream().noneMatch(each -> each.kind().equalsIgnoreCase(kind))) {
            return;
        }
        while (!open.isEmpty() && !open.peek().kind().equalsIgnoreCase(kind)) {
            faults.add(open.peek().line(), Fault.COMPONENT_OPEN, open.peek().kind());
            done(open.pop());
        }
        done(open.pop());
    }

    private void done(Component component) {
        switch (component.kind()) {
            case "VTODO" -> tasks.add(component);
            case "VTIMEZONE" -> component.property("TZID").ifPresent(line -> zones.add(line.value().strip()));
            case "VEVENT" -> {
                if (events.size() < EVENTS_MAX) {
                    events.add(component);
                } else {
                    faults.add(component.line(), Fault.TOO_MANY_EVENTS, Integer.toString(EVENTS_MAX));
                }
            }
            default -> { }
        }
    }

    private void within(Deque<Component> open, IcsLine line) {
        boolean isOfCalendar = open.isEmpty() || open.peek().kind().equals("VCALENDAR");
        (isOfCalendar ? calendar : open.peek().properties()).putIfAbsent(line.name(), line);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(calendar.get(name)).map(line -> line.value().strip()).filter(text -> !text.isEmpty());
    }

    private ZoneId zone() {
        Stream<String> named = events.stream().flatMap(event -> event.property("DTSTART").flatMap(line -> line.parameter("TZID")).stream());
        Optional<ZoneId> zone = Stream.concat(text("X-WR-TIMEZONE").stream(), named).flatMap(id -> zone(id).stream()).findFirst();
        if (zone.isEmpty() && hasCalendar) {
            faults.add(0, Fault.ZONE_GUESSED, GUESSED.getId());
        }
        return zone.orElse(GUESSED);
    }

    /** The zone of this name, which some programs put a path or a company before. */
    static Optional<ZoneId> zone(String id) {
        String bare = id.replaceAll("^/?(?:[^/]+/)*?(?=[A-Z][A-Za-z_]+/[A-Z])", "");
        try {
            return Optional.of(ZoneId.of(bare.isEmpty() ? id : bare));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void checkCalendar() {
        IcsLine product = calendar.get("PRODID");
        if (hasCalendar && (product == null || product.value().isBlank())) {
            faults.add(product == null ? 0 : product.number(), Fault.PRODID_EMPTY, "");
        }
        IcsLine method = calendar.get("METHOD");
        if (method != null && events.stream().allMatch(event -> event.property("ORGANIZER").isEmpty())) {
            faults.add(method.number(), Fault.METHOD_ALONE, method.value().strip());
        }
        String missing = CALENDAR_PROPERTIES.stream().filter(name -> hasCalendar && !calendar.containsKey(name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            faults.add(0, Fault.CALENDAR_PROPERTY_MISSING, missing);
        }
        for (Component event : events) {
            Stream.of("DTSTART", "DTEND").flatMap(name -> event.property(name).stream()).forEach(line -> line.parameter("TZID").filter(id -> !zones.contains(id))
                    .ifPresent(id -> faults.add(line.number(), Fault.ZONE_WITHOUT_RULES, id)));
        }
    }

    /** Some programs write a task beside each meeting. */
    private void checkTasks() {
        Set<String> titles = new HashSet<>();
        events.forEach(event -> event.property("SUMMARY").ifPresent(line -> titles.add(Slug.of(IcsTitle.of(line.value()).text()).value())));
        for (Component task : tasks) {
            String title = task.property("SUMMARY").map(line -> IcsTitle.of(line.value()).text()).orElse("");
            faults.add(task.line(), Fault.TODO, titles.contains(Slug.of(title).value()) ? "=" : title);
        }
    }

    private void missing(Component event) {
        String missing = EVENT_PROPERTIES.stream().filter(name -> event.property(name).filter(line -> !line.value().isBlank()).isEmpty()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            faults.add(event.line(), Fault.EVENT_PROPERTY_MISSING, missing);
        }
    }
}
