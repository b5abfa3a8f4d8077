package org.bicorne.catalogue;

import java.time.Instant;
import java.util.List;
import org.bicorne.kernel.Slug;

/** Something that a source says otherwise than before. */
record SourceChange(Slug software, SourceAnswer.Source source, SourceAnswer.Field field, Instant seenAt, List<String> before, List<String> now) {

    SourceChange {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }
}
