package org.bicorne.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The hidden file of what imports wrote, which no snapshot of the folder shows. */
final class MemoryFile {

    private static final long OCTETS_MAX = 200_000_000;

    private MemoryFile() {}

    static String read(Path root) {
        Path file = root.resolve(ImportMemory.FILE.value());
        try {
            return Files.isRegularFile(file) && Files.size(file) < OCTETS_MAX ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
