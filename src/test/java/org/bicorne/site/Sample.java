package org.bicorne.site;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.SharedFolder;

/** The folders that tests make sites of: our demo office, and two real sites. */
enum Sample {
    DEMO, WIKI, SITE;

    private static final Path CONFIGURATIONS = Path.of("src", "test", "resources", "org", "bicorne", "site");

    Path folder() {
        return switch (this) {
            case DEMO -> Path.of("demo");
            case WIKI -> SharedFolder.path("corpora/wiki-2022-02");
            case SITE -> SharedFolder.path("corpora/site-2022");
        };
    }

    OfficeOptions options() {
        Optional<Path> config = switch (this) {
            case DEMO -> Optional.empty();
            case WIKI -> Optional.of(CONFIGURATIONS.resolve("wiki-2022-02.yml"));
            case SITE -> Optional.of(CONFIGURATIONS.resolve("site-2022.yml"));
        };
        return new OfficeOptions(folder(), config, Optional.empty(), false, false);
    }
}
