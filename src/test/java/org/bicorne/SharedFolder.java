package org.bicorne;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real input for tests, kept beside the project and never copied into it; tests that need it skip where it is absent. */
public final class SharedFolder {

    private static final Path ROOT = Path.of("..", "shared");

    private SharedFolder() {
    }

    public static Path path(String relative) {
        if (!Files.isDirectory(ROOT)) {
            Assumptions.abort("The folder ../shared is absent, so this test on real input is skipped.");
        }
        return ROOT.resolve(relative);
    }
}
