package org.lensbridge.benchmarks.dhav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.CpuTime;
import org.lensbridge.benchmarks.process.Length;
import org.lensbridge.benchmarks.process.Median;
import org.lensbridge.benchmarks.process.Programs;

/**
 * CPU time of demuxing a DHAV file: the driver beside ffmpeg, which copies packets and decodes nothing. What ffmpeg needs to start and to look
 * into the stream is measured on a short file and taken off. The result is the median of the ratios of neighbouring windows.
 */
public final class DhavBenchmark {
    /** Of a window, in readings of the file. */
    private static final Length USUAL = new Length(8, 7, 10);

    private static final Length THOROUGH = new Length(20, 9, 40);

    private static final long BYTES = 512L << 20;
    private static final long SHORT = 16L << 20;
    private static final double GOAL = 0.7;

    private final Length length;
    private final DhavFile file;
    private final DhavFile beginning;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    private DhavBenchmark(Length length, DhavFile file, DhavFile beginning) {
        this.length = length;
        this.file = file;
        this.beginning = beginning;
    }

    /** Arguments as {@code benchmarks/run dhav} has them; a "second" of a window is one reading of the file. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Length length = Length.parse(args, USUAL, THOROUGH);
        boolean peer = Programs.installed(FfmpegDemux.NAME);
        List<byte[]> pictures = peer ? DhavFile.cut(FfmpegDemux.pictures()) : DhavFile.noise();
        Path folder = Files.createTempDirectory("dhav");
        try (Child reader = new Child(DemuxReader.class)) {
            DhavFile file = DhavFile.write(folder.resolve("long.dav"), pictures, BYTES);
            DhavFile beginning = DhavFile.write(folder.resolve("short.dav"), pictures, SHORT);
            System.out.printf(
                    "%d MB, %d frames, %d KB a picture%n",
                    file.bytes() / 1_000_000, file.frames(), 2 * file.bytes() / file.frames() / 1000);
            new DhavBenchmark(length, file, beginning).run(reader, peer);
        } finally {
            for (String name : List.of("long.dav", "short.dav")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private void run(Child reader, boolean peer) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "  driver    %s  first reading%n", figure(driver(reader, 1)));
        driver(reader, length.warmup());
        for (int i = 0; i < length.repetitions(); i++) {
            double driver = driver(reader, length.seconds());
            ours.add(driver);
            System.out.printf("  driver    %s%n", figure(driver));
            if (peer) {
                double ffmpeg = ffmpeg(length.seconds());
                theirs.add(ffmpeg);
                ratios.add(driver / ffmpeg);
                System.out.printf("  ffmpeg    %s%n", figure(ffmpeg));
            }
        }
        System.out.println();
        System.out.printf("driver  %s%n", figure(Median.of(ours)));
        if (peer) {
            System.out.printf("ffmpeg  %s%n", figure(Median.of(theirs)));
            double ratio = Median.of(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "CPU time of the driver to that of ffmpeg: %.2f (goal <= %.1f), MB per CPU second %.2f times as many%n",
                    ratio,
                    GOAL,
                    1 / ratio);
        } else {
            System.out.println("not run: ffmpeg (not installed)");
        }
    }

    /** CPU seconds per GB. */
    private double driver(Child reader, int times) throws IOException {
        double before = CpuTime.of(reader.pid());
        long frames = Long.parseLong(reader.ask(times + " " + file.path()));
        double cpu = CpuTime.of(reader.pid()) - before;
        if (frames != times * file.frames()) {
            throw new IOException("The driver found " + frames + " frames of " + times * file.frames());
        }
        return cpu / (times * file.bytes() / 1e9);
    }

    /** The same, of what the file is longer than its beginning. */
    private double ffmpeg(int times) throws IOException, InterruptedException {
        double cpu = 0;
        for (int i = 0; i < times; i++) {
            cpu += FfmpegDemux.read(file.path()) - FfmpegDemux.read(beginning.path());
        }
        return cpu / (times * (file.bytes() - beginning.bytes()) / 1e9);
    }

    private static String figure(double perGigabyte) {
        return String.format(Locale.ROOT, "%6.3f CPU s per GB, %6.0f MB per CPU s", perGigabyte, 1000 / perGigabyte);
    }
}
