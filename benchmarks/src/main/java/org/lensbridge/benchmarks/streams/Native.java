package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lensbridge.benchmarks.process.Programs;

/** Programs in C, made when they are needed where there is a compiler. */
public final class Native {
    private Native() {}

    /** The bound, {@code relay.c}. */
    public static Optional<Path> relay(Path folder) throws IOException, InterruptedException {
        return Programs.installed("gcc") ? make(folder, "relay", List.of()) : Optional.empty();
    }

    /** gst-rtsp-server, which is a library. */
    static Optional<Path> gstServer(Path folder) throws IOException, InterruptedException {
        if (!Programs.installed("gcc") || !Programs.installed("pkg-config")) {
            return Optional.empty();
        }
        Process flags = new ProcessBuilder("pkg-config", "--cflags", "--libs", "gstreamer-rtsp-server-1.0").start();
        String text = new String(flags.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return flags.waitFor() == 0
                ? make(folder, "gst-server", Arrays.asList(text.strip().split("\\s+")))
                : Optional.empty();
    }

    private static Optional<Path> make(Path folder, String name, List<String> flags)
            throws IOException, InterruptedException {
        Path source = folder.resolve(name + ".c");
        Path program = folder.resolve(name);
        try (InputStream text = Native.class.getResourceAsStream(name + ".c")) {
            Files.copy(text, source);
        }
        List<String> command = new ArrayList<>(List.of("gcc", "-O2", "-o", program.toString(), source.toString()));
        command.addAll(flags);
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? Optional.of(program) : Optional.empty();
    }
}
