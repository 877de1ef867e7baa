package org.lensbridge.benchmarks.multipart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Length;
import org.lensbridge.benchmarks.process.Median;
import org.lensbridge.benchmarks.process.Programs;

/**
 * CPU time per frame of an MJPEG stream that comes as fast as it is read: the product's transport and parser, the parser alone on a
 * socket, and ffmpeg. The result is the median of the ratios of neighbouring windows.
 */
public final class MultipartBenchmark {
    private static final Length USUAL = new Length(1, 7, 3);
    private static final Length THOROUGH = new Length(10, 5, 30);
    private static final String FFMPEG = "ffmpeg";
    private static final String TRANSPORT = "transport";
    private static final String SOCKET = "socket";

    private final Length length;
    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final List<String> table = new ArrayList<>();

    private MultipartBenchmark(Length length) {
        this.length = length;
    }

    /** Arguments as {@code benchmarks/run multipart} has them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        MultipartBenchmark benchmark = new MultipartBenchmark(Length.parse(args, USUAL, THOROUGH));
        try (Child transport = new Child(PartReader.class, TRANSPORT);
                Child socket = new Child(PartReader.class, SOCKET)) {
            if (Programs.installed(FFMPEG)) {
                benchmark.peers.put(FFMPEG, Peer.ffmpeg());
            }
            benchmark.peers.put(TRANSPORT, Peer.of(transport));
            benchmark.peers.put(SOCKET, Peer.of(socket));
            for (int kilobytes : new int[] {24, 150}) {
                benchmark.run(kilobytes, true);
                benchmark.run(kilobytes, false);
            }
        }
        System.out.println();
        System.out.println("frame KB  length   reader     us/frame  MB per CPU s  ratio to ffmpeg  goal");
        benchmark.table.forEach(System.out::println);
        if (!Programs.installed(FFMPEG)) {
            System.out.println("not run: ffmpeg (not installed)");
        }
    }

    private void run(int kilobytes, boolean sized) throws IOException, InterruptedException {
        System.out.printf("%n%d KB frames, %s%n", kilobytes, name(sized));
        try (Child camera = new Child(StreamCamera.class, kilobytes, sized)) {
            int port = Integer.parseInt(camera.line());
            warm(camera, port, kilobytes);
            Map<String, List<Window>> windows = new LinkedHashMap<>();
            for (int i = 0; i < length.repetitions(); i++) {
                for (Map.Entry<String, Peer> peer : peers.entrySet()) {
                    Window window = peer.getValue().measure(camera, port, kilobytes, length.seconds());
                    System.out.printf("  %-9s %s%n", peer.getKey(), window);
                    windows.computeIfAbsent(peer.getKey(), name -> new ArrayList<>())
                            .add(window);
                }
            }
            for (String peer : peers.keySet()) {
                table.add(row(kilobytes, sized, peer, windows));
            }
        }
    }

    /** Shows what a cold virtual machine costs, apart from the figures. */
    private void warm(Child camera, int port, int kilobytes) throws IOException, InterruptedException {
        if (length.warmup() == 0) {
            return;
        }
        for (String peer : List.of(TRANSPORT, SOCKET)) {
            System.out.printf("  %-9s %s  first second%n", peer, peers.get(peer).measure(camera, port, kilobytes, 1));
            peers.get(peer).measure(camera, port, kilobytes, length.warmup());
        }
    }

    private static String row(int kilobytes, boolean sized, String peer, Map<String, List<Window>> windows) {
        List<Double> micros = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Window> bounds = windows.get(FFMPEG);
        for (int i = 0; i < windows.get(peer).size(); i++) {
            Window window = windows.get(peer).get(i);
            if (!window.flaw().isEmpty()) {
                continue;
            }
            micros.add(window.microsPerFrame());
            megabytes.add(window.megabytesPerSecond());
            if (bounds != null && bounds.get(i).flaw().isEmpty()) {
                ratios.add(window.microsPerFrame() / bounds.get(i).microsPerFrame());
            }
        }
        String start = String.format(Locale.ROOT, "%8d  %-7s  %-9s  ", kilobytes, name(sized), peer);
        if (micros.isEmpty()) {
            return start + "VOID: no window counts";
        }
        boolean judged = peer.equals(TRANSPORT) && !ratios.isEmpty();
        return start
                + String.format(
                        Locale.ROOT,
                        "%8.2f  %12.0f  %15s  %s",
                        Median.of(micros),
                        Median.of(megabytes),
                        ratios.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", Median.of(ratios)),
                        judged ? "<= " + (kilobytes < 100 ? "1.0" : "0.6") : "-");
    }

    private static String name(boolean sized) {
        return sized ? "sized" : "unsized";
    }
}
