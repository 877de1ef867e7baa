package org.lensbridge.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /** The same to the nanosecond, of the threads that it has now: a thread that has ended is missing. */
    public static double ofThreads(long pid) throws IOException {
        double nanos = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                nanos += nanos(thread.resolve("schedstat"));
            }
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
