package org.bicorne.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a text where a file is or shall be: aside first, then in place, so that nobody ever reads half of it. */
public final class Writing {

    private Writing() {}

    public static void put(Path target, String text) {
        Path aside = target.resolveSibling("." + target.getFileName() + ".writing");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(aside, text);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(target.toString(), e);
        }
    }
}
