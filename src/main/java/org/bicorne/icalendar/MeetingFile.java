package org.bicorne.icalendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;

/** A file of the agenda with the meetings of one series, a line each; what people wrote in it stays as it is. */
final class MeetingFile {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern PLAIN = Pattern.compile("(?i)(?!(?:true|false|null|yes|no|on|off|y|n)$)(?:[a-z][\\w.-]*|\\w+(?:-\\w+){2,})");
    private static final Pattern KEY = Pattern.compile("^[^\\s#-].*");

    private final Faults.OfFile faults;
    private final Meetings.Series series;

    /** @param faults those of the file that is written */
    MeetingFile(Faults.OfFile faults, Meetings.Series series) {
        this.faults = faults;
        this.series = series;
    }

    /** @param added how many meetings are new in it */
    record Text(String text, int added) {}

    /** A meeting as the file that is there has it. */
    private record Known(int line, String id, Optional<String> uid, FrontMatter values) {}

    /** The whole file; the text that is there when nothing is new. */
    Text over(Optional<String> there) {
        if (there.isEmpty()) {
            return fresh();
        }
        if (!(Yaml.read(there.get()) instanceof Yaml.Parsed(FrontMatter values, var _))) {
            faults.add(0, Fault.YOURS_UNREADABLE, "");
            return new Text(there.get(), 0);
        }
        if (series.isPrivate() && !values.text("access").orElse("").equals("members")) {
            faults.add(Math.max(0, values.line("access")), Fault.YOURS_PUBLIC, "");
        }
        List<Known> known = values.maps("occurrences").stream().map(each -> new Known(each.line("id"), each.text("id").orElse(""), each.text("uid"), each)).toList();
        ZoneId zone = values.text("timezone").flatMap(IcsReader::zone).orElse(series.zone());
        List<OldEvent> fresh = new ArrayList<>();
        for (OldEvent event : series.events()) {
            OldEvent here = in(event, zone);
            Optional<Known> same = same(here, known);
            same.ifPresent(mine -> compare(mine, here));
            if (same.isEmpty()) {
                fresh.add(here);
            }
        }
        Set<String> ids = new HashSet<>();
        known.forEach(mine -> ids.add(mine.id()));
        return fresh.isEmpty() ? new Text(there.get(), 0) : with(there.get(), lines(fresh, ids), known.size());
    }

    private Text fresh() {
        StringBuilder text = new StringBuilder("series: " + quoted(series.slug()) + "\n");
        series.title().filter(title -> !title.equals(series.slug())).ifPresent(title -> text.append("title: ").append(quoted(title)).append('\n'));
        text.append("access: ").append(series.isPrivate() ? "members" : "public").append('\n');
        text.append("timezone: ").append(series.zone().getId()).append("\noccurrences:\n");
        List<String> lines = lines(series.events(), new HashSet<>());
        lines.forEach(line -> text.append("  - ").append(line).append('\n'));
        return new Text(text.toString(), lines.size());
    }

    private OldEvent in(OldEvent event, ZoneId zone) {
        if (event.isAllDay() || zone.equals(series.zone())) {
            return event;
        }
        LocalDateTime start = event.start().atZone(series.zone()).withZoneSameInstant(zone).toLocalDateTime();
        Optional<LocalDateTime> end = event.end().map(hour -> hour.atZone(series.zone()).withZoneSameInstant(zone).toLocalDateTime());
        return new OldEvent(event.file(), event.line(), event.uid(), event.written(), start, end, false, event.title(), event.status(), event.venue(), event.isPrivate(), event.movedFrom());
    }

    private static Optional<Known> same(OldEvent event, List<Known> known) {
        Optional<Known> named = known.stream().filter(mine -> event.uid().isPresent() && mine.uid().equals(event.uid())).findFirst();
        return named.or(() -> known.stream().filter(mine -> start(event).equals(hour(mine, "start"))
                && Slug.of(mine.values().text("title").orElse("")).equals(Slug.of(event.title()))).findFirst())
                .or(() -> known.stream().filter(mine -> event.uid().isEmpty() && mine.uid().isEmpty() && mine.id().startsWith(event.start().toLocalDate().toString())).findFirst());
    }

