package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.*;
import static org.lensbridge.runtime.internal.device.FleetFixture.await;
import static org.lensbridge.runtime.internal.device.FleetFixture.settings;
import static org.lensbridge.runtime.internal.device.FleetFixture.until;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class DeviceRecoveryTest {
    private final FakeCamera camera = new FakeCamera();
    private final FleetFixture fixture = new FleetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A driver's session counts refusals too, and lets nothing out after two. */
    @Test
    void asksWithAFreshSessionWhenAPersonWantsATry() throws Exception {
        camera.password = "changed";
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        await(device, DeviceState.AUTH_FAILED);
        camera.password = "right";
        device.reconnect();
        await(device, DeviceState.ONLINE);
        assertEquals(2, camera.sessions.size());
        until(() -> camera.sessions.get(0).closed);
    }

    /** What sessions share of a login is forgotten when the old one is closed: the new one opens after that. */
    @Test
    void opensAFreshSessionBehindTheOneThatWasLockedOut() throws Exception {
        CameraException locked = new CameraException(Kind.LOCKED_OUT, "Locked.").after(Duration.ofMinutes(30));
        camera.connectFailure = Optional.of(locked);
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        await(device, DeviceState.LOCKED_OUT);
        AtomicBoolean tooEarly = new AtomicBoolean();
        camera.connectFailure = Optional.empty();
        camera.whileConnecting = () -> tooEarly.set(!camera.sessions.get(0).closed);
        device.reconnect();
        await(device, DeviceState.ONLINE);
        assertEquals(2, camera.sessions.size());
        assertFalse(tooEarly.get());
    }

    @Test
    void asksABusyDeviceAgainSoon() throws Exception {
        camera.bid = 0;
        fixture.evidence = Map.of("http.status", "503");
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put(settings("gate", "", Map.of()));
        DeviceStatus status = device.when(s -> s.nextRetry().isPresent())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertEquals(DeviceState.OFFLINE, status.state());
        assertTrue(status.detail().contains("503"), status.detail());
        camera.bid = 50;
        await(device, DeviceState.ONLINE);
    }

    /** A camera's web server is often up before the rest of it. */
    @Test
    void looksSoonAgainAtADeviceThatItKnew() throws Exception {
        Timing quick = FleetFixture.QUICK;
        Timing patient = new Timing(
                quick.firstRetry(),
                quick.longestRetry(),
                quick.check(),
                quick.silenceMargin(),
                quick.quiet(),
                quick.lockOut(),
                Duration.ofHours(1));
        try (FleetFixture calm = new FleetFixture(patient)) {
            Device device = calm.online(camera);
            camera.connectFailure = Optional.of(new CameraException(Kind.UNSUPPORTED, "It is starting."));
            device.reconnect();
            await(device, DeviceState.UNSUPPORTED);
            camera.connectFailure = Optional.empty();
            await(device, DeviceState.ONLINE);
        }
    }
}
