package org.lensbridge.runtime.internal.deploy;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class DriverJarTest {
    private static final Map<String, Version> API = Map.of("org.lensbridge.api.driver", new Version("0.9.0"));

    @TempDir
    Path folder;

    static byte[] jar(String name, String version, String imports, String capability) throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", imports);
        main.putValue("Provide-Capability", capability);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            byte[] noise = new byte[20_000];
            new Random(1).nextBytes(noise);
            jar.putNextEntry(new JarEntry("a/Noise.class"));
            jar.write(noise);
            jar.closeEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] driver(String name, String version) throws Exception {
        return jar(
                name,
                version,
                "org.lensbridge.api.driver;version=\"[0.9,0.10)\",org.slf4j",
                "lensbridge.driver;lensbridge.driver=acme");
    }

    private DriverJar read(byte[] content) throws Exception {
        return DriverJar.read(Files.write(folder.resolve("acme.jar"), content), API);
    }

    private String refusal(byte[] content) {
        return assertThrows(RefusedException.class, () -> read(content)).getMessage();
    }

    @Test
    void readsADriver() throws Exception {
        DriverJar jar = read(driver("com.acme.driver;singleton:=false", "1.2.3"));
        assertEquals("com.acme.driver", jar.symbolicName());
        assertEquals(new Version("1.2.3"), jar.version());
        assertEquals("acme", jar.driver());
        assertEquals("acme.jar", jar.file());
    }

    @Test
    void refusesEveryPartOfACopy() throws Exception {
        byte[] whole = driver("com.acme.driver", "1.0");
        for (int length = 0; length < whole.length; length += 97) {
            String problem = refusal(Arrays.copyOf(whole, length));
            assertTrue(problem.contains("Copy it again"), problem);
        }
        assertTrue(refusal(Arrays.copyOf(whole, whole.length - 1)).contains("Copy it again"));
    }

    @Test
    void refusesDamage() throws Exception {
        byte[] damaged = driver("com.acme.driver", "1.0");
        damaged[damaged.length / 2] ^= 0x55;
        assertTrue(refusal(damaged).contains("damaged"));
        assertTrue(refusal("<html>404</html>".getBytes()).contains("damaged"));
    }

    @Test
    void refusesWhatIsNoDriver() throws Exception {
        assertTrue(refusal(jar("x", "1", "java.util", "other;other=1")).contains("no driver"));
    }

    @Test
    void refusesADriverForAnotherApi() throws Exception {
        String problem = refusal(jar(
                "x", "1", "org.lensbridge.api.driver;version=\"[1.0,1.1)\"", "lensbridge.driver;lensbridge.driver=a"));
        assertTrue(problem.contains("[1.0,1.1)") && problem.contains("0.9.0"), problem);
        assertTrue(refusal(jar("x", "1", "org.lensbridge.api.nothing", "lensbridge.driver;lensbridge.driver=a"))
                .contains("none is installed"));
    }

    @Test
    void choosesTheHighestVersionOfAName() throws Exception {
        DriverShelf shelf = new DriverShelf();
        shelf.put(new DriverJar("a.jar", "acme", new Version("1.0"), "acme", "1", new byte[0]));
        shelf.put(new DriverJar("b.jar", "acme", new Version("1.1"), "acme", "2", new byte[0]));
        shelf.put(new DriverJar("c.jar", "other", new Version("0.1"), "other", "3", new byte[0]));
        assertEquals(
                "[acme 1.1.0 (b.jar), other 0.1.0 (c.jar)]",
                shelf.chosen(Set.of()).toString());
        assertTrue(shelf.problems(Map.of()).get("a.jar").contains("b.jar"));
        shelf.remove("b.jar");
        assertEquals(
                "[acme 1.0.0 (a.jar), other 0.1.0 (c.jar)]",
                shelf.chosen(Set.of()).toString());
        assertEquals(Map.of(), shelf.problems(Map.of()));
    }

    @Test
    void fallsBackWhenTheHighestVersionCannotBeInstalled() {
        DriverShelf shelf = new DriverShelf();
        shelf.put(new DriverJar("a.jar", "acme", new Version("1.0"), "acme", "1", new byte[0]));
        shelf.put(new DriverJar("b.jar", "acme", new Version("1.1"), "acme", "2", new byte[0]));
        assertEquals("[acme 1.0.0 (a.jar)]", shelf.chosen(Set.of("b.jar")).toString());
        assertEquals(Map.of("b.jar", "Bad."), shelf.problems(Map.of("b.jar", "Bad.")));
    }

    @Test
    void keepsWhatWasGoodWhenTheFileBecomesUnreadable() {
        DriverShelf shelf = new DriverShelf();
        shelf.put(new DriverJar("a.jar", "acme", new Version("1.0"), "acme", "1", new byte[0]));
        shelf.refuse("a.jar", "It is damaged.");
        assertEquals(1, shelf.chosen(Set.of()).size());
        assertEquals(Map.of("a.jar", "It is damaged."), shelf.problems(Map.of()));
    }
}
