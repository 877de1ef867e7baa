package org.lensbridge.itest;

import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Outside programs that some tests need. */
final class Tools {
    private Tools() {}

    /** The program's file; without it the test is skipped, or fails where tools are required. */
    static Path require(String program, String debianPackage) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        String missing = "SKIPPED: " + program + " is missing; install it with: apt-get install " + debianPackage;
        if (found.isEmpty()) {
            if (!System.getProperty("require.tools", "not-set").equals("not-set")) {
                throw new AssertionError(missing);
            }
            System.out.println(missing);
        }
        assumeTrue(missing, found.isPresent());
        return found.get();
    }
}
