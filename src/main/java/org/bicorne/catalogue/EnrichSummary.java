package org.bicorne.catalogue;

import java.util.List;

/**
 * What came of asking other sources.
 *
 * @param asked questions in all: one for each entry and source
 * @param changed answers that say something else than before
 * @param same answers that say the same
 * @param postponed questions for another time: a limit is reached
 * @param failed questions without a usable answer; what was known stays
 * @param requests sent
 */
public record EnrichSummary(int asked, int changed, int same, int postponed, List<Failure> failed, int requests) {

    /** A source that did not say of an entry what it should, with a short code that says why. */
    public record Failure(String source, String software, String why) {}

    public EnrichSummary {
        failed = List.copyOf(failed);
    }
}
