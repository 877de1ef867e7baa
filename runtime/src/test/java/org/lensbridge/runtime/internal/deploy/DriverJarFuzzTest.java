package org.lensbridge.runtime.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.framework.Version;

class DriverJarFuzzTest {
    @FuzzTest
    void takesADriverOrRefusesTheFile(byte[] input) throws IOException {
        Path file = Files.createTempFile("driver", ".jar");
        try {
            Files.write(file, input);
            DriverJar driver = DriverJar.read(file, Map.of("org.lensbridge.api.driver", new Version(1, 2, 0)));
            assertFalse(driver.symbolicName().isBlank());
            assertArrayEquals(input, driver.content());
        } catch (RefusedException expected) {
            assertTrue(expected.getMessage().endsWith("."), expected.getMessage());
        } finally {
            Files.delete(file);
        }
    }
}
