package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

/** What administrators do with a device that has a login, and what others may. */
class SimulatedSystemTest {
    private static AxisCamera camera(AxisModel model) {
        return AxisCamera.builder()
                .model(model)
                .login(DeviceRig.USER, DeviceRig.PASSWORD)
                .start();
    }

    @ParameterizedTest
    @EnumSource(AxisModel.class)
    void whoMayOnlyWatchIsNotLockedOut(AxisModel model) {
        try (AxisCamera camera = camera(model);
                DeviceRig administrator = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            administrator.connect();
            administrator
                    .capability(0, Users.class)
                    .add(new User("guest", List.of("viewer"), "", false), Secret.of("Gu3st"));
            try (DeviceRig guest = new DeviceRig(
                    AxisDriverFactory::new,
                    camera.address(),
                    Credentials.login("guest", Secret.of("Gu3st")),
                    Map.of(),
                    Duration.ofSeconds(5))) {
                guest.connect();
                guest.session().check();
                assertEquals(Optional.empty(), guest.session().capability(0, Users.class));
                assertEquals(Optional.empty(), guest.session().capability(0, Maintenance.class));
                assertEquals(Optional.empty(), guest.session().capability(0, NetworkConfiguration.class));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AxisModel.class)
    void daylightSavingIsSwitchedAndKept(AxisModel model) {
        try (AxisCamera camera = camera(model);
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            camera.setParameter("Time.POSIXTimeZone", "CET-1CEST,M3.5.0,M10.5.0/3");
            DaylightSaving before = clock.settings().daylightSaving().orElseThrow();
            DaylightSaving wanted = new DaylightSaving(before.on(), before.end(), before.start());
            ClockSettings after =
                    clock.write(new ClockSettings(Optional.empty(), Optional.of(wanted), Optional.empty()));
            assertEquals(Optional.of(wanted), after.daylightSaving());
            assertEquals(Optional.of("CET-1CEST,M10.5.0/3,M3.5.0"), camera.parameter("Time.POSIXTimeZone"));
        }
    }

    @ParameterizedTest
    @EnumSource(AxisModel.class)
    void installsFirmware(AxisModel model) {
        try (AxisCamera camera = camera(model);
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            String before = camera.parameter("Properties.Firmware.Version").orElseThrow();
            byte[] file = new byte[400_000];
            rig.capability(0, Maintenance.class)
                    .upgrade(new Upload(
                            "P1.bin",
                            "",
                            file.length,
                            Channels.newChannel(new ByteArrayInputStream(file)),
                            Progress.SILENT));
            assertFalse(camera.parameter("Properties.Firmware.Version")
                    .orElseThrow()
                    .equals(before));
        }
    }

    @ParameterizedTest
    @EnumSource(AxisModel.class)
    void agreesToARestart(AxisModel model) {
        try (AxisCamera camera = camera(model);
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            TimeSpan lately =
                    TimeSpan.before(rig.capability(0, Clock.class).time().plusSeconds(60), Duration.ofDays(1));
            Page<?> log = rig.capability(0, Logs.class).find(lately, Page.FIRST);
            assertTrue(log.items().size() < 200);
            rig.capability(0, Maintenance.class).restart();
        }
    }
}
