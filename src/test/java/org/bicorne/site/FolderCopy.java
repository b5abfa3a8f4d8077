package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a sample's folder that a test may write in. */
record FolderCopy(Path root) {

    static FolderCopy of(Path folder, Path copy) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)));
            }
            return new FolderCopy(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file if it is there. */
    void delete(String path) {
        try {
            Files.deleteIfExists(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a file with the first match of a pattern replaced. */
    void replace(String path, String pattern, String replacement) {
        try {
            String text = Files.readString(root.resolve(path));
            String changed = text.replaceFirst(pattern, replacement);
            assertThat(changed).isNotEqualTo(text);
            write(path, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
