package org.bicorne.cli;

import java.nio.file.Path;
import org.bicorne.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where commands find what the office remembers. */
final class StateArguments {

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "option.state")
    private @Nullable Path state;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    Database open(Path folder) {
        return Database.open(StateFolder.of(state, folder), database.url());
    }
}
