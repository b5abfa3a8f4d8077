package org.bicorne.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.folder.Folder;
import org.bicorne.folder.Reading.Octets;
import org.bicorne.folder.Repairs;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.TextFile;
import org.bicorne.programme.Programme;

/** Writes the ids that talks in the folder's programmes do not have yet, once, and nothing else. */
public final class ProgrammeIds {

    private ProgrammeIds() {}

    /**
     * Writes every id that is missing.
     *
     * @param isTrial whether nothing is written
     * @return what was written, or would be: findings whose argument is the id
     */
    public static List<Finding> write(Path folder, boolean isTrial) {
        try (Folder opened = Folder.open(folder)) {
            List<Finding> missing = opened.snapshot().files().stream().filter(file -> file.path().value().endsWith(".md")).flatMap(ProgrammeIds::missing).toList();
            return new Repairs(opened.root(), isTrial).make(missing);
        }
    }

    private static Stream<Finding> missing(SourceFile file) {
        if (!(file.readText() instanceof Octets(byte[] octets))) {
            return Stream.empty();
        }
        TextFile text = TextFile.read(octets);
        return Programme.read(text.body(), Optional.empty()).problems().stream().filter(problem -> problem.fix().isPresent())
                .map(problem -> problem.in(file.path(), text.bodyLine() - 1));
    }
}
