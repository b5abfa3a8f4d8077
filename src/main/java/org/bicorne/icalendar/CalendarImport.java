package org.bicorne.icalendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;

/** Takes the meetings of old calendar files into files of the agenda, {@code agenda/*.yml}, and says everything that it mended. */
public final class CalendarImport {

    private static final long FILE_OCTETS_MAX = 20_000_000;
    private static final int FILES_MAX = 10_000;
    private static final FilePath AGENDA = new FilePath("agenda");

    private final Faults faults = new Faults();

    private CalendarImport() {}

    /**
     * One fault of one file.
     *
     * @param file as it was named, or the path of the office's file that is kept as it is
     * @param lines each on which it stands, sorted; 0 for the file as a whole
     * @param detail what its sentence names; never a link to a room
     */
    public record Mended(String file, List<Integer> lines, Fault fault, String detail) {

        public Mended {
            lines = lines.stream().sorted().toList();
        }
    }

    /**
     * A file of the agenda.
     *
     * @param added meetings that are new in it; with 0 it is as it was
     */
    public record Written(FilePath path, String text, int added) {}

    /** What the import would write, or wrote, and what was wrong. */
    public record Result(List<Written> files, List<Mended> mended) {

        public Result {
            files = List.copyOf(files);
            mended = List.copyOf(mended);
        }
    }

    /**
     * Reads, and writes nothing.
     *
     * @param folder the office's
     */
    public static Result of(List<Path> files, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValue("folder", folder.toString());
        }
        if (files.size() > FILES_MAX) {
            throw new InvalidValue("files", "more than " + FILES_MAX);
        }
        return new CalendarImport().read(files, folder);
    }

    private Result read(List<Path> files, Path folder) {
        List<OldCalendar> calendars = new ArrayList<>();
        for (Path file : files) {
            octets(file).ifPresent(octets -> calendars.add(new IcsReader(file.toString(), faults.in(file.toString())).read(octets)));
        }
        List<Written> written = new ArrayList<>();
        for (Meetings.Series series : new Meetings(faults).of(calendars)) {
            FilePath path = AGENDA.child(series.slug() + ".yml");
            MeetingFile.Text text = new MeetingFile(faults.in(path.value()), series).over(there(folder.resolve(path.value())));
            written.add(new Written(path, text.text(), text.added()));
        }
        return new Result(written, faults.list());
    }

    private Optional<byte[]> octets(Path file) {
        try {
            if (Files.size(file) > FILE_OCTETS_MAX) {
                faults.add(file.toString(), 0, Fault.FILE_TOO_LARGE, "");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            faults.add(file.toString(), 0, Fault.FILE_UNREADABLE, "");
            return Optional.empty();
        }
    }

    /** What cannot be read as UTF-8 is no text that we may write into. */
    private static Optional<String> there(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new InvalidValue("folder", file.toString());
        }
    }

    /** Writes the files in which something is new: aside, then in place. */
    public static void write(Result result, Path folder) throws IOException {
        for (Written file : result.files()) {
            if (file.added() > 0) {
                Path path = folder.resolve(file.path().value());
                Files.createDirectories(folder.resolve(AGENDA.value()));
                Path aside = path.resolveSibling("." + file.path().name() + ".writing");
                Files.write(aside, file.text().getBytes(StandardCharsets.UTF_8));
                Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
