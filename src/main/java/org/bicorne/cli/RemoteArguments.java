package org.bicorne.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a repository that is given in place of a folder. */
final class RemoteArguments {

    @Option(names = "--branch", paramLabel = "NAME", descriptionKey = "option.branch")
    private @Nullable String branch;

    Optional<String> branch() {
        return Optional.ofNullable(branch);
    }
}
