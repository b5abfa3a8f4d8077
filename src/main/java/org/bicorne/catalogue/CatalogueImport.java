package org.bicorne.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.folder.Writing;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.DecodedText;

/**
 * Takes what other programs know of software into {@code catalogue/*.yml}: France’s list of every year, {@code publiccode.yml}, CodeMeta. What a person wrote
 * stays, comments and order too; importing twice changes nothing, and a newer file changes only what the last import wrote.
 */
public final class CatalogueImport {

    private static final long OCTETS_MAX = 100_000_000;

    private CatalogueImport() {}

    /**
     * What came of one file.
     *
     * @param rows it has
     * @param added entries that are new
     * @param changed entries that say something else now, with the places: {@code gimp: licence, summary.fr}
     * @param same number of rows that say what is there already
     * @param resembling entries that were recognised by a name that is nearly the same: {@code gimp: The Gimp}
     * @param gone entries that an earlier list of this source had and this one no longer has
     * @param kept what a person wrote and the file says otherwise
     * @param twice what two entries claim: {@code Q3104570: glpi, survey-questionnaire}
     * @param unplaced what there is no place for, or can mean several things
     * @param left fields that no entry has a place for, with the number of their values
     */
    public record Outcome(String file, int rows, List<String> added, List<String> changed, int same, List<String> resembling, List<String> gone, List<String> kept, List<String> twice,
            List<String> unplaced, Map<String, Integer> left) {

        public Outcome {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            resembling = List.copyOf(resembling);
            gone = List.copyOf(gone);
            kept = List.copyOf(kept);
            twice = List.copyOf(twice);
            unplaced = List.copyOf(unplaced);
            left = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }
    }

    /**
     * What would be written.
     *
     * @param files in the order in which they were given
     * @param texts of the folder’s files that change
     * @param entries in the catalogue then
     */
    public record Result(List<Outcome> files, Map<FilePath, String> texts, int entries) {

        public Result {
            files = List.copyOf(files);
            texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /**
     * France’s list of recommended software, of any year, its journal and its contributors.
     *
     * @throws InvalidValue on {@code sill} when a file is none of them
     */
    public static Result sill(List<Path> files, Path folder) {
        return take(files, folder, "sill", text -> text.stripLeading().startsWith("[") ? SillJson.read(text) : SillTable.read(text));
    }

    /** @throws InvalidValue on {@code codemeta} when a file is no JSON that describes software */
    public static Result codemeta(List<Path> files, Path folder) {
        return take(files, folder, "codemeta", CodemetaEntry::read);
    }

    /**
     * A {@code publiccode.yml}.
     *
     * @param name of the file, for what is said of it
     * @throws InvalidValue on {@code publiccode} when it names no software
     */
    public static Result publiccode(String name, byte[] octets, Path folder) {
        CatalogueDraft draft = CatalogueDraft.of(folder);
        Outcome outcome = draft.take(name, PubliccodeEntry.read(octets).orElseThrow(() -> new InvalidValue("publiccode", name)));
        return new Result(List.of(outcome), draft.texts(), draft.size());
    }

    /** Into the folder. */
    public static void write(Result result, Path folder) {
        result.texts().forEach((file, text) -> Writing.put(folder.resolve(file.value()), text));
    }

    private static Result take(List<Path> files, Path folder, String field, Function<String, Optional<ImportFile>> reader) {
        CatalogueDraft draft = CatalogueDraft.of(folder);
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            ImportFile read = reader.apply(text(file, field)).orElseThrow(() -> new InvalidValue(field, file.toString()));
            outcomes.add(draft.take(String.valueOf(file.getFileName()), read));
        }
        return new Result(outcomes, draft.texts(), draft.size());
    }

    private static String text(Path file, String field) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > OCTETS_MAX) {
                throw new InvalidValue(field, file.toString());
            }
            String text = DecodedText.of(Files.readAllBytes(file)).text();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

}
