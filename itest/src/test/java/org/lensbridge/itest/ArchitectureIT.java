package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** What may depend on what, read from the manifests of the built bundles. */
public class ArchitectureIT {
    private static final List<String> DRIVERS =
            List.of("driver.dahua", "driver.axis", "driver.genericcgi", "driver.arecont", "driver.excelsense");
    /** Of the JDK, beyond {@code java.*}. */
    private static final Set<String> OF_THE_JDK = Set.of("javax.xml.stream");

    private static final List<String> BUNDLES = Stream.concat(
                    DRIVERS.stream(),
                    Stream.of("api", "transport", "runtime", "discovery.mdns", "media", "console", "web", "simulator"))
            .toList();

    @Test
    public void theApiImportsNothing() throws IOException {
        assertEquals(Set.of(), imports("api"));
    }

    @Test
    public void transportKnowsTheApiOnly() throws IOException {
        assertOwnImportsWithin("transport", "org.lensbridge.api");
    }

    @Test
    public void driversKnowApiAndTransportOnly() throws IOException {
        for (String driver : DRIVERS) {
            assertOwnImportsWithin(driver, "org.lensbridge.api", "org.lensbridge.transport");
            Set<String> foreign = new TreeSet<>(imports(driver));
            foreign.removeIf(name ->
                    name.startsWith("org.lensbridge.") || name.startsWith("org.osgi.") || OF_THE_JDK.contains(name));
            assertEquals(driver + " imports a library: keep it private in the bundle", Set.of(), foreign);
        }
    }

    @Test
    public void driversExportNothingAndMayStandSideBySide() throws IOException {
        for (String driver : DRIVERS) {
            assertEquals(driver, Set.of(), packages(driver, "Export-Package"));
            assertTrue(driver, !header(driver, "Bundle-SymbolicName").contains("singleton:=true"));
            assertTrue(driver, header(driver, "Provide-Capability").contains("lensbridge.driver"));
        }
    }

    @Test
    public void waysOutKnowTheApiAndTransportButNotEachOther() throws IOException {
        assertOwnImportsWithin("media", "org.lensbridge.api", "org.lensbridge.transport");
        assertOwnImportsWithin("console", "org.lensbridge.api", "org.lensbridge.transport.codec");
        assertOwnImportsWithin("web", "org.lensbridge.api", "org.lensbridge.transport.codec");
        assertOwnImportsWithin("discovery.mdns", "org.lensbridge.api");
        assertOwnImportsWithin("runtime", "org.lensbridge.api", "org.lensbridge.transport");
    }

    @Test
    public void theSimulatorIsIndependent() throws IOException {
        assertOwnImportsWithin("simulator");
    }

    @Test
    public void nobodyExportsOrImportsInternals() throws IOException {
        for (String bundle : BUNDLES) {
            for (String name : Stream.concat(imports(bundle).stream(), packages(bundle, "Export-Package").stream())
                    .toList()) {
                assertTrue(bundle + " shows " + name, !name.contains(".internal"));
            }
        }
    }

    @Test
    public void noPackageStandsInTwoBundles() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String bundle : BUNDLES) {
            try (JarFile jar = new JarFile(Build.jar(bundle).toFile())) {
                Set<String> packages = jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith("org/lensbridge/") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')))
                        .filter(name -> !name.startsWith("org/lensbridge/driver/support"))
                        .collect(Collectors.toSet());
                for (String name : packages) {
                    String other = owners.put(name, bundle);
                    assertTrue(name + " is in " + bundle + " and " + other, other == null);
                }
            }
        }
    }

    private static void assertOwnImportsWithin(String bundle, String... allowed) throws IOException {
        Set<String> own = packages(bundle, "Export-Package");
        for (String name : imports(bundle)) {
            if (name.startsWith("org.lensbridge.") && !own.contains(name)) {
                assertTrue(
                        bundle + " must not import " + name,
                        Stream.of(allowed).anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + ".")));
            }
        }
    }

    private static Set<String> imports(String bundle) throws IOException {
        return packages(bundle, "Import-Package");
    }

    private static Set<String> packages(String bundle, String header) throws IOException {
        String value = header(bundle, header);
        Set<String> names = new TreeSet<>();
        // Commas within quotes belong to version ranges.
        for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (!clause.isBlank()) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }

    private static String header(String bundle, String name) throws IOException {
        try (JarFile jar = new JarFile(Build.jar(bundle).toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }
}
