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
    private static final int ENTRY_CHARACTERS = 330;
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

    /** Line by line as text: ten thousand events go through here each time one is saved. */
    private static String written(Ledger ledger) {
        StringBuilder json = new StringBuilder(ENTRY_CHARACTERS * ledger.entries().size()).append("{\"version\":" + VERSION + ",\"events\":{");
        String separator = "\n";
        for (Map.Entry<String, Entry> each : ledger.entries().entrySet()) {
            json.append(separator).append(quoted(each.getKey())).append(":{");
            add(each.getValue(), json);
            separator = "},\n";
        }
        return json.append(ledger.entries().isEmpty() ? "" : "}").append("\n}}\n").toString();
    }

    private static void add(Entry entry, StringBuilder json) {
        json.append("\"created\":\"").append(entry.stamp().created()).append("\",\"modified\":\"").append(entry.stamp().lastModified())
                .append("\",\"sequence\":").append(entry.stamp().sequence());
        entry.goneAt().ifPresent(at -> json.append(",\"gone\":\"").append(at).append('"'));
        json.append(",\"significant\":").append(quoted(entry.print().significant())).append(",\"whole\":").append(quoted(entry.print().whole()));
        switch (entry.print().span()) {
            case Span.Timed(var start, var end, var zone) -> json.append(",\"start\":\"").append(start).append("\",\"end\":\"").append(end)
                    .append("\",\"zone\":").append(quoted(zone.getId()));
            case Span.AllDay(var first, var last) -> json.append(",\"first\":\"").append(first).append("\",\"last\":\"").append(last).append('"');
        }
        json.append(",\"summary\":").append(quoted(entry.print().summary()));
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7F);
        return isPlain ? '"' + text + '"' : MAPPER.writeValueAsString(text);
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
