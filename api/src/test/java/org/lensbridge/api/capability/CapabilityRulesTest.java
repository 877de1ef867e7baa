package org.lensbridge.api.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;

/** What holds for every capability: small, direct, and fit to be called through a stand-in. */
class CapabilityRulesTest {
    private static final int MOST_METHODS = 8;
    private static final Set<Class<?>> BOXES =
            Set.of(Boolean.class, Integer.class, Long.class, Double.class, Void.class, Object.class);

    static List<Class<?>> capabilities() throws Exception {
        Path folder = Path.of(Capability.class.getResource("Capability.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Capability.class.isAssignableFrom(type) && type != Capability.class)
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .collect(Collectors.toList());
        }
    }

    @Test
    void thereIsOneTypeForEachThingThatCamerasDo() throws Exception {
        Set<String> names = capabilities().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(
                        Set.of("Snapshot", "LiveVideo", "PanTiltZoom", "Settings", "Operations", "Recordings")),
                names::toString);
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void extendsCapabilityDirectly(Class<?> type) {
        assertTrue(type.isInterface() && Modifier.isPublic(type.getModifiers()));
        assertEquals(List.of(Capability.class), List.of(type.getInterfaces()));
        assertEquals(0, type.getTypeParameters().length);
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void isSmall(Class<?> type) {
        int methods = type.getDeclaredMethods().length;
        assertTrue(methods >= 1 && methods <= MOST_METHODS, () -> type + " has " + methods + " methods");
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void returnsNothingThatCanBeHalfThere(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            Class<?> returned = method.getReturnType();
            assertFalse(BOXES.contains(returned) || returned.isArray(), method::toString);
            assertFalse(List.of(method.getParameterTypes()).contains(Optional.class), method::toString);
            assertEquals(0, method.getExceptionTypes().length, method::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void longWorkRunsBesideTheLane(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            Set<Class<?>> taken = Set.copyOf(List.of(method.getParameterTypes()));
            boolean longLived = AutoCloseable.class.isAssignableFrom(method.getReturnType())
                    || taken.contains(WritableByteChannel.class)
                    || taken.contains(Progress.class)
                    || taken.contains(Upload.class);
            Lane lane = method.getAnnotation(Lane.class);
            assertTrue(!longLived || lane != null && lane.value() == Lane.Order.BESIDE, method::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void stopOvertakes(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            Lane lane = method.getAnnotation(Lane.class);
            boolean urgent = lane != null && lane.value() == Lane.Order.URGENT;
            assertTrue(urgent || !method.getName().equals("stop"), method::toString);
            assertTrue(!urgent || method.getReturnType() == void.class, method::toString);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Capability.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
