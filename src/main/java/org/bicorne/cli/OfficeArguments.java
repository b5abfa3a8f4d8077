package org.bicorne.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.site.OfficeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands may be told about the office. */
class OfficeArguments {

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path config;

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "option.state")
    private @Nullable Path state;

    @Option(names = "--trust", descriptionKey = "option.trust")
    private boolean trust;

    @Mixin
    private RemoteArguments remote = new RemoteArguments();

    Place place(String folder) {
        return Place.of(folder, remote.branch(), state);
    }

    /** Every page of the folder, drafts included, for those who write them. */
    OfficeOptions options(Path folder) {
        return new OfficeOptions(folder, Optional.ofNullable(config), Optional.empty(), true, false).trusting(trust);
    }

    /** What those commands may be told as well that show the office to visitors. */
    static final class Shown extends OfficeArguments {

        @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "option.base-url")
        private @Nullable String baseUrl;

        @Option(names = "--drafts", descriptionKey = "option.drafts")
        private boolean drafts;

        OfficeOptions options(Path folder, boolean isDev) {
            return new OfficeOptions(folder, super.options(folder).config(), Optional.ofNullable(baseUrl).map(SiteUrl::new), drafts, isDev).trusting(super.options(folder).isTrusted());
        }
    }
}