    private static String start(OldEvent event) {
        return event.isAllDay() ? event.start().toLocalDate().toString() : HOUR.format(event.start());
    }

    private static String end(OldEvent event) {
        return event.end().map(end -> event.isAllDay() ? end.toLocalDate().toString() : HOUR.format(end)).orElse("");
    }

    private static String hour(Known mine, String key) {
        String written = mine.values().text(key).orElse("").replace('T', ' ');
        try {
            return written.length() > 16 ? HOUR.format(LocalDateTime.parse(written.replace(' ', 'T'))) : written;
        } catch (DateTimeException e) {
            return written;
        }
    }

    /** What people wrote is kept; where the old file says otherwise, that is said. */
    private void compare(Known mine, OldEvent event) {
        tell(mine, "start", hour(mine, "start"), start(event));
        tell(mine, "end", hour(mine, "end"), end(event));
        tell(mine, "title", mine.values().text("title").orElse(""), event.title());
        tell(mine, "status", mine.values().text("status").orElse(""), event.status().orElse(""));
    }

    private void tell(Known mine, String key, String yours, String theirs) {
        if (!yours.equals(theirs)) {
            faults.add(mine.line(), Fault.YOURS_KEPT, mine.id() + ", " + key + ": " + (yours.isEmpty() ? "–" : yours) + " / " + (theirs.isEmpty() ? "–" : theirs));
        }
    }

    private List<String> lines(List<OldEvent> events, Set<String> ids) {
        return events.stream().map(event -> line(event, ids)).toList();
    }

    private static String line(OldEvent event, Set<String> ids) {
        String day = event.start().toLocalDate().toString();
        String id = day;
        for (int again = 2; !ids.add(id); again++) {
            id = day + "-" + again;
        }
        StringBuilder line = new StringBuilder("{id: " + id + ", start: " + start(event));
        event.end().ifPresent(_ -> line.append(", end: ").append(end(event)));
        line.append(", title: ").append(inQuotes(event.title()));
        event.status().ifPresent(status -> line.append(", status: ").append(status));
        event.movedFrom().ifPresent(from -> line.append(", moved-from: ").append(HOUR.format(from)));
        event.venue().ifPresent(venue -> line.append(", venue: ").append(inQuotes(venue)));
        event.uid().ifPresent(uid -> line.append(", uid: ").append(quoted(uid)));
        return line.append('}').toString();
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : inQuotes(text);
    }

    private static String inQuotes(String text) {
        return '"' + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The new lines after the last meeting, indented as the others; checked by reading what came out. */
    private Text with(String there, List<String> lines, int before) {
        List<String> all = new ArrayList<>(there.lines().toList());
        int key = 0;
        while (key < all.size() && !all.get(key).matches("occurrences:\\s*(?:#.*)?")) {
            key++;
        }
        if (key == all.size()) {
            all.add("occurrences:");
        }
        int end = key + 1;
        String indent = "  ";
        for (int at = key + 1; at < all.size() && !KEY.matcher(all.get(at)).matches(); at++) {
            boolean isItem = all.get(at).stripLeading().startsWith("- ");
            indent = isItem ? all.get(at).substring(0, all.get(at).indexOf('-')) : indent;
            end = all.get(at).isBlank() || all.get(at).stripLeading().startsWith("#") ? end : at + 1;
        }
        String spaces = indent;
        all.addAll(end, lines.stream().map(line -> spaces + "- " + line).toList());
        String ending = there.contains("\r\n") ? "\r\n" : "\n";
        String text = String.join(ending, all) + ending;
        boolean isRead = Yaml.read(text) instanceof Yaml.Parsed(FrontMatter values, var _) && values.maps("occurrences").size() == before + lines.size();
        if (!isRead) {
            faults.add(0, Fault.YOURS_UNREADABLE, "");
        }
        return isRead ? new Text(text, lines.size()) : new Text(there, 0);
    }
}
