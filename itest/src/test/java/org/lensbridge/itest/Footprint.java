package org.lensbridge.itest;

import java.time.Duration;

/**
 * What the virtual machine holds.
 *
 * @param heap bytes in use after a collection
 * @param threads live ones
 */
record Footprint(long heap, int threads) {
    static Footprint now() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(
                runtime.totalMemory() - runtime.freeMemory(),
                Thread.getAllStackTraces().size());
    }

    /** Waits until there are at most so many more threads and megabytes; fails when more stay. */
    void assertKept(int moreThreads, int moreMegabytes) throws Exception {
        try {
            Await.until(
                    Duration.ofSeconds(40),
                    "no more than " + moreThreads + " more threads",
                    () -> Thread.getAllStackTraces().size() <= threads + moreThreads);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ": " + this + " became " + now() + " with " + names(), e);
        }
        Await.until(
                "no more than " + moreMegabytes + " MB more of heap than in " + this,
                () -> now().heap < heap + ((long) moreMegabytes << 20));
    }

    private static String names() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .toList()
                .toString();
    }
}
