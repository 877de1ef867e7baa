package org.lensbridge.driver.excelsense.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ExcelsenseDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.tck.Await;

/** What administrators do with a device, on firmware that speaks as the document does and that deviates. */
class SimulatedSystemTest {
    private static ExcelsenseCamera camera(ExcelsenseQuirk... quirks) {
        return ExcelsenseCamera.builder()
                .quirks(quirks)
                .login(DeviceRig.USER, DeviceRig.PASSWORD, "Administrators")
                .start();
    }

    private static DeviceRig connected(ExcelsenseCamera camera) {
        DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address());
        rig.connect();
        return rig;
    }

    private static Kind kind(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    @ParameterizedTest
    @EnumSource(ExcelsenseQuirk.class)
    void everyFirmwareIsKnownAndChanged(ExcelsenseQuirk quirk) {
        try (ExcelsenseCamera camera = camera(quirk);
                DeviceRig rig = connected(camera)) {
            Settings settings = rig.capability(0, Settings.class);
            Map<String, Value> before = settings.read(List.of("*"));
            assertEquals(Value.of(camera.rtsp().port()), before.get("devicePort.rtspPort"));
            assertEquals(Value.of("ToughEye"), before.get("deviceInfo.productModel"));
            settings.write(Map.of("devicePort.rtspPort", Value.of(8554), "NTP.NTPPort", Value.of(321)));
            assertEquals(Optional.of("8554"), camera.setting("devicePort", "rtspPort"));
            assertEquals(Optional.of("321"), camera.setting("NTP", "NTPPort"));
            Map<String, Value> channel = rig.capability(1, Settings.class)
                    .read(List.of("OSD.*", "sensor.*", "AVStream.1.*", "motionAlarm.*"));
            assertTrue(channel.containsKey("sensor.brightness"), channel.toString());
            assertTrue(channel.containsKey("AVStream.1.bitRate"), channel.toString());
            assertEquals(List.of(), rig.context().warnings());
        }
    }

    @Test
    void theClockIsReadAndSet() {
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            Clock clock = rig.capability(0, Clock.class);
            Duration off = Duration.between(clock.time(), rig.context().clock().instant());
            assertTrue(off.abs().compareTo(Duration.ofMinutes(8)) < 0, off.toString());
            Instant wanted = Instant.parse("2031-03-04T05:06:07Z");
            clock.set(wanted);
            assertFalse(clock.time().isBefore(wanted));
            assertTrue(clock.time().isBefore(wanted.plusSeconds(600)));
        }
    }

    @Test
    void daylightSavingAndTheTimeServerAreSwitched() {
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            Clock clock = rig.capability(0, Clock.class);
            ClockSettings before = clock.settings();
            assertEquals(before, clock.write(before));
            DaylightSaving rule = new DaylightSaving(
                    true,
                    new Changeover(Month.APRIL, 1, DayOfWeek.SUNDAY.getValue(), LocalTime.of(2, 30)),
                    new Changeover(Month.OCTOBER, 5, DayOfWeek.SATURDAY.getValue(), LocalTime.of(3, 0)));
            TimeServer server = new TimeServer(true, "192.0.2.9", 1123, Duration.ZERO);
            ClockSettings after =
                    clock.write(new ClockSettings(Optional.empty(), Optional.of(rule), Optional.of(server)));
            assertEquals(Optional.of(rule), after.daylightSaving());
            assertEquals("192.0.2.9", after.server().orElseThrow().host());
            assertEquals(Optional.of("0"), camera.setting("timeZone", "beginWeekDays"));
            assertEquals(Optional.of("150"), camera.setting("timeZone", "beginTime"));
            assertEquals(Optional.of("6"), camera.setting("timeZone", "endWeekDays"));
            assertEquals(Optional.of("85"), camera.setting("timeZone", "timeZone"));
            assertEquals(Optional.of("1"), camera.setting("NTP", "enableFlag"));
        }
    }

    @Test
    void theNetworkIsToldAndChanged() {
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            List<NetworkInterface> cards = network.interfaces();
            assertEquals(
                    List.of("nic1", "nic2"),
                    cards.stream().map(NetworkInterface::name).toList());
            NetworkInterface first = cards.get(0);
            assertEquals(24, first.prefix());
            assertTrue(first.mac().matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}"), first.mac());
            network.write(
                    new NetworkInterface("nic1", "", false, "192.0.2.40", 20, "192.0.2.1", List.of("192.0.2.53"), 0));
            assertEquals(Optional.of("192.0.2.40"), camera.setting("localNetwork.1", "IPAddress"));
            assertEquals(Optional.of("255.255.240.0"), camera.setting("localNetwork.1", "subNetmask"));
            assertEquals(Optional.of("192.0.2.53"), camera.setting("localNetwork.1", "preferredDNS"));
            network.writePorts(Map.of("rtsp", 8554));
            assertEquals(8554, network.ports().get("rtsp"));
            assertEquals(80, network.ports().get("http"));
            assertEquals(Kind.UNSUPPORTED, kind(() -> network.writePorts(Map.of("telnet", 23))));
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> network.writePorts(Map.of("http", 0))));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    kind(() -> network.write(new NetworkInterface("eth9", "", true, "", 0, "", List.of(), 0))));
        }
    }

    @Test
    void usersAreAddedAndGetOtherPasswords() {
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            Users users = rig.capability(0, Users.class);
            Secret first = Secret.of("N3w&pass=+#%");
            users.add(new User("guest", List.of("Administrators"), "for a test", false), first);
            assertEquals(Optional.of("Administrators"), camera.group("guest"));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    kind(() -> users.add(new User("guest", List.of("Administrators"), "", false), first)));
            try (DeviceRig guest = new DeviceRig(
                    ExcelsenseDriverFactory::new,
                    camera.address(),
                    Credentials.login("guest", first),
                    Map.of(),
                    Duration.ofSeconds(5))) {
                guest.connect();
                guest.capability(0, Users.class).changePassword("guest", first, Secret.of("0ther"));
            }
            assertEquals(Optional.of("Administrators"), camera.group("guest"));
            assertEquals(Kind.UNSUPPORTED, kind(users::users));
            assertEquals(Kind.UNSUPPORTED, kind(() -> users.remove("guest")));
            assertEquals(Kind.UNSUPPORTED, kind(() -> users.update(new User("guest", List.of(), "", false))));
            CameraException unknown =
                    assertThrows(CameraException.class, () -> users.changePassword("nobody", first, first));
            assertEquals(Kind.INVALID_ARGUMENT, unknown.kind());
            assertFalse(unknown.toString().contains("N3w"), unknown.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExcelsenseQuirk.class,
            names = {"LF_LINES", "EMPTY_LOG_IS_ERROR", "FULL_WIDTH_COMMA"})
    void theLogIsReadAndCopied(ExcelsenseQuirk quirk) {
        try (ExcelsenseCamera camera = camera(quirk);
                DeviceRig rig = connected(camera)) {
            Logs logs = rig.capability(0, Logs.class);
            Instant now = rig.context().clock().instant();
            TimeSpan lately = new TimeSpan(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
            Page<LogEntry> page = logs.find(lately, Page.FIRST);
            page.items().forEach(entry -> assertTrue(entry.type().matches("\\d+\\.\\d+"), entry.toString()));
            Instant past = Instant.parse("2001-01-01T00:00:00Z");
            assertEquals(
                    List.of(),
                    logs.find(TimeSpan.before(past, Duration.ofDays(1)), Page.FIRST)
                            .items());
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> logs.find(lately, "elsewhere")));
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            long written = logs.report(Channels.newChannel(copy), Progress.SILENT);
            assertEquals(copy.size(), written);
            assertTrue(written == 0 || copy.toString(StandardCharsets.UTF_8).contains("SystemLogInfo"));
        }
    }

    @Test
    void theDeviceIsRestartedAndReset() {
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            Maintenance maintenance = rig.capability(0, Maintenance.class);
            assertEquals(Kind.UNSUPPORTED, kind(() -> maintenance.reset(ResetScope.KEEP_NETWORK)));
            assertEquals(Kind.UNSUPPORTED, kind(maintenance::shutdown));
            maintenance.restart();
        }
        try (ExcelsenseCamera camera = camera();
                DeviceRig rig = connected(camera)) {
            rig.capability(0, Settings.class).write(Map.of("NTP.NTPPort", Value.of(999)));
            rig.capability(0, Maintenance.class).reset(ResetScope.ALL);
            // The answer goes out before what it announces is done.
            assertTrue(Await.until(
                    () -> camera.setting("NTP", "NTPPort").equals(Optional.of("123")), Duration.ofSeconds(20)));
        }
    }
}
