package org.lensbridge.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every type of the API. */
class ApiRulesTest {
    private static final Pattern DECLARATION = Pattern.compile(
            "\\s*(public |static |final |sealed |abstract )*(class|interface|record|enum|@interface) [A-Z]\\w*.*");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    @Test
    void everyOpenInterfaceSaysWhoImplementsIt() {
        List<String> silent = ApiClasses.publicTypes().stream()
                .filter(type -> type.isInterface() && !type.isAnnotation() && !type.isSealed())
                .filter(type -> ApiClasses.mentions(type, "org.osgi.annotation.versioning.ConsumerType")
                        == ApiClasses.mentions(type, "org.osgi.annotation.versioning.ProviderType"))
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), silent, "neither @ConsumerType nor @ProviderType, or both");
    }

    @Test
    void signaturesKnowJavaAndTheApiOnly() {
        Set<String> foreign = new TreeSet<>();
        for (Class<?> type : ApiClasses.publicTypes()) {
            signatures(type).forEach(used -> collect(type, used, foreign));
        }
        assertEquals(Set.of(), foreign);
    }

    @Test
    void everyTypeHasJavadoc() {
        List<String> bare = new ArrayList<>();
        for (Path source : ApiClasses.sources()) {
            List<String> lines = ApiClasses.read(source).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (DECLARATION.matcher(lines.get(i)).matches() && !documented(lines, i)) {
                    bare.add(source.getFileName() + ": " + lines.get(i).strip());
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void everyPackageIsExportedAndExplained() throws IOException {
        Set<Path> packages = new TreeSet<>();
        ApiClasses.sources().forEach(source -> packages.add(source.getParent()));
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            assertTrue(Files.exists(info), () -> "no " + info);
            String text = ApiClasses.read(info);
            assertTrue(text.startsWith("/**"), () -> info + " has no javadoc");
            assertTrue(
                    text.contains("@Export\n@Version(\"0.9.0\")\n"), () -> info + " is not exported with its version");
        }
    }

    @Test
    void nothingIsMutableButByItsOwner() {
        for (Class<?> type : ApiClasses.publicTypes()) {
            for (var field : type.getFields()) {
                assertTrue(Modifier.isFinal(field.getModifiers()), field::toString);
                assertTrue(!field.getType().isArray(), field::toString);
            }
        }
    }

    @Test
    void theBundleImportsNothing() throws IOException {
        Path manifest = ApiClasses.CLASSES.resolve("META-INF/MANIFEST.MF");
        try (InputStream in = Files.newInputStream(manifest)) {
            Attributes main = new Manifest(in).getMainAttributes();
            assertNull(main.getValue("Import-Package"));
            assertNull(main.getValue("Require-Bundle"));
            assertEquals("org.lensbridge.api", main.getValue("Bundle-SymbolicName"));
            for (Path source : ApiClasses.sources()) {
                String name = ApiClasses.SOURCES
                        .relativize(source.getParent())
                        .toString()
                        .replace('/', '.');
                assertTrue(main.getValue("Export-Package").contains(name + ";"), () -> name + " is not exported");
            }
        }
    }

    private static boolean documented(List<String> lines, int declaration) {
        for (int i = declaration - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return true;
            }
            if (line.isEmpty() || line.endsWith(";") || line.equals("}")) {
                return false;
            }
        }
        return false;
    }

    private static Stream<Type> signatures(Class<?> type) {
        Stream<Type> methods = Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !inherited(method))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes())));
        Stream<Type> constructors = Stream.of(type.getConstructors())
                .flatMap(constructor -> Stream.of(constructor.getGenericParameterTypes()));
        Stream<Type> fields = Stream.of(type.getFields()).map(field -> field.getGenericType());
        return Stream.of(methods, constructors, fields).flatMap(part -> part);
    }

    private static boolean inherited(Method method) {
        return method.isSynthetic()
                || method.isBridge()
                || OF_EVERY_OBJECT.contains(method.getName())
                || method.getDeclaringClass().isEnum() && method.getName().equals("values");
    }

    private static void collect(Class<?> where, Type used, Set<String> foreign) {
        if (used instanceof ParameterizedType generic) {
            check(where, (Class<?>) generic.getRawType(), foreign);
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(where, argument, foreign));
        } else if (used instanceof GenericArrayType array) {
            collect(where, array.getGenericComponentType(), foreign);
        } else if (used instanceof Class<?> plain) {
            if (plain.getTypeParameters().length > 0) {
                foreign.add(where.getName() + " uses the raw type " + plain.getName());
            }
            check(where, plain, foreign);
        }
    }

    private static void check(Class<?> where, Class<?> used, Set<String> foreign) {
        Class<?> element = used;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        boolean known = element.isPrimitive()
                || element.getName().startsWith("java.")
                || element.getName().startsWith("org.lensbridge.api.");
        if (element == Object.class || !known) {
            foreign.add(where.getName() + " uses " + element.getName());
        }
    }
}
