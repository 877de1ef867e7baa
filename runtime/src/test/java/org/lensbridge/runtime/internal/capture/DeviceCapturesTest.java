package org.lensbridge.runtime.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.runtime.internal.config.Home;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

@Timeout(60)
class DeviceCapturesTest {
    private static final DeviceId GATE = new DeviceId("gate");
    private static final String PASSWORD = "t3st&Pass wörd";
    private static final String OTHER = "another-s3cret";

    @TempDir
    Path folder;

    private final HttpTransports transport = HttpTransports.create();
    private final DahuaCamera camera =
            DahuaCamera.builder().login("admin", PASSWORD).name(OTHER).start();
    private final DeviceAddress address = DeviceAddress.parse(camera.address().toString());
    private DeviceCaptures captures;

    @BeforeEach
    void make() {
        captures = new DeviceCaptures(
                new Home(folder), "1.2.3", transport, new Configured(address), new Nobody(), List::of, new Logins());
    }

    @AfterEach
    void close() {
        captures.close();
        transport.close();
        camera.close();
    }

    private CaptureStatus start(String file) {
        return captures.start(GATE, Path.of(file), Duration.ofMinutes(1), 1 << 20);
    }

    private String refused(String file) {
        return assertThrows(IllegalArgumentException.class, () -> start(file)).getMessage();
    }

    @Test
    void recordsADeviceIntoTheInstallation() throws Exception {
        CaptureStatus begun = start("gate.jsonl");
        assertEquals(folder.resolve("data/captures/gate.jsonl"), begun.file());
        assertTrue(begun.running());
        Credentials login = Credentials.login("admin", Secret.of(PASSWORD));
        try (HttpDevice device = transport.open(HttpTarget.of(address, login))) {
            device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getMachineName"))
                    .requireSuccess();
        }
        assertEquals(1, captures.captures().size());
        CaptureStatus over = captures.stop(GATE);
        assertEquals(2, over.exchanges());
        assertEquals("It was stopped.", over.end());
        assertEquals(List.of(over), captures.captures());
        String text = Files.readString(over.file());
        assertTrue(text.startsWith("{\"format\":\"lensbridge-capture\",\"version\":1,"), text);
        assertTrue(text.contains("\"lensbridge\":\"1.2.3\""), text);
        assertTrue(text.contains("getMachineName"), text);
        // The camera's name is the password of another device at the same host.
        assertFalse(text.contains(OTHER), text);
        assertFalse(text.contains(address.host()), text);
    }

    @Test
    void refusesWithASentence() throws Exception {
        assertTrue(refused("../../etc/x").contains("leads out of"), refused("../../etc/x"));
        start("one");
        assertTrue(refused("two").startsWith("gate is being captured already, into "), refused("two"));
        captures.stop(GATE);
        assertTrue(refused("one").contains("never writes over a file"), refused("one"));
        assertTrue(refused(folder.resolve("none/x").toString()).contains("its folder does not exist"));
        DeviceId unknown = new DeviceId("unknown");
        assertThrows(
                IllegalArgumentException.class,
                () -> captures.start(unknown, Path.of("x"), Duration.ofMinutes(1), 1 << 20));
        assertEquals(
                "gate is not being captured.",
                assertThrows(IllegalArgumentException.class, () -> captures.stop(GATE))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> captures.start(GATE, Path.of("x"), Duration.ZERO, 1 << 20));
    }

    /** The gate, and another device behind the same host. */
    private record Configured(DeviceAddress address) implements DeviceAdmin {
        @Override
        public List<DeviceSettings> configurations() {
            DeviceAddress beside = new DeviceAddress("http", address.host(), 1);
            return new ArrayList<>(List.of(
                    DeviceSettings.of(GATE, address, "gate"),
                    DeviceSettings.of(new DeviceId("beside"), beside, "beside"),
                    DeviceSettings.of(new DeviceId("open"), beside, "")));
        }

        @Override
        public void store(DeviceSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(DeviceId id) {
            throw new UnsupportedOperationException();
        }
    }

    private record Nobody() implements DeviceRegistry {
        @Override
        public List<Device> devices() {
            return List.of();
        }

        @Override
        public Optional<Device> device(DeviceId id) {
            return Optional.empty();
        }
    }

    private record Logins() implements SecretStore {
        @Override
        public List<String> names() {
            return List.of("gate", "beside");
        }

        @Override
        public Optional<Credentials> find(String name) {
            return Optional.of(Credentials.login("admin", Secret.of(name.equals("gate") ? PASSWORD : OTHER)));
        }

        @Override
        public void store(String name, Credentials.Login login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
