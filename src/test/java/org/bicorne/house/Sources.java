package org.bicorne.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, read for the tests that judge them. */
public final class Sources {

    static final Path MAIN = Path.of("src", "main", "java");
    static final Path TESTS = Path.of("src", "test", "java");
    static final Path TEMPLATES = Path.of("src", "main", "jte");
    static final Path STYLES = Path.of("src", "main", "resources", "assets", "css");
    static final Path SCRIPTS = Path.of("src", "main", "resources", "assets", "js");

    private Sources() {}

    /** All files under this folder whose names end so, by path. */
    static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
