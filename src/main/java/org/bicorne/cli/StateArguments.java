package org.bicorne.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where commands find what the office remembers. */
final class StateArguments {

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "option.state")
    private @Nullable Path state;

    @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:BICORNE_DATABASE}", descriptionKey = "option.database")
    private @Nullable String url;

    Database open(Path folder) {
        return Database.open(StateFolder.of(state, folder), Optional.ofNullable(url).filter(text -> !text.isBlank()));
    }
}
