package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.lensbridge.api.device.DeviceId;

/** The lines of an input are the properties of a device's configuration. */
class DevicePropertiesFuzzTest {
    private static final DeviceId GATE = new DeviceId("gate");

    @FuzzTest
    void readsBackTheSettingsThatItWrites(byte[] input) {
        Dictionary<String, Object> properties = new Hashtable<>();
        new String(input, StandardCharsets.UTF_8).lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                properties.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        DeviceProperties reader = new DeviceProperties(Path.of("target", "no-such-folder"));
        DeviceConfiguration read = reader.read(GATE, properties);
        assertTrue(read.timeout().toMillis() >= 100 && read.timeout().toMillis() <= 120_000);
        if (read.problem().isEmpty()) {
            DeviceProperties.write(read.settings(), properties, true);
            assertEquals(read, reader.read(GATE, properties));
        } else {
            assertTrue(read.problem().endsWith("."), read.problem());
        }
    }
}
