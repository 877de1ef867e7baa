package org.lensbridge.driver.support.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;

/** The example of the manual works. */
class AcmeDriverTest {
    private final List<String> warnings = new ArrayList<>();
    private String version = "2.1";
    private final HttpCamera camera = new HttpCamera(this::answer);
    private DeviceSession session = open(Map.of());

    private String answer(String target) {
        return switch (target.split("\\?")[0]) {
            case "/cgi/id" -> "acme.model=Acme-3\nversion=" + version + "\nserial=77\n";
            case "/cgi/jpg" -> "JPEG of " + target;
            case "/cgi/get" -> "image.0.brightness=12\nimage.0.mirror=off\nimage.0.hidden=x\n";
            case "/cgi/set" -> target.contains("brightness=13") ? "failed 13\n" : "done\n";
            default -> "failed 22\n";
        };
    }

    private DeviceSession open(Map<String, Value> options) {
        DeviceConfig config = new DeviceConfig(
                new DeviceId("acme"),
                camera.address(),
                Credentials.ANONYMOUS,
                Trust.SYSTEM,
                Duration.ofSeconds(5),
                options);
        return new AcmeDriver(camera.transport()).open(config, new Lent());
    }

    @AfterEach
    void close() {
        session.close();
        camera.close();
    }

    @Test
    void rowsAreSound() {
        AcmeDriver.OPERATIONS.forEach(row -> assertEquals(List.of(), row.problems()));
        AcmeDriver.PARAMETERS.forEach(row -> assertEquals(List.of(), row.problems()));
    }

    @Test
    void connectsAndDescribes() {
        Description description = session.connect();
        assertEquals("Acme-3", description.info().model());
        assertEquals(2, description.channels().size());
        assertEquals("Camera", description.channels().get(1).name());
        session.check();
        assertEquals(List.of("GET /cgi/id", "GET /cgi/id"), camera.requests());
        assertEquals(List.of(), warnings);
    }

    @Test
    void hasWhatItsRowsSay() {
        session.connect();
        Settings settings = session.capability(1, Settings.class).orElseThrow();
        assertEquals(2, settings.describe().size());
        assertEquals(
                "{image.0.brightness=12, image.0.mirror=false, image.0.hidden=x}",
                settings.read(List.of("image.*")).toString());
        CameraException refusal =
                assertThrows(CameraException.class, () -> settings.write(Map.of("image.0.brightness", Value.of(13))));
        assertEquals(Kind.AUTH_REFUSED, refusal.kind());
        assertEquals("config.set", refusal.operation());
        session.check();
        settings.write(Map.of("image.0.brightness", Value.of(14)));
        assertEquals("The device made 12 of image.0.brightness, which was to be 14.", warnings.get(0));
        assertEquals(
                4, session.capability(0, Operations.class).orElseThrow().list().size());
        session.close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> settings.read(List.of("image.*")))
                        .kind());
    }

    @Test
    void quirksApplyToTheirFirmware() {
        session.connect();
        session.capability(1, Snapshot.class).orElseThrow().take(SnapshotRequest.FRESH);
        assertTrue(camera.requests().contains("GET /cgi/jpg?cam=0"));
        version = "1.5";
        session.connect();
        session.capability(1, Snapshot.class).orElseThrow().take(SnapshotRequest.FRESH);
        assertTrue(camera.requests().contains("GET /cgi/jpg?cam=1"));
        assertTrue(warnings.get(0).contains("the release notes of 2.0 say so"), warnings::toString);
        session.close();
        session = open(Map.of("quirks", Value.of("-pictures-from-one")));
        session.connect();
        session.capability(1, Snapshot.class).orElseThrow().take(SnapshotRequest.FRESH);
        assertTrue(camera.requests().contains("GET /cgi/jpg?cam=0"));
    }

    @Test
    void strangersAndWrongOptionsAreRefused() {
        camera.answer(target -> "hello=1\n");
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, session::connect).kind());
        DeviceSession closed = session;
        closed.close();
        assertEquals(
                Kind.GONE, assertThrows(CameraException.class, closed::connect).kind());
        session = open(Map.of("quirks", Value.of("no-such")));
        camera.answer(this::answer);
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, session::connect).kind());
    }

    private final class Lent implements DriverContext {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void converse(String name, Runnable work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            throw new UnsupportedOperationException("This driver needs no threads");
        }

        @Override
        public void warn(String subject, String sentence) {
            warnings.add(sentence);
        }
    }
}
