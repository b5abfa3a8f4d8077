package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Signals as values of a facet: {@code maintenance-2} for that level or more, {@code openness-1000} for so many points or more. */
final class SignalWords {

    private static final int[] OPENNESS_STEPS = {1_000, 2_000};

    private SignalWords() {}

    static List<String> of(Repository repository, Signals signals, Instant now) {
        List<String> values = new ArrayList<>();
        for (Signal signal : signals.of(repository, now)) {
            IntStream reached = signal.kind().levels() > 0 ? IntStream.rangeClosed(1, signal.value()) : IntStream.of(OPENNESS_STEPS).filter(step -> signal.value() >= step);
            reached.mapToObj(step -> signal.kind().key() + "-" + step).forEach(values::add);
        }
        return values;
    }
}
