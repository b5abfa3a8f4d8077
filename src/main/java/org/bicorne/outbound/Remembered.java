package org.bicorne.outbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What addresses answered in the last days, kept in a file: a line for each, of the time, the outcome, its detail and the address. */
public final class Remembered {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int ADDRESSES_MAX = 100_000;

    private final Path file;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

    private record Entry(Instant at, Outcome outcome) {}

    /** Reads the file if there is one; lines that are old, or that nobody can read, are forgotten. */
    public Remembered(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        for (String line : lines(file)) {
            String[] parts = line.split("\t", 4);
            if (parts.length == 4) {
                entry(parts).ifPresent(entry -> entries.put(parts[3], entry));
            }
        }
    }

    /** What this address answered not long ago. */
    public Optional<Outcome> of(String address) {
        return Optional.ofNullable(entries.get(address)).map(Entry::outcome);
    }

    /** Keeps a clear answer; one that may be otherwise in a minute is asked again. */
    public void keep(String address, Outcome outcome) {
        boolean isClear = !(outcome instanceof Outcome.Unreachable);
        if (isClear && entries.size() < ADDRESSES_MAX && address.indexOf('\n') < 0 && address.indexOf('\t') < 0) {
            entries.put(address, new Entry(clock.instant(), outcome));
        }
    }

    /** Writes the file aside, then puts it in place. */
    public void write() throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(entries).forEach((address, entry) -> lines.add(entry.at() + "\t" + written(entry.outcome()) + "\t" + address));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".writing");
        Files.write(aside, lines, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Entry> entry(String[] parts) {
        try {
            Instant at = Instant.parse(parts[0]);
            boolean isRecent = at.isAfter(clock.instant().minus(KEPT));
            return isRecent ? outcome(parts[1], parts[2]).map(outcome -> new Entry(at, outcome)) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Outcome> outcome(String name, String detail) {
        return switch (name) {
            case "alive" -> Optional.of(new Outcome.Alive());
            case "moved" -> Optional.of(new Outcome.Moved(detail));
            case "gone" -> Optional.of(new Outcome.Gone(Integer.parseInt(detail)));
            case "refused" -> Optional.of(new Outcome.Refused(Integer.parseInt(detail)));
            default -> Optional.empty();
        };
    }

    private static String written(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Alive _ -> "alive\t";
            case Outcome.Moved(String to) -> "moved\t" + to.replaceAll("\\s", "%20");
            case Outcome.Gone(int status) -> "gone\t" + status;
            case Outcome.Refused(int status) -> "refused\t" + status;
            case Outcome.Unreachable(String why) -> "unreachable\t" + why;
        };
    }
}
