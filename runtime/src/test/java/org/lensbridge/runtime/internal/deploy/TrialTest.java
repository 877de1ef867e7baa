package org.lensbridge.runtime.internal.deploy;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class TrialTest {
    @TempDir
    Path folder;

    @Test
    void needsWhatTheDriverNeedsUnderANameOfItsOwn() throws Exception {
        byte[] content = DriverJarTest.driver("com.acme.driver;singleton:=true", "1.2.3");
        DriverJar jar = DriverJar.read(
                Files.write(folder.resolve("acme.jar"), content),
                Map.of("org.lensbridge.api.driver", new Version("0.9.0")));
        try (JarInputStream trial = new JarInputStream(new ByteArrayInputStream(Trial.of(jar)))) {
            Attributes main = trial.getManifest().getMainAttributes();
            assertEquals("com.acme.driver.trial", main.getValue("Bundle-SymbolicName"));
            assertEquals("org.lensbridge.api.driver;version=\"[0.9,0.10)\",org.slf4j", main.getValue("Import-Package"));
            assertNull(trial.getNextEntry());
        }
    }
}
