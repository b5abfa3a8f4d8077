package org.bicorne.icalendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.icalendar.Ledger.Entry;
import org.bicorne.icalendar.Ledger.Stamp;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as a file of the state folder: an event a line, in the order of UIDs. */
final class LedgerFile {

    /** Its name in the state folder. */
    static final String NAME = "calendar-ledger.json";

    private static final long OCTETS_MAX = 100_000_000;
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LedgerFile() {}

    static Ledger read(Path stateFolder) {
        Path file = stateFolder.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                return Ledger.empty();
            }
            if (Files.size(file) > OCTETS_MAX) {
                return setAside(file);
            }
            return new Ledger(entries(MAPPER.readTree(Files.readAllBytes(file))), List.of());
        } catch (NoSuchFileException e) {
            return Ledger.empty();
        } catch (IOException | JacksonException | DateTimeException | InvalidValue e) {
            return setAside(file);
        }
    }

    /** Writes aside, then puts in place; a file that is the same stays as it is. */
    static boolean write(Ledger ledger, Path stateFolder) throws IOException {
        Path file = stateFolder.resolve(NAME);
        byte[] octets = written(ledger).getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Files.size(file) == octets.length && Arrays.equals(Files.readAllBytes(file), octets)) {
            return false;
        }
        Files.createDirectories(stateFolder);
        Path aside = file.resolveSibling(NAME + ".writing");
        Files.write(aside, octets);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static Ledger setAside(Path file) {
        Path aside = file.resolveSibling(NAME + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Then it stays where it is, and is written over.
        }
        return new Ledger(Map.of(), List.of(Finding.of(FilePath.ROOT, 0, CalendarFinding.CALENDAR_LEDGER_UNREADABLE, String.valueOf(aside.getFileName()))));
    }

    private static String written(Ledger ledger) {
        StringBuilder json = new StringBuilder("{\"version\":" + VERSION + ",\"events\":{");
        String separator = "\n";
        for (Map.Entry<String, Entry> each : ledger.entries().entrySet()) {
            json.append(separator).append(MAPPER.writeValueAsString(each.getKey())).append(':').append(MAPPER.writeValueAsString(values(each.getValue())));
            separator = ",\n";
        }
        return json.append("\n}}\n").toString();
    }

    private static Map<String, Object> values(Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("created", entry.stamp().created().toString());
        values.put("modified", entry.stamp().lastModified().toString());
        values.put("sequence", entry.stamp().sequence());
        entry.goneAt().ifPresent(at -> values.put("gone", at.toString()));
        values.put("significant", entry.print().significant());
        values.put("whole", entry.print().whole());
        switch (entry.print().span()) {
            case Span.Timed(var start, var end, var zone) -> {
                values.put("start", start.toString());
                values.put("end", end.toString());
                values.put("zone", zone.getId());
            }
            case Span.AllDay(var first, var last) -> {
                values.put("first", first.toString());
                values.put("last", last.toString());
            }
        }
        values.put("summary", entry.print().summary());
        return values;
    }

    private static Map<String, Entry> entries(JsonNode root) {
        if (root.path("version").asInt(0) != VERSION) {
            throw new InvalidValue("version", "not " + VERSION);
        }
        Map<String, Entry> entries = new TreeMap<>();
        root.path("events").properties().forEach(each -> entries.put(each.getKey(), entry(each.getValue())));
        return entries;
    }

    private static Entry entry(JsonNode node) {
        Stamp stamp = new Stamp(Instant.parse(text(node, "created")), Instant.parse(text(node, "modified")), node.path("sequence").asInt(0));
        Span span = node.has("first") ? new Span.AllDay(LocalDate.parse(text(node, "first")), LocalDate.parse(text(node, "last")))
                : new Span.Timed(LocalDateTime.parse(text(node, "start")), LocalDateTime.parse(text(node, "end")), ZoneId.of(text(node, "zone")));
        Optional<Instant> gone = node.has("gone") ? Optional.of(Instant.parse(text(node, "gone"))) : Optional.empty();
        return new Entry(stamp, new Print(text(node, "significant"), text(node, "whole"), span, text(node, "summary")), gone);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
