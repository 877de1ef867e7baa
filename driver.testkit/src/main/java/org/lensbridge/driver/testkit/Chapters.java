package org.lensbridge.driver.testkit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** The classes {@code ...Operations} of a package. */
final class Chapters {
    private Chapters() {}

    /** The rows that stand as constants in the classes beside this one, by where they stand. */
    static Map<String, Operation> constants(Class<?> beside) {
        Map<String, Operation> constants = new TreeMap<>();
        try {
            for (String name : names(beside)) {
                Class<?> chapter = Class.forName(beside.getPackageName() + "." + name);
                for (Field field : chapter.getDeclaredFields()) {
                    if (field.getType() == Operation.class && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        constants.put(name + "." + field.getName(), (Operation) field.get(null));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return constants;
    }

    private static List<String> names(Class<?> beside) {
        try {
            Path classes = Path.of(
                    beside.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files =
                    Files.list(classes.resolve(beside.getPackageName().replace('.', '/')))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Operations.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
