package org.lensbridge.simulator.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A capture, read. Immutable. */
public final class Capture {
    private final Map<String, String> about;
    private final List<CapturedExchange> exchanges;
    private final long lost;

    Capture(Map<String, String> about, List<CapturedExchange> exchanges, long lost) {
        this.about = Map.copyOf(about);
        this.exchanges = List.copyOf(exchanges);
        this.lost = lost;
    }

    /**
     * Reads a file within the usual limits.
     *
     * @throws CaptureFormatException when it is no capture
     */
    public static Capture read(Path file) throws IOException {
        return read(file, CaptureLimits.DEFAULT);
    }

    /** Reads a file within these limits. */
    public static Capture read(Path file, CaptureLimits limits) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 << 10)) {
            return new CaptureParser(limits).read(in);
        }
    }

    /** What the first line tells: begin, vendor, model, firmware, driver and so on. */
    public Map<String, String> about() {
        return about;
    }

    /** How many requests it holds. */
    public int requests() {
        return exchanges.size();
    }

    /** How many entries the recorder had to leave out. */
    public long lost() {
        return lost;
    }

    List<CapturedExchange> exchanges() {
        return exchanges;
    }
}
