package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.benchmarks.dhav.DhavBenchmark;
import org.lensbridge.benchmarks.multipart.MultipartBenchmark;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Length;
import org.lensbridge.benchmarks.process.Programs;
import org.lensbridge.benchmarks.relay.RelayBenchmark;

/**
 * What streams cost the product, beside the bound and other programs in the same run. The result of a row is the median of the ratios of
 * neighbouring measurements: absolute figures change with the machine's mood, ratios hardly.
 */
public final class StreamsBenchmark {
    private static final String BOUND_C = "bound-c";
    private static final String BOUND_JAVA = "bound-java";

    private final StreamsOptions options;
    private final List<String> table = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    private StreamsBenchmark(StreamsOptions options) {
        this.options = options;
    }

    /** Arguments as {@code benchmarks/run streams} has them. */
    public static void main(String[] args) throws Exception {
        StreamsBenchmark benchmark = new StreamsBenchmark(StreamsOptions.parse(args));
        if (!benchmark.options.rows().isEmpty()) {
            benchmark.run();
        }
        benchmark.others();
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("streams");
        List<Contender> contenders = new ArrayList<>();
        try (Child source = new Child(Readers.class);
                Child readers = new Child(Readers.class)) {
            contenders.addAll(contenders(folder));
            for (Row row : options.rows()) {
                run(row, contenders, source, readers);
            }
        } finally {
            contenders.forEach(Contender::close);
            delete(folder);
        }
        System.out.println();
        System.out.println("row        process     median   windows  ratio");
        table.forEach(System.out::println);
        absent.forEach(name -> System.out.println("not run: " + name));
    }

    private List<Contender> contenders(Path folder) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>();
        Optional<Path> relay = Native.relay(folder);
        if (relay.isPresent()) {
            contenders.add(
                    BoundContender.of(BOUND_C, new Child(List.of(relay.get().toString()))));
        } else {
            absent.add(BOUND_C + " (needs gcc)");
        }
        contenders.add(BoundContender.of(BOUND_JAVA, new Child(RtspRelay.class)));
        contenders.add(new SubjectContender());
        Native.gstServer(folder)
                .ifPresentOrElse(
                        program -> contenders.add(new GstContender(program)),
                        () -> absent.add("gst (needs gcc and libgstrtspserver-1.0-dev)"));
        program("ffmpeg", ProgramContender.ffmpeg(), contenders);
        program("openRTSP", ProgramContender.openRtsp(), contenders);
        absent.addAll(List.of(
                "go2rtc",
                "gortsplib (MediaMTX)",
                "Scrypted",
                "live555 as a relay",
                "VLC (packages of it do not read RTSP)"));
        return contenders;
    }

    private void program(String program, ProgramContender contender, List<Contender> contenders) {
        if (Programs.installed(program)) {
            contenders.add(contender);
        } else {
            absent.add(contender.name() + " (not installed)");
        }
    }

    private void run(Row row, List<Contender> all, Child source, Child readers)
            throws IOException, InterruptedException {
        System.out.printf(
                "%n%s: %d cameras, %d readers, %d frames/s%n",
                row.name(), row.cameras(), row.readers(), RtspCamera.FRAMES_PER_SECOND * row.speed());
        List<Contender> contenders =
                new ArrayList<>(all.stream().filter(each -> each.takes(row)).toList());
        Length length = options.length();
        if (length.warmup() > 0) {
            try (Child camera = camera(row.warm())) {
                Bench bench = new Bench(row.warm(), Integer.parseInt(camera.line()), source, readers);
                for (Contender contender : contenders) {
                    if (contender instanceof SubjectContender) {
                        print(contender, "first 2 s", row, bench.measure(contender, 2));
                        print(contender, "warm-up", row, bench.measure(contender, length.warmup()));
                    } else if (contender.name().equals(BOUND_JAVA)) {
                        print(contender, "warm-up", row, bench.measure(contender, length.warmup() / 3 + 1));
                    }
                }
            }
        }
        Result result = new Result(row);
        try (Child camera = camera(row)) {
            Bench bench = new Bench(row, Integer.parseInt(camera.line()), source, readers);
            for (int i = 0; i < length.repetitions(); i++) {
                for (Contender contender : contenders) {
                    result.add(contender.name(), window(bench, contender, length.seconds()));
                }
            }
        }
        boolean c = contenders.stream().anyMatch(each -> each.name().equals(BOUND_C));
        table.addAll(result.lines("lensbridge", c ? BOUND_C : BOUND_JAVA));
    }

    private static Optional<Window> window(Bench bench, Contender contender, int seconds) throws InterruptedException {
        try {
            Window window = bench.measure(contender, seconds);
            print(contender, "", bench.row(), window);
            return Optional.of(window);
        } catch (IOException e) {
            System.out.printf("  %-11s VOID: %s%n", contender.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static void print(Contender contender, String phase, Row row, Window window) {
        System.out.printf("  %-11s %-10s %s%n", contender.name(), phase, window.describe(row));
    }

    private static Child camera(Row row) throws IOException {
        return new Child(RtspCamera.class, row.cameras(), row.speed());
    }

    /** Benchmarks that have tables of their own. */
    private void others() throws Exception {
        Length length = options.length();
        boolean quick = length.repetitions() < 5;
        for (String name : options.others()) {
            switch (name) {
                case "mjpeg-24" -> RelayBenchmark.main(relay("24", "100", length));
                case "mjpeg-150" -> RelayBenchmark.main(relay("150", "50", length));
                case "dhav" -> DhavBenchmark.main(words(quick ? "--seconds 2 --repetitions 3 --warmup 2" : ""));
                default -> MultipartBenchmark.main(words(quick ? "--seconds 1 --repetitions 3 --warmup 1" : ""));
            }
        }
    }

    private static String[] relay(String kilobytes, String readers, Length length) {
        return words("--kb " + kilobytes + " --readers " + readers + " --seconds " + length.seconds()
                + " --repetitions " + length.repetitions() + " --warmup " + length.warmup());
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
