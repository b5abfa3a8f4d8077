package org.bicorne.site;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.bicorne.kernel.SiteUrl;

/**
 * Which office to open, and how.
 *
 * @param folder the office's folder
 * @param config a file in place of the folder's {@code bicorne.yml}
 * @param baseUrl the canonical address, in place of the one in the settings
 * @param withDrafts whether drafts are shown
 * @param isDev whether open pages refresh when a file changes
 * @param isTrusted whether a folder that is pulled from elsewhere may do what one of this machine may
 * @param clock what time it is: lists of events begin today
 */
public record OfficeOptions(Path folder, Optional<Path> config, Optional<SiteUrl> baseUrl, boolean withDrafts, boolean isDev, boolean isTrusted,
        InstantSource clock) {

    /** At the hour that it is. */
    public OfficeOptions(Path folder, Optional<Path> config, Optional<SiteUrl> baseUrl, boolean withDrafts, boolean isDev) {
        this(folder, config, baseUrl, withDrafts, isDev, false, InstantSource.system());
    }

    /** An office as visitors see it. */
    public static OfficeOptions of(Path folder) {
        return new OfficeOptions(folder, Optional.empty(), Optional.empty(), false, false);
    }

    /** The same for a folder from elsewhere that whoever runs the office trusts. */
    public OfficeOptions trusting(boolean trusted) {
        return new OfficeOptions(folder, config, baseUrl, withDrafts, isDev, trusted, clock);
    }
}
