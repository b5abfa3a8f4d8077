package org.bicorne.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.site.OfficeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands may be told about the office. */
final class OfficeArguments {

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path config;

    OfficeOptions options(Path folder, @Nullable String baseUrl, boolean withDrafts, boolean isDev) {
        return new OfficeOptions(folder, Optional.ofNullable(config), Optional.ofNullable(baseUrl).map(SiteUrl::new), withDrafts, isDev);
    }
}
