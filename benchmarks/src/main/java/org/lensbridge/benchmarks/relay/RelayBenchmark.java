package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Median;
import org.lensbridge.benchmarks.streams.Native;
import org.lensbridge.simulator.Main;

/**
 * CPU seconds per delivered gigabyte of the product's way from a camera to its readers, beside the bound's in the same run. The result
 * is the median of the ratios of neighbouring measurements: absolute figures change with the machine's mood, ratios hardly.
 */
public final class RelayBenchmark {
    static final String CAMERA_TARGET = "/cgi-bin/mjpg/video.cgi?channel=1&subtype=0";

    /** The plain relay in Java, which the goals are about. */
    static final String BOUND = "bound-java";

    private static final String BOUND_C = "bound-c";
    private static final String SUBJECT = "lensbridge";

    private final RelayOptions options;
    private final List<String> table = new ArrayList<>();

    private RelayBenchmark(RelayOptions options) {
        this.options = options;
    }

    /** Arguments as {@code benchmarks/run relay} has them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        RelayBenchmark benchmark = new RelayBenchmark(RelayOptions.parse(args));
        Path folder = Files.createTempDirectory("relay");
        try {
            for (Case row : benchmark.options.cases()) {
                benchmark.run(row, folder);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(folder);
        }
        System.out.println();
        System.out.println("frame KB  readers  frames/s  process     s/GB    windows  subject's ratio");
        benchmark.table.forEach(System.out::println);
        Peers.absent().forEach(peer -> System.out.println("not run: " + peer));
    }

    private void run(Case row, Path folder) throws IOException, InterruptedException {
        System.out.printf(
                "%n%d KB frames, %d readers, %d frames/s%n", row.kilobytes(), row.readers(), row.framesPerSecond());
        List<Relay> relays = new ArrayList<>();
        try (Child source = new Child(DrainClients.class);
                Child readers = new Child(DrainClients.class)) {
            Relay bound = Relay.ordered(BOUND, new Child(BoundRelay.class, CAMERA_TARGET), "/", "%d %d");
            relays.add(bound);
            Relay subject = Relay.ordered(
                    SUBJECT, new Child(Subject.class, CAMERA_TARGET, options.ingest()), Subject.TARGET, "%d %d");
            relays.add(subject);
            if (options.warmup() > 0) {
                try (Child camera = camera(row, row.warmFramesPerSecond())) {
                    Bench bench = new Bench(row.readers(), port(camera), source, readers);
                    System.out.println("  warm-up  bound    " + bench.measure(bound, options.warmup()));
                    System.out.println("  warm-up  subject  " + bench.measure(subject, options.warmup()));
                }
            }
            Path relay = folder.resolve("relay");
            if (Files.exists(relay) || Native.relay(folder).isPresent()) {
                Child process = new Child(List.of(relay.toString(), CAMERA_TARGET));
                relays.add(Relay.ordered(BOUND_C, process, "/", "%d 1 %d"));
            }
            try (Child camera = camera(row, row.framesPerSecond())) {
                int port = port(camera);
                relays.addAll(Peers.start(folder, port));
                measure(row, new Bench(row.readers(), port, source, readers), relays);
            }
        } finally {
            relays.forEach(relay -> relay.process().close());
        }
    }

    private void measure(Case row, Bench bench, List<Relay> relays) throws IOException, InterruptedException {
        Map<String, List<Window>> windows = new LinkedHashMap<>();
        for (int i = 0; i < options.repetitions(); i++) {
            for (Relay relay : relays) {
                Window window = bench.measure(relay, options.seconds());
                windows.computeIfAbsent(relay.name(), name -> new ArrayList<>()).add(window);
                System.out.printf("  %-10s %s%n", relay.name(), window);
            }
        }
        windows.forEach((name, all) -> table.add(summary(row, name, all, windows.get(SUBJECT))));
    }

    private static Child camera(Case row, int framesPerSecond) throws IOException {
        return new Child(Main.class, "--port", 0, "--canned", 8, "--kb", row.kilobytes(), "--fps", framesPerSecond);
    }

    private static int port(Child camera) throws IOException {
        String address = camera.line();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1).replaceAll("\\D", ""));
    }

    private static String summary(Case row, String name, List<Window> windows, List<Window> subjects) {
        List<Double> ratios = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).flaw().isEmpty()) {
                costs.add(windows.get(i).secondsPerGigabyte());
                if (subjects.get(i).flaw().isEmpty()) {
                    ratios.add(subjects.get(i).secondsPerGigabyte()
                            / windows.get(i).secondsPerGigabyte());
                }
            }
        }
        String start = String.format(
                Locale.ROOT, "%8d  %7d  %8d  %-10s  ", row.kilobytes(), row.readers(), row.framesPerSecond(), name);
        if (ratios.isEmpty()) {
            return start + "VOID: no pair of measurements counts";
        }
        double goal = row.goal(name);
        return start
                + String.format(
                        Locale.ROOT,
                        "%5.3f  %d of %d  %5.2f%s",
                        Median.of(costs),
                        costs.size(),
                        windows.size(),
                        Median.of(ratios),
                        goal > 0 ? ", goal " + goal + (Median.of(ratios) <= goal ? ": met" : ": not met") : "");
    }
}
