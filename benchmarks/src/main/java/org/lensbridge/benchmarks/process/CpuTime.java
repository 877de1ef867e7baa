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
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The name in brackets may hold blanks; state is the first field behind it, utime the 12th, stime the 13th.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
