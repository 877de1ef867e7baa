package org.lensbridge.benchmarks.relay;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Other programs that relay MJPEG. */
final class Peers {
    private static final List<String> NAMES = List.of("nginx", "haproxy", "vlc", "gst-launch-1.0", "node");

    private Peers() {}

    /** One line for each that is not measured beside the subject. */
    static List<String> absent() {
        return NAMES.stream()
                .map(name ->
                        name + (installed(name) ? " (found, but no scenario is written for it)" : " (not installed)"))
                .toList();
    }

    private static boolean installed(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }
}
