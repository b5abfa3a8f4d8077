package org.bicorne.forges;

import java.time.Instant;
import java.util.Optional;

/** A release, or a tag where a forge has no releases. */
public record ForgeRelease(String tag, Optional<String> name, Optional<String> url, Instant publishedAt) {}
