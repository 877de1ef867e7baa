package org.lensbridge.benchmarks.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands in the middle: one bad window does not move it. */
public final class Median {
    private Median() {}

    /** Of at least one value. */
    public static double of(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
