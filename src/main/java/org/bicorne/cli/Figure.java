package org.bicorne.cli;

import java.util.Locale;
import java.util.Optional;

/**
 * One measurement.
 *
 * @param what was measured, with its size: {@code build of 10000 pages, CPU}
 * @param value in {@code unit}
 * @param unit for example {@code s}, {@code ms}, {@code MB} or {@code pages/s}
 * @param peer what did the same in the same run, and how much it took
 */
record Figure(String what, double value, String unit, Optional<Peer> peer) {

    /** Another program, or another way, measured beside ours. */
    record Peer(String name, double value) {}

    static Figure alone(String what, double value, String unit) {
        return new Figure(what, value, unit, Optional.empty());
    }

    Figure beside(String name, double peerValue) {
        return new Figure(what, value, unit, Optional.of(new Peer(name, peerValue)));
    }

    /** A row of the table in {@code docs/performance.md}, without its date and machine. */
    String cells() {
        return what + " | " + written(value) + " " + unit + " | " + peer.map(other -> other.name() + ": " + written(other.value()) + " " + unit).orElse("")
                + " | " + peer.map(other -> String.format(Locale.ROOT, "%.2f", value / other.value())).orElse("");
    }

    static String written(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
