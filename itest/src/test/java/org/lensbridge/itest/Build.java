package org.lensbridge.itest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build left its results. */
final class Build {
    private static final Path ROOT = Path.of(System.getProperty("lensbridge.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final String VERSION = System.getProperty("lensbridge.version", "0.9.0-SNAPSHOT");

    private Build() {}

    static Path root() {
        return ROOT;
    }

    /** A module's jar. */
    static Path jar(String module) {
        return existing(ROOT.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar"));
    }

    /** The runnable jar. */
    static Path product() {
        return existing(ROOT.resolve("app/target/lensbridge.jar"));
    }

    /** The bundles that lensbridge.bndrun resolved to. */
    static List<Path> bundles() {
        try (Stream<Path> files = Files.list(existing(ROOT.resolve("app/target/export/lensbridge")))) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        if (!new File(path.toString()).exists()) {
            throw new IllegalStateException(path + " is missing: run mvn verify, which builds it");
        }
        return path;
    }
}
