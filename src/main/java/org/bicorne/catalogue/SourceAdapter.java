package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;

/** One of those who know something of software. Keeps nothing from one run to the next; whatever the source answers, it fails only in what it tells. */
interface SourceAdapter {

    SourceAnswer.Source source();

    /** What it would be asked about an entry; empty where the entry names nothing that it knows. */
    Optional<String> subject(Software software);

    /** How many subjects one question may name. */
    int subjectsMax();

    /**
     * What it says of each subject.
     *
     * @param fetch asks; the first request tells it which answer we have, so that it may say that nothing changed
     */
    Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch);
}
