package org.bicorne.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of a repository that is kept as it was read.
 *
 * @param content its text; empty when the file is not there any more
 */
record FoundText(Repository.Key key, Inspection.KnownFile file, Optional<String> content, Instant readAt) {}
