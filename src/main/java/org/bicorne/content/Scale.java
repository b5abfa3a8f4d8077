package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places, with round numbers to mark.
 *
 * @param low the value at the beginning
 * @param high the value at the end
 * @param step between two marks
 */
record Scale(double low, double high, double step) {

    private static final int MARKS_MAX = 20;

    /** A scale that holds both, zero and about so many marks. */
    static Scale of(double lowest, double highest, int marks) {
        double range = highest - lowest <= 0 ? 1 : highest - lowest;
        double raw = range / marks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
        double low = Math.floor(lowest / step) * step;
        double high = Math.ceil(highest / step) * step;
        return new Scale(low, high <= low ? low + step : high, step);
    }

    /** Where a value is between two ends. */
    double at(double value, double from, double to) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i <= MARKS_MAX && low + i * step <= high + step / 2; i++) {
            marks.add(low + i * step);
        }
        return marks;
    }
}
