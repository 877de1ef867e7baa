package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Capability;

/** No capability of the API is forgotten. */
class CapabilityTypesTest {
    @Test
    void allTypesOfTheApiAreKnown() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<String> known =
                CapabilityTypes.ALL.stream().map(Capability::nameOf).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ofTheApi(), known);
    }

    private static Set<String> ofTheApi() throws IOException, URISyntaxException, ClassNotFoundException {
        Path code = Path.of(Capability.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String folder = Capability.class.getPackageName().replace('.', '/');
        if (Files.isDirectory(code)) {
            return capabilities(code.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + code.toUri()), Map.of())) {
            return capabilities(jar.getPath(folder));
        }
    }

    private static Set<String> capabilities(Path folder) throws IOException, ClassNotFoundException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("-")) {
                    Class<?> type = Class.forName(
                            Capability.class.getPackageName() + "." + name.substring(0, name.length() - 6));
                    if (type != Capability.class && Capability.class.isAssignableFrom(type)) {
                        names.add(type.getSimpleName());
                    }
                }
            }
        }
        return names;
    }
}
