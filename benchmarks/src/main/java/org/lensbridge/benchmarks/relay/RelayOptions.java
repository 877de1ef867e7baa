package org.lensbridge.benchmarks.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure.
 *
 * @param seconds of one measurement
 * @param repetitions measurements of bound and subject, in turn
 * @param warmup seconds before the first
 * @param ingest how the subject reads its camera: {@code transport} or {@code socket}
 */
record RelayOptions(
        List<Integer> kilobytes, List<Integer> readers, int seconds, int repetitions, int warmup, String ingest) {
    static RelayOptions parse(String[] args) {
        RelayOptions options = new RelayOptions(List.of(24, 150), List.of(1, 10, 100), 10, 5, 30, "transport");
        for (int i = 0; i + 1 < args.length; i += 2) {
            options = options.with(args[i], args[i + 1]);
        }
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(args[args.length - 1] + " lacks its value");
        }
        return options;
    }

    private RelayOptions with(String name, String value) {
        return switch (name) {
            case "--kb" -> new RelayOptions(numbers(value), readers, seconds, repetitions, warmup, ingest);
            case "--readers" -> new RelayOptions(kilobytes, numbers(value), seconds, repetitions, warmup, ingest);
            case "--seconds" ->
                new RelayOptions(kilobytes, readers, Integer.parseInt(value), repetitions, warmup, ingest);
            case "--repetitions" ->
                new RelayOptions(kilobytes, readers, seconds, Integer.parseInt(value), warmup, ingest);
            case "--warmup" ->
                new RelayOptions(kilobytes, readers, seconds, repetitions, Integer.parseInt(value), ingest);
            case "--ingest" -> new RelayOptions(kilobytes, readers, seconds, repetitions, warmup, value);
            default -> throw new IllegalArgumentException(name + " is unknown");
        };
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int size : kilobytes) {
            for (int count : readers) {
                cases.add(new Case(size, size >= 100 ? Math.min(50, count) : count));
            }
        }
        return cases;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
