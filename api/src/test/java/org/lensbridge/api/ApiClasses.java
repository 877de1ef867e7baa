package org.lensbridge.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Capability;

/** The compiled classes and the sources of the API, for tests that hold for all of them. */
final class ApiClasses {
    static final Path SOURCES = Path.of("src", "main", "java");
    static final Path CLASSES = classes();

    private ApiClasses() {}

    /** All public types, nested ones included. */
    static List<Class<?>> publicTypes() {
        return files(CLASSES, ".class")
                .map(file -> CLASSES.relativize(file).toString())
                .filter(name -> !name.endsWith("package-info.class"))
                .<Class<?>>map(name -> load(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    /** The sources, package-info files included. */
    static List<Path> sources() {
        return files(SOURCES, ".java").toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the class file of a type names an annotation, which reflection does not show below runtime retention. */
    static boolean mentions(Class<?> type, String annotation) {
        try {
            byte[] file = Files.readAllBytes(CLASSES.resolve(type.getName().replace('.', '/') + ".class"));
            return new String(file, StandardCharsets.ISO_8859_1).contains("L" + annotation.replace('.', '/') + ";");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Capability.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Capability.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
