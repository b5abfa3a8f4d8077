package org.bicorne.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Where an office keeps what can be rebuilt (XDG Base Directory Specification). */
final class StateFolder {

    private StateFolder() {}

    static Path of(@Nullable Path asked, Path office) {
        if (asked != null) {
            return asked;
        }
        Path real = office.toAbsolutePath().normalize();
        return named(Slug.of(real.getFileName() == null ? "root" : real.getFileName().toString()) + "-" + Integer.toHexString(real.toString().hashCode()));
    }

    /** The one that has this name among those of the user. */
    static Path named(String name) {
        Path home = Optional.ofNullable(System.getenv("XDG_STATE_HOME")).filter(path -> !path.isBlank()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
        return home.resolve("bicorne").resolve(name);
    }
}
