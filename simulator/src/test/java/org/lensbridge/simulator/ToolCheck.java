package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Arrays;

/** Looks for outside tools that a test needs. */
final class ToolCheck {
    private ToolCheck() {}

    /** Skips the test when the tool is not there, or fails it when the build was run with -Drequire.tools. */
    static void require(String tool, String advice) {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, tool).canExecute());
        String required = System.getProperty("require.tools", "not-set");
        if (!found && !required.equals("not-set") && !required.equals("false")) {
            fail(tool + " is missing: " + advice);
        }
        assumeTrue(found, tool + " is missing: " + advice);
    }
}
