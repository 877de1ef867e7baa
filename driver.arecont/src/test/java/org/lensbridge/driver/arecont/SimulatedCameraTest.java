package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontCameraBuilder;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality;

/** Configuration of cameras that were written from the document. */
class SimulatedCameraTest {
    @ParameterizedTest
    @EnumSource
    void tellsWhoItIs(ArecontModel model) {
        try (ArecontCamera camera = camera(model).start();
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            DeviceInfo info = rig.connect().info();
            assertTrue(info.model().contains(model.number().substring(2)), info.model());
            assertTrue(info.mac().matches("([0-9a-f]{2}:){5}[0-9a-f]{2}"), info.mac());
            assertTrue(rig.session().capability(model.sensors(), Settings.class).isPresent());
            assertTrue(rig.session()
                    .capability(model.sensors() + 1, Settings.class)
                    .isEmpty());
            rig.session().check();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesChangesOfEachSensor(ArecontModel model) {
        try (ArecontCamera camera = camera(model).start();
                DeviceRig rig = connected(camera)) {
            int last = model.sensors();
            Settings settings = rig.capability(last, Settings.class);
            Map<String, Value> change = Map.of("brightness", Value.of(-20), "illum", Value.of("outdoor"));
            assertEquals(change, settings.write(change));
            assertEquals(Optional.of("-20"), camera.parameter("brightness", last));
            assertEquals(
                    Optional.of(last == 1 ? "-20" : "0"),
                    camera.parameter("brightness", 1),
                    "the other sensors keep theirs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAllThatItHas(ArecontModel model) {
        try (ArecontCamera camera = camera(model).start();
                DeviceRig rig = connected(camera)) {
            Map<String, Value> device = rig.capability(0, Settings.class).read(List.of("*"));
            assertTrue(device.size() >= 25, device::toString);
            Map<String, Value> channel = rig.capability(1, Settings.class).read(List.of("*"));
            assertTrue(channel.size() >= 15, channel::toString);
        }
    }

    @Test
    void changesByOperationsGoAsOldFirmwareTakesThem() {
        try (ArecontCamera camera = camera(ArecontModel.OLD).start();
                DeviceRig rig = connected(camera)) {
            rig.capability(0, Operations.class)
                    .invoke("config.set", Map.of("name", Value.of("imgquality"), "value", Value.of("9")));
            assertEquals(Optional.of("9"), camera.parameter("imgquality"));
        }
    }

    @Test
    void whatItDoesNotTakeIsRefused() {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE).start();
                DeviceRig rig = connected(camera)) {
            Settings settings = rig.capability(1, Settings.class);
            CameraException failure =
                    assertThrows(CameraException.class, () -> settings.write(Map.of("sharpness", Value.of(100))));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        }
    }

    @Test
    void setsTimeServerAndNetwork() {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE).start();
                DeviceRig rig = connected(camera)) {
            Clock clock = rig.capability(0, Clock.class);
            Optional<TimeServer> server = Optional.of(TimeServer.of("10.20.30.9"));
            assertEquals(
                    server,
                    clock.write(new ClockSettings(Optional.empty(), Optional.empty(), server))
                            .server());
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            NetworkInterface wire = network.interfaces().get(0);
            assertEquals(24, wire.prefix());
            network.write(
                    new NetworkInterface(wire.name(), "", false, wire.address(), 16, wire.gateway(), List.of(), 1400));
            assertEquals(16, network.interfaces().get(0).prefix());
            assertEquals(1400, network.interfaces().get(0).mtu());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void aViewerLooksAndDoesNotSet(Authentication scheme) {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE)
                        .viewer("viewer", "look")
                        .personality(Personality.documented().with(scheme))
                        .start();
                DeviceRig rig = new DeviceRig(
                        ArecontDriverFactory::new,
                        camera.address(),
                        Credentials.login("viewer", Secret.of("look")),
                        Map.of(),
                        Duration.ofSeconds(5))) {
            rig.connect();
            Settings settings = rig.capability(1, Settings.class);
            for (int value = 1; value < 5; value++) {
                Map<String, Value> change = Map.of("brightness", Value.of(value));
                CameraException failure = assertThrows(CameraException.class, () -> settings.write(change));
                assertEquals(Kind.AUTH_REFUSED, failure.kind());
                assertTrue(failure.reason().endsWith("or configure another login."), failure.reason());
                assertEquals(Map.of("brightness", Value.of(0)), settings.read(List.of("brightness")));
            }
        }
    }

    @Test
    void theSessionsOwnPasswordIsChangedAndToldToBeUnsaved() {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE).start();
                DeviceRig rig = connected(camera)) {
            Users users = rig.capability(0, Users.class);
            users.changePassword("admin", Secret.of(DeviceRig.PASSWORD), Secret.of("northGate8"));
            assertTrue(
                    rig.context().warnings().stream().anyMatch(warning -> warning.contains("could not be saved")),
                    () -> rig.context().warnings().toString());
            try (DeviceRig next = new DeviceRig(
                    ArecontDriverFactory::new,
                    camera.address(),
                    Credentials.login("admin", Secret.of("northGate8")),
                    Map.of(),
                    Duration.ofSeconds(5))) {
                next.connect();
                next.capability(0, Operations.class).invoke("maintenance.save", Map.of());
            }
        }
    }

    private static ArecontCameraBuilder camera(ArecontModel model) {
        return ArecontCamera.builder().model(model).login(DeviceRig.USER, DeviceRig.PASSWORD);
    }

    private static DeviceRig connected(ArecontCamera camera) {
        DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address());
        rig.connect();
        return rig;
    }
}
