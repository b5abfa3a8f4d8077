package org.bicorne.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bicorne.kernel.InvalidValue;
import picocli.CommandLine.Option;

/** Into which folder something is imported, and whether only to see what would come of it. */
final class IntoArguments {

    @Option(names = "--into", required = true, paramLabel = "FOLDER", descriptionKey = "option.into")
    private Path folder;

    @Option(names = "--dry-run", descriptionKey = "option.import.dry-run")
    private boolean isTrial;

    /** @throws InvalidValue on {@code folder} when there is none */
    Path folder() {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValue("folder", folder.toString());
        }
        return folder;
    }

    boolean isTrial() {
        return isTrial;
    }
}
