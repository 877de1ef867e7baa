package org.lensbridge.itest;

import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        require(found.isPresent(), program, debianPackage);
        return found.get();
    }

    /** The words by which gcc builds against a library. */
    static List<String> requireLibrary(String name, String debianPackage) throws IOException {
        Process process = new ProcessBuilder(require("pkg-config", "pkg-config").toString(), "--cflags", "--libs", name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        require(!words.isEmpty(), name, debianPackage);
        return List.of(words.split("\\s+"));
    }

    private static void require(boolean there, String name, String debianPackage) {
        String missing = "SKIPPED: " + name + " is missing; install it with: apt-get install " + debianPackage;
        if (!there) {
            if (!System.getProperty("require.tools", "not-set").equals("not-set")) {
                throw new AssertionError(missing);
            }
            System.out.println(missing);
        }
        assumeTrue(missing, there);
    }
}
