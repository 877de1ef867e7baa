package org.lensbridge.simulator.replay;

/**
 * What a capture may take of the memory.
 *
 * @param line longest line in bytes
 * @param file most bytes that are read
 * @param exchanges most requests
 */
public record CaptureLimits(int line, long file, int exchanges) {
    /** Lines of 8 MiB, files of 512 MiB, a million requests. */
    public static final CaptureLimits DEFAULT = new CaptureLimits(8 << 20, 512L << 20, 1_000_000);

    public CaptureLimits {
        if (line < 1 || file < 1 || exchanges < 1) {
            throw new IllegalArgumentException("Limits leave room for one line");
        }
    }
}
