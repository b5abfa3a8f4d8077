package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.DecodedText;

/** The folder's data files, read when a page shows them; the last ones are kept. */
final class DataFiles {

    static final Set<String> CSV = Set.of("csv", "tsv", "tab");
    static final Set<String> YAML = Set.of("yml", "yaml");

    private static final int KEPT_MAX = 32;

    private final Snapshot snapshot;
    private final OfficeSettings settings;
    private final Recent<Wanted, Read> kept = new Recent<>(KEPT_MAX);

    /** How a file is to be read; YAML may say things in several languages. */
    private record Wanted(SourceFile file, boolean hasHeader, Language language) {}

    /** What a file holds, if it can be read, and what is wrong in it. */
    record Read(Optional<DataTable> table, List<Finding> findings) {}

    DataFiles(Snapshot snapshot, OfficeSettings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
    }

    /** The published data file that a page means: its path from the root of the folder, else from the page. */
    Optional<SourceFile> find(String written, FilePath page) {
        return FilePath.ROOT.resolve(written).flatMap(this::file).or(() -> page.parent().resolve(written).flatMap(this::file));
    }

    /** Paths of all data files, to say which one was meant. */
    List<String> paths() {
        return snapshot.files().stream().filter(this::isReadable).map(file -> file.path().value()).toList();
    }

    Read read(SourceFile file, boolean hasHeader, Language language) {
        return kept.get(new Wanted(file, hasHeader, language), wanted -> read(wanted));
    }

    Optional<SourceFile> file(FilePath path) {
        return snapshot.file(path).filter(this::isReadable);
    }

    private boolean isReadable(SourceFile file) {
        String extension = file.path().extension();
        boolean isData = CSV.contains(extension) || YAML.contains(extension);
        return isData && !isTold(file.path()) && file.isPublished() && settings.exclude().stream().noneMatch(glob -> glob.matches(file.path().value()));
    }

    /** Meetings and circles are told by their own rooms, which know what is not for everyone. */
    private static boolean isTold(FilePath path) {
        return path.isUnder(new FilePath("agenda")) || path.isUnder(new FilePath("circles"));
    }

    private static Read read(Wanted wanted) {
        SourceFile file = wanted.file();
        List<Finding> findings = new ArrayList<>();
        Optional<DataTable> table = switch (file.readText()) {
            case Reading.Octets(var octets) -> table(wanted, octets, findings);
            case Reading.TooLarge _ -> refused(file, findings, BlockFinding.DATA_TOO_LARGE, SourceFile.FILE_TEXT_OCTETS_MAX + "");
            case Reading.Gone _ -> refused(file, findings, ReadingFinding.PAGE_GONE);
            case Reading.Unreadable(String reason) -> refused(file, findings, BlockFinding.DATA_FILE_UNREADABLE, file.path().value(), reason);
        };
        return new Read(table, List.copyOf(findings));
    }

    private static Optional<DataTable> table(Wanted wanted, byte[] octets, List<Finding> findings) {
        FilePath path = wanted.file().path();
        DecodedText text = DecodedText.of(octets);
        text.problems().forEach(problem -> findings.add(problem.in(path, 0)));
        return YAML.contains(path.extension()) ? new YamlRows(path, findings).read(text.text(), wanted.language())
                : new CsvText(path, findings).read(text.text(), wanted.hasHeader());
    }

    private static Optional<DataTable> refused(SourceFile file, List<Finding> findings, org.bicorne.kernel.FindingCode code, String... arguments) {
        findings.add(Finding.of(file.path(), 0, code, arguments));
        return Optional.empty();
    }
}
