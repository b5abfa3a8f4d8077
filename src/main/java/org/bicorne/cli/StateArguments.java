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

    @Mixin
    private RemoteArguments remote = new RemoteArguments();

    Place place(String folder) {
        return Place.of(folder, remote.branch(), state);
    }

    Database open(Place place) {
        return Database.open(place.state(), database.url());
    }
}
