package org.lensbridge.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What {@code etc/org.lensbridge.simulator.cfg} says about the demo's cameras. */
record DemoCameras(int count, int firstPort) {
    /** How to put the cameras onto other ports. */
    static final String HINT = "Change first.port in etc/org.lensbridge.simulator.cfg and ranges in"
            + " etc/org.lensbridge.discovery-demo.cfg";

    static DemoCameras of(Path home) {
        Path file = home.resolve("etc").resolve("org.lensbridge.simulator.cfg");
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new DemoCameras(number(properties, "count"), number(properties, "first.port"));
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchException(
                    "Cannot read " + file + ": " + e.getMessage() + ". Remove the demo's folder to start afresh.");
        }
    }

    private static int number(Properties properties, String name) {
        String text = properties.getProperty(name, "").strip();
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(name + " is not a number");
        }
        return Integer.parseInt(text);
    }
}
