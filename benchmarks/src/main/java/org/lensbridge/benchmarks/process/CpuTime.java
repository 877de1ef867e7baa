package org.lensbridge.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time of a process as Linux counts it. */
public final class CpuTime {
    /** USER_HZ is 100 on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {}

    /** Seconds in user and kernel mode since its start. */
    public static double of(long pid) throws IOException {
        return sum(Long.toString(pid), 11);
    }

    /** Nanoseconds of each thread that it has now. */
    public static Map<Path, Double> threads(long pid) throws IOException {
        Map<Path, Double> threads = new HashMap<>();
        try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : all.toList()) {
                threads.put(thread, nanos(thread.resolve("schedstat")));
            }
        }
        return threads;
    }

    /** Seconds from one look at the threads to another. What a thread has used that has ended between them is missing. */
    public static double between(Map<Path, Double> before, Map<Path, Double> after) {
        double nanos = 0;
        for (Map.Entry<Path, Double> thread : after.entrySet()) {
            nanos += Math.max(0, thread.getValue() - before.getOrDefault(thread.getKey(), 0.0));
        }
        return nanos / 1e9;
    }

    private static double nanos(Path statistics) throws IOException {
        try {
            return Double.parseDouble(Files.readString(statistics).split(" ")[0]);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Seconds of all processes that this one has started and that have ended. */
    public static double ofChildren() throws IOException {
        return sum("self", 13);
    }

    /** The field at an index and the next: user and kernel mode. */
    private static double sum(String process, int index) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        // The name in brackets may hold blanks; state is the first field behind it, utime the 12th, cutime the 14th.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[index]) + Long.parseLong(fields[index + 1])) / TICKS_PER_SECOND;
    }
}
