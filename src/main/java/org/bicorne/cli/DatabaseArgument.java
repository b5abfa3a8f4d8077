package org.bicorne.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the database is, for those who keep it in PostgreSQL. */
final class DatabaseArgument {

    @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:BICORNE_DATABASE}", descriptionKey = "option.database")
    private @Nullable String url;

    /** Empty for the file in the state folder. */
    Optional<String> url() {
        return Optional.ofNullable(url).filter(text -> !text.isBlank());
    }
}
