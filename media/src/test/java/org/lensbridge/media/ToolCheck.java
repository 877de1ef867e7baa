package org.lensbridge.media;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Outside tools that a test compares with. */
final class ToolCheck {
    private ToolCheck() {}

    /** The tool's path; without it the test is skipped, or fails where {@code -Drequire.tools} is given. */
    static String require(String tool, String debianPackage) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        String missing = tool + " is not installed: apt-get install -y " + debianPackage;
        if (!System.getProperty("require.tools", "not-set").equals("not-set")) {
            Assertions.fail(missing);
        }
        Assumptions.abort(missing);
        return "";
    }

    /** Runs a tool to its end; what it says, errors behind the output. */
    static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
