package org.bicorne.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.bicorne.forges.Forge;
import org.bicorne.kernel.Slug;

/**
 * What is kept of a source on an entry: its last good answer, and how the last question went.
 *
 * @param answeredAt when the last good answer came; empty where there was none
 * @param failure why the last question had none
 * @param failures questions in a row that had none
 * @param nextAt when it may be asked again
 * @param known what tells this answer from a newer one
 */
record KeptAnswer(Slug software, SourceAnswer.Source source, String subject, Optional<Instant> answeredAt, SourceFacts facts, Optional<String> failure, int failures,
        Instant askedAt, Instant nextAt, Forge.Known known) {

    /** As pages show it. */
    SourceAnswer answer() {
        return new SourceAnswer(software, source, subject, facts.url(), answeredAt.orElse(askedAt), facts.values(), failure);
    }
}
