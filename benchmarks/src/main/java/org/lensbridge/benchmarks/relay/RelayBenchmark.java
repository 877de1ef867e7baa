package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Median;
import org.lensbridge.simulator.Main;

/**
 * CPU seconds per delivered gigabyte of the product's way from a camera to its readers, beside the bound's in the same run. The result
 * is the median of the ratios of neighbouring measurements: absolute figures change with the machine's mood, ratios hardly.
 */
public final class RelayBenchmark {
    static final String CAMERA_TARGET = "/cgi-bin/mjpg/video.cgi?channel=1&subtype=0";

    private final RelayOptions options;
    private final List<String> table = new ArrayList<>();

    private RelayBenchmark(RelayOptions options) {
        this.options = options;
    }

    /** Arguments as {@code benchmarks/run relay} has them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        RelayBenchmark benchmark = new RelayBenchmark(RelayOptions.parse(args));
        for (Case row : benchmark.options.cases()) {
            benchmark.run(row);
        }
        System.out.println();
        System.out.println("frame KB  readers  frames/s  bound s/GB  subject s/GB  ratio  goal");
        benchmark.table.forEach(System.out::println);
        Peers.absent().forEach(peer -> System.out.println("not run: " + peer));
    }

    private void run(Case row) throws IOException, InterruptedException {
        System.out.printf(
                "%n%d KB frames, %d readers, %d frames/s%n", row.kilobytes(), row.readers(), row.framesPerSecond());
        try (Child bound = new Child(BoundRelay.class, CAMERA_TARGET);
                Child subject = new Child(Subject.class, CAMERA_TARGET, options.ingest());
                Child source = new Child(DrainClients.class);
                Child readers = new Child(DrainClients.class)) {
            Relay boundRelay = new Relay(bound, Integer.parseInt(bound.line()), "/");
            Relay subjectRelay = new Relay(subject, Integer.parseInt(subject.line()), Subject.TARGET);
            if (options.warmup() > 0) {
                try (Child camera = camera(row, row.warmFramesPerSecond())) {
                    Bench bench = new Bench(row.readers(), port(camera), source, readers);
                    System.out.println("  warm-up  " + bench.measure(boundRelay, options.warmup()));
                    System.out.println("  warm-up  " + bench.measure(subjectRelay, options.warmup()));
                }
            }
            try (Child camera = camera(row, row.framesPerSecond())) {
                Bench bench = new Bench(row.readers(), port(camera), source, readers);
                List<Window> bounds = new ArrayList<>();
                List<Window> subjects = new ArrayList<>();
                for (int i = 0; i < options.repetitions(); i++) {
                    bounds.add(bench.measure(boundRelay, options.seconds()));
                    System.out.println("  bound    " + bounds.get(i));
                    subjects.add(bench.measure(subjectRelay, options.seconds()));
                    System.out.println("  subject  " + subjects.get(i));
                }
                table.add(summary(row, bounds, subjects));
            }
        }
    }

    private static Child camera(Case row, int framesPerSecond) throws IOException {
        return new Child(Main.class, "--port", 0, "--canned", 8, "--kb", row.kilobytes(), "--fps", framesPerSecond);
    }

    private static int port(Child camera) throws IOException {
        String address = camera.line();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1).replaceAll("\\D", ""));
    }

    private static String summary(Case row, List<Window> bounds, List<Window> subjects) {
        List<Double> ratios = new ArrayList<>();
        List<Double> bound = new ArrayList<>();
        List<Double> subject = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).flaw().isEmpty() && subjects.get(i).flaw().isEmpty()) {
                bound.add(bounds.get(i).secondsPerGigabyte());
                subject.add(subjects.get(i).secondsPerGigabyte());
                ratios.add(subject.get(subject.size() - 1) / bound.get(bound.size() - 1));
            }
        }
        String start =
                String.format(Locale.ROOT, "%8d  %7d  %8d  ", row.kilobytes(), row.readers(), row.framesPerSecond());
        if (ratios.isEmpty()) {
            return start + "VOID: no pair of measurements counts";
        }
        return start
                + String.format(
                        Locale.ROOT,
                        "%10.3f  %12.3f  %5.2f  %s",
                        Median.of(bound),
                        Median.of(subject),
                        Median.of(ratios),
                        row.goal() > 0 ? "<= " + row.goal() : "-")
                + (ratios.size() < bounds.size() ? "  (" + ratios.size() + " of " + bounds.size() + " pairs)" : "");
    }
}
