package org.lensbridge.benchmarks.streams;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.benchmarks.process.Length;

/**
 * What to measure.
 *
 * @param others names of benchmarks with commands of their own, which are run as well
 */
record StreamsOptions(List<Row> rows, List<String> others, Length length) {
    /** Rows of other benchmarks. */
    private static final List<String> OTHERS = List.of("mjpeg-24", "mjpeg-150", "dhav", "multipart");

    private static final Length QUICK = new Length(2, 2, 5);
    private static final Length USUAL = new Length(8, 5, 30);
    private static final Length LONG = new Length(20, 5, 60);

    static StreamsOptions parse(String[] args) {
        List<String> rest = new ArrayList<>(List.of(args));
        Length usual = rest.remove("--quick") ? QUICK : USUAL;
        List<Row> rows = Row.ALL;
        List<String> others = OTHERS;
        int at = rest.indexOf("--rows");
        if (at >= 0 && at + 1 < rest.size()) {
            rows = new ArrayList<>();
            others = new ArrayList<>();
            for (String name : rest.get(at + 1).split(",")) {
                if (OTHERS.contains(name)) {
                    others.add(name);
                } else {
                    rows.add(
                            Row.named(name).orElseThrow(() -> new IllegalArgumentException("There is no row " + name)));
                }
            }
            rest.subList(at, at + 2).clear();
        }
        return new StreamsOptions(rows, others, Length.parse(rest.toArray(new String[0]), usual, LONG));
    }
}
