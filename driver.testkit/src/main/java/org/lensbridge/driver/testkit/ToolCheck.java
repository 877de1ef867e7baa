package org.lensbridge.driver.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Outside tools that a test compares with. Stateless. */
public final class ToolCheck {
    private ToolCheck() {}

    /** The tool's path; without it the test is skipped, or fails where {@code -Drequire.tools} is given. */
    public static String require(String tool, String debianPackage) {
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
}
