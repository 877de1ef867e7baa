package org.lensbridge.itest;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the product's process holds, seen from outside.
 *
 * @param heap megabytes in use after a collection
 * @param direct megabytes of frames that are in use or not collected
 * @param threads live ones
 * @param files open file descriptors
 */
record ProcessFootprint(long heap, long direct, long threads, long files) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern FRAMES = Pattern.compile("lensbridge_frame_memory_bytes +(\\d+)");

    static ProcessFootprint of(Product product) throws IOException, InterruptedException {
        jcmd(product, "GC.run");
        Path process = Path.of("/proc", Long.toString(product.pid()));
        return new ProcessFootprint(
                heap(jcmd(product, "GC.heap_info")) >> 10,
                frames(product.sh("lb:metrics")) >> 20,
                count(process.resolve("task")),
                count(process.resolve("fd")));
    }

    private static String jcmd(Product product, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(product.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said, jcmd.waitFor() == 0);
        return said;
    }

    /** Kilobytes of all spaces but those of classes. */
    private static long heap(String info) {
        return info.lines()
                .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static long frames(String metrics) {
        Matcher found = FRAMES.matcher(metrics);
        assertTrue(metrics, found.find());
        return Long.parseLong(found.group(1));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    /** Waits until a process that held this holds no more than so much more; fails with both when it does not come to that. */
    void assertKept(Product product, int moreMegabytes, int moreThreads, int moreFiles) throws Exception {
        List<ProcessFootprint> seen = new ArrayList<>();
        try {
            Await.until(Duration.ofSeconds(60), "no more is held", () -> {
                ProcessFootprint now = of(product);
                seen.add(now);
                return now.heap <= heap + moreMegabytes
                        && now.direct <= direct + moreMegabytes
                        && now.threads <= threads + moreThreads
                        && now.files <= files + moreFiles;
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it was " + this + ", and became " + seen, e);
        }
    }
}
