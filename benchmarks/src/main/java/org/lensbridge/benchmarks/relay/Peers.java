package org.lensbridge.benchmarks.relay;

import java.util.List;
import org.lensbridge.benchmarks.process.Programs;

/** Other programs that relay MJPEG. */
final class Peers {
    private static final List<String> NAMES = List.of("nginx", "haproxy", "vlc", "gst-launch-1.0", "node");

    private Peers() {}

    /** One line for each that is not measured beside the subject. */
    static List<String> absent() {
        return NAMES.stream()
                .map(name -> name
                        + (Programs.installed(name)
                                ? " (found, but no scenario is written for it)"
                                : " (not installed)"))
                .toList();
    }
}
