package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;
import org.lensbridge.runtime.internal.device.Fleet;
import org.lensbridge.runtime.internal.device.RunningDriver;

class ConfiguredDevicesTest {
    private static final class RecordingFleet implements Fleet {
        private final List<String> steps = new ArrayList<>();
        private DeviceConfiguration latest;

        @Override
        public void put(DeviceConfiguration configuration) {
            latest = configuration;
            steps.add("put " + configuration.id() + " at "
                    + configuration.settings().address().host());
        }

        @Override
        public void remove(DeviceId id) {
            steps.add("remove " + id);
        }

        @Override
        public void beginSwap(long bundle) {}

        @Override
        public void endSwap(long bundle) {}

        @Override
        public List<RunningDriver> drivers() {
            return List.of();
        }
    }

    @TempDir
    Path home;

    private final RecordingFleet fleet = new RecordingFleet();
    private ConfiguredDevices devices;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("etc"));
        devices = new ConfiguredDevices(new Home(home), fleet);
    }

    private static Dictionary<String, Object> properties(Object... pairs) {
        Dictionary<String, Object> dictionary = new Hashtable<>();
        for (int i = 0; i < pairs.length; i += 2) {
            dictionary.put((String) pairs[i], pairs[i + 1]);
        }
        return dictionary;
    }

    private String problem(Object... pairs) {
        devices.updated("p~gate", properties(pairs));
        return fleet.latest.problem();
    }

    @Test
    void readsTextsOfAFile() {
        assertEquals(
                "",
                problem(
                        "address", "https://cam.example:8443 ",
                        "driver", "dahua",
                        "credentials", "cameras",
                        "tls", "first-use",
                        "timeout", "2.5",
                        "site", "Berlin",
                        "enabled", "false",
                        "labels", "floor=2, note=a\\, b",
                        "options", "channels=4,path=/x=y"));
        assertEquals(
                new DeviceConfiguration(
                        new DeviceSettings(
                                new DeviceId("gate"),
                                new DeviceAddress("https", "cam.example", 8443),
                                "dahua",
                                "cameras",
                                "first-use",
                                false,
                                "Berlin",
                                Map.of("floor", "2", "note", "a, b"),
                                Map.of("channels", "4", "path", "/x=y")),
                        new Trust.FirstUse(),
                        Duration.ofMillis(2500),
                        ""),
                fleet.latest);
    }

    @Test
    void readsTypedValuesOfAForm() {
        assertEquals(
                "",
                problem(
                        "name",
                        "yard",
                        "address",
                        "10.0.0.1",
                        "enabled",
                        true,
                        "timeout",
                        3,
                        "labels",
                        new String[] {"floor=2"},
                        "options",
                        List.of("channels=4")));
        assertEquals("yard", fleet.latest.id().value());
        assertEquals(Map.of("floor", "2"), fleet.latest.settings().labels());
        assertEquals(Map.of("channels", "4"), fleet.latest.settings().options());
    }

    @Test
    void readsBackWhatItWrites() {
        DeviceSettings settings = new DeviceSettings(
                new DeviceId("gate"),
                new DeviceAddress("http", "10.0.0.1", 80),
                "dahua",
                "cameras",
                "insecure",
                true,
                "Berlin",
                Map.of("a", "x, y", "b", "="),
                Map.of("o", "1"));
        for (boolean forFile : new boolean[] {true, false}) {
            Dictionary<String, Object> written = new Hashtable<>();
            DeviceProperties.write(settings, written, forFile);
            devices.updated("p~gate", written);
            assertEquals(settings, fleet.latest.settings());
        }
    }

    @Test
    void saysWhatIsWrongAndNeverThrows() {
        assertTrue(problem("address", "ftp://x").contains("http://"));
        assertTrue(problem().contains("device address"));
        assertTrue(problem("address", "h", "timeout", "soon").contains("0.1 to 120"));
        assertTrue(problem("address", "h", "tls", "maybe").contains("insecure"));
        assertTrue(problem("address", "h", "tls", "ca:nothing.pem").contains("nothing.pem"));
        assertTrue(problem("address", "h", "labels", "floor").contains("name=value"));
        assertTrue(problem("address", "h", "enabled", "perhaps").contains("true or false"));
        String both = problem("address", "ftp://x", "timeout", "0");
        assertTrue(both.contains("http://") && both.contains("0.1 to 120"), both);
    }

    @Test
    void ignoresAConfigurationWithoutAName() {
        devices.updated("p.0f3a", properties("address", "h"));
        devices.updated("p~x", properties("address", "h", "name", "not a name"));
        devices.deleted("p~x");
        assertEquals(List.of(), fleet.steps);
    }

    @Test
    void letsTheFirstOfTwoEqualNamesWin() {
        devices.updated("p~a", properties("name", "gate", "address", "first"));
        devices.updated("p~b", properties("name", "gate", "address", "second"));
        devices.updated("p~a", properties("name", "gate", "address", "third"));
        devices.deleted("p~a");
        devices.deleted("p~b");
        assertEquals(
                List.of("put gate at first", "put gate at third", "put gate at second", "remove gate"), fleet.steps);
    }

    @Test
    void renamesADevice() {
        devices.updated("p~a", properties("name", "gate", "address", "h"));
        devices.updated("p~a", properties("name", "yard", "address", "h"));
        assertEquals(List.of("put gate at h", "remove gate", "put yard at h"), fleet.steps);
    }
}
