package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.regex.Pattern;

/** Programs that a test plays against. Without one its tests are skipped, with -Drequire.tools they fail. */
final class ToolCheck {
    private ToolCheck() {}

    static void needs(String program, String debianPackage) {
        boolean present = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> new File(folder, program).canExecute());
        String missing = program + " is not installed: apt-get install " + debianPackage;
        if (System.getProperty("require.tools", "not-set").equals("not-set")) {
            assumeTrue(present, missing);
        }
        assertTrue(present, missing);
    }
}
