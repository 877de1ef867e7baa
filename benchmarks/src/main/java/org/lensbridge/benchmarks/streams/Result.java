package org.lensbridge.benchmarks.streams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.benchmarks.process.Median;

/** The windows of one row, those of one repetition beside each other. */
final class Result {
    private final Row row;
    private final Map<String, List<Optional<Window>>> windows = new LinkedHashMap<>();

    Result(Row row) {
        this.row = row;
    }

    /** Empty for one that could not be measured. */
    void add(String contender, Optional<Window> window) {
        windows.computeIfAbsent(contender, name -> new ArrayList<>())
                .add(window.filter(each -> each.flaw().isEmpty()));
    }

    /** The median of the ratios of one repetition's windows. */
    OptionalDouble ratio(String of, String to) {
        List<Double> ratios = new ArrayList<>();
        List<Optional<Window>> above = windows.getOrDefault(of, List.of());
        List<Optional<Window>> below = windows.getOrDefault(to, List.of());
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            if (above.get(i).isPresent() && below.get(i).isPresent()) {
                ratios.add(above.get(i).get().cost(row) / below.get(i).get().cost(row));
            }
        }
        return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(ratios));
    }

    /** Lines of a table: each contender's median, how many of its windows count, and the subject's ratio to it with its goal. */
    List<String> lines(String subject, String bound) {
        List<String> lines = new ArrayList<>();
        windows.forEach((name, all) -> {
            List<Double> costs = all.stream()
                    .flatMap(Optional::stream)
                    .map(window -> window.cost(row))
                    .toList();
            String cost = costs.isEmpty() ? "void" : String.format(Locale.ROOT, "%.3f", Median.of(costs));
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %-11s %8s  %d of %d  %s",
                    row.name(),
                    name,
                    cost,
                    costs.size(),
                    all.size(),
                    name.equals(subject) ? row.unit() : verdict(subject, name, goal(name, bound))));
        });
        return lines;
    }

    private double goal(String name, String bound) {
        return name.equals(bound) ? row.boundGoal() : name.equals("gst") ? row.gstGoal() : 0;
    }

    private String verdict(String subject, String name, double goal) {
        OptionalDouble ratio = ratio(subject, name);
        if (ratio.isEmpty()) {
            return "no pair counts";
        }
        String text = String.format(Locale.ROOT, "%s takes %.2f of it", subject, ratio.getAsDouble());
        return goal == 0
                ? text
                : text
                        + String.format(
                                Locale.ROOT, ", goal %.2f: %s", goal, ratio.getAsDouble() <= goal ? "met" : "not met");
    }
}
