package org.lensbridge.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of a process as Linux counts it. */
public final class CpuTime {
    /** USER_HZ is 100 on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {}

    /** Seconds in user and kernel mode since its start. */
    public static double of(long pid) throws IOException {
        return sum(Long.toString(pid), 11);
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
