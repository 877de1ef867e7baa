package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Settings of a device that lists more than the document names, and tells ranges of some. */
final class SettingsTest {
    private final Map<String, String> held = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("Brand.ProdNbr", "YV-720"),
            Map.entry("Event.E1.Enabled", "yes"),
            Map.entry("Event.E77.Enabled", "no"),
            Map.entry("Framerate.H264", "12"),
            Map.entry("GuardTour.G1.Tour.T99.WaitTime", "7"),
            Map.entry("Image.I0.Appearance.Resolution", "vga,720p"),
            Map.entry("Image.I3.Name", "nobody's"),
            Map.entry("ImageSource.I0.Sensor.Exposure", "auto"),
            Map.entry("ImageSource.I0.Sensor.Gain", "5"),
            Map.entry("Network.FTP.Password", "hush1"),
            Map.entry("Network.IPAddress", "192.0.2.7")));

    private volatile String options =
            """
            root.Framerate.H264=1-25
            root.Framerate.Spare=1-5&off
            root.Image.I0.Appearance.Resolution=vga,720p&disable,d1
            root.ImageSource.I0.Sensor.Exposure=auto,hold
            root.ImageSource.I0.Sensor.Gain=-10-10
            root.Network.Mtu=
            """;

    private final CgiCamera camera = new CgiCamera(this::answer);
    private final Rig rig = Rig.connected(camera);

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private String answer(String target) {
        if (!target.contains("param.cgi")) {
            return "";
        }
        if (target.endsWith("action=options")) {
            return options;
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
            query.put(
                    pair.substring(0, pair.indexOf('=')),
                    URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        if (query.remove("action").equals("update")) {
            held.putAll(query);
            return "\r\nOK \r\n";
        }
        List<String> groups =
                List.of(Optional.ofNullable(query.get("group")).orElse("").split(","));
        return held.entrySet().stream()
                .filter(entry -> groups.stream()
                        .anyMatch(group -> group.isEmpty() || (entry.getKey() + ".").startsWith(group + ".")))
                .map(entry -> "root." + entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Setting setting(int channel, String key) {
        return rig.capability(channel, Settings.class).describe().stream()
                .filter(any -> any.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no setting " + key));
    }

    private CameraException refused(int channel, String key, Object value) {
        camera.targets();
        Settings settings = rig.capability(channel, Settings.class);
        CameraException failure =
                assertThrows(CameraException.class, () -> settings.write(Map.of(key, Value.of(value.toString()))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(key), failure.reason());
        assertFalse(camera.targets().stream().anyMatch(target -> target.contains("update")), "it reached the wire");
        return failure;
    }

    @Test
    void describesWhatTheDeviceListsWithItsRanges() {
        assertEquals("1..25", summary(0, "Framerate.H264"));
        assertEquals("1|2|3|4|5|off", summary(0, "Framerate.Spare"));
        assertEquals("vga,720p|disable,d1", summary(1, "Image.I0.Appearance.Resolution"));
        assertEquals("-10..10", summary(1, "ImageSource.I0.Sensor.Gain"));
        assertEquals("text", summary(0, "Image.I3.Name"));
        assertEquals("0..255", summary(0, "GuardTour.G1.Tour.T99.WaitTime"));
        assertEquals("yes|no", summary(0, "Event.E77.Enabled"));
        assertEquals(Access.READ, setting(0, "Brand.ProdNbr").access());
        assertTrue(setting(0, "Network.FTP.Password").secret());
        assertTrue(setting(0, "Network.IPAddress").destructive());
    }

    private String summary(int channel, String key) {
        return setting(channel, key).type().summary();
    }

    @Test
    void writesAndReadsBack() {
        Settings settings = rig.capability(0, Settings.class);
        assertEquals(Map.of("Framerate.H264", Value.of(25)), settings.write(Map.of("Framerate.H264", Value.of(25))));
        assertEquals("25", held.get("Framerate.H264"));
        assertEquals(
                Map.of("Event.E1.Enabled", Value.of("no")), settings.write(Map.of("Event.E1.Enabled", Value.of("no"))));
        assertEquals("no", held.get("Event.E1.Enabled"));
        Settings channel = rig.capability(1, Settings.class);
        channel.write(Map.of("Image.I0.Appearance.Resolution", Value.of("disable,d1")));
        assertEquals("disable,d1", held.get("Image.I0.Appearance.Resolution"));
    }

    @Test
    void whatIsBeyondTheDevicesRangesIsNotSent() {
        assertTrue(refused(0, "Framerate.H264", 26).reason().contains("1 to 25"));
        refused(0, "Framerate.H264", 0);
        refused(0, "Framerate.H264", "fast");
        assertTrue(refused(0, "Framerate.Spare", 6).reason().contains("1, 2, 3, 4, 5, off"));
        assertTrue(
                refused(1, "ImageSource.I0.Sensor.Exposure", "bright").reason().contains("auto, hold"));
        refused(1, "Image.I0.Appearance.Resolution", "vga,d1");
        refused(0, "GuardTour.G1.Tour.T99.WaitTime", 256);
        refused(0, "GuardTour.G1.Tour.T1.PresetNbr", 0);
        refused(0, "Brand.ProdNbr", "other");
        refused(0, "No.Such.Thing", 1);
        refused(1, "Framerate.H264", 3);
    }

    @Test
    void readsWhatTheDeviceHoldsBeyondItsOwnRanges() {
        held.put("Framerate.H264", "unlimited");
        assertEquals(
                "unlimited",
                rig.capability(0, Settings.class)
                        .read(List.of("Framerate.H264"))
                        .get("Framerate.H264")
                        .toString());
    }

    @Test
    void secretsStayHidden() {
        Map<String, Value> values = rig.capability(0, Settings.class).read(List.of("Network.*"));
        assertFalse(values.toString().contains("hush1"), values::toString);
        assertEquals("192.0.2.7", values.get("Network.IPAddress").toString());
    }

    @Test
    void optionsAreAskedOnceForAllChannels() {
        camera.targets();
        rig.capability(0, Settings.class).describe();
        rig.capability(1, Settings.class).describe();
        rig.capability(0, Settings.class).read(List.of("Framerate.H264"));
        assertEquals(
                1,
                camera.targets().stream()
                        .filter(target -> target.endsWith("options"))
                        .count());
    }

    @Test
    void devicesWithoutOptionsTakeWhatTheyList() {
        options = "";
        Settings settings = rig.capability(0, Settings.class);
        settings.write(Map.of("Framerate.H264", Value.of("99")));
        assertEquals("99", held.get("Framerate.H264"));
        refused(0, "GuardTour.G1.Tour.T1.MoveSpeed", 15);
    }
}
