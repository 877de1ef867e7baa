package org.lensbridge.benchmarks.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs on the PATH. */
public final class Programs {
    private Programs() {}

    /** Whether a program of this name can be started. */
    public static boolean installed(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }
}
