package org.bicorne.catalogue;

import java.util.List;
import org.bicorne.kernel.Slug;

/** What other sources say of entries, as far as they were asked. */
@FunctionalInterface
interface SourceAnswers {

    /** Nobody was asked. */
    SourceAnswers NONE = _ -> List.of();

    /** In the order of {@link SourceAnswer.Source}, one for each that was asked. */
    List<SourceAnswer> of(Slug software);

    /** What was said otherwise than before, the newest first. */
    default List<SourceChange> changes() {
        return List.of();
    }

    /** Another number whenever something was asked. */
    default long revision() {
        return 0;
    }
}
