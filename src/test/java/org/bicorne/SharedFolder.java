package org.bicorne;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real sites and their oracles, which stand beside the project and are not part of it. */
public final class SharedFolder {

    private static final Path ROOT = Path.of("..", "shared");

    private SharedFolder() {}

    /** The place of a file or folder; aborts the test where nothing is shared. */
    public static Path path(String relative) {
        Path path = ROOT.resolve(relative);
        if (!Files.exists(path)) {
            Assumptions.abort("There is no " + path + " beside the project.");
        }
        return path;
    }
}
