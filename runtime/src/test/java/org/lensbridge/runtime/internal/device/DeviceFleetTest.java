package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.*;
import static org.lensbridge.runtime.internal.device.FleetFixture.await;
import static org.lensbridge.runtime.internal.device.FleetFixture.settings;
import static org.lensbridge.runtime.internal.device.FleetFixture.until;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

class DeviceFleetTest {
    private final FakeCamera camera = new FakeCamera();
    private final FleetFixture fixture = new FleetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static CameraException failure(Kind kind) {
        return new CameraException(kind, "As the test wants it.");
    }

    private static Kind kindOf(Runnable call) {
        return assertThrows(CameraException.class, call::run).kind();
    }

    @Test
    void comesOnlineAndShowsWhatItFound() throws Exception {
        Device device = fixture.online(camera);
        assertEquals("SN1", device.info().serial());
        assertEquals("fake", device.driver());
        assertEquals(
                List.of(1, 2), device.channels().stream().map(c -> c.number()).toList());
        assertEquals("left", device.channel(1).orElseThrow().name());
        assertEquals(
                Optional.of("Needs firmware 2."),
                device.channel(1).orElseThrow().absence("Tours"));
        until(() -> "ONLINE".equals(fixture.shown.get(device.id()).get("lensbridge.state")));
        Map<String, Object> shown = fixture.shown.get(device.id());
        assertEquals("gate", shown.get("lensbridge.device"));
        assertEquals("Fake", shown.get("lensbridge.vendor"));
        assertEquals("F-1", shown.get("lensbridge.model"));
        assertEquals("yard", shown.get("lensbridge.site"));
        assertEquals("2", shown.get("lensbridge.label.floor"));
        assertArrayEquals(
                new String[] {"EventSource", "LiveVideo", "Operations", "PanTiltZoom", "Presets", "Snapshot"},
                (String[]) shown.get("lensbridge.capabilities"));
        assertTrue(fixture.intake.reports.stream().allMatch(r -> r.type().equals(EventTypes.STATE)));
        assertEquals(1.0, fixture.metrics.snapshot().get("lensbridge_devices{state=\"online\"}"));
    }

    @Test
    void keepsOneServiceThroughAChangeOfLabels() throws Exception {
        Device device = fixture.online(camera);
        DeviceSettings s = device(device);
        fixture.put(new DeviceSettings(
                s.id(), s.address(), s.driver(), s.credentials(), s.tls(), true, "roof", Map.of(), s.options()));
        until(() -> "roof".equals(fixture.shown.get(device.id()).get("lensbridge.site")));
        assertEquals(1, camera.connects.get());
        assertSame(device, fixture.fleet.device(device.id()).orElseThrow());
    }

    private static DeviceSettings device(Device device) {
        return settings(device.id().value(), "fake", Map.of());
    }

    @Test
    void takesTheHighestBidder() throws Exception {
        FakeCamera other = new FakeCamera().named("other");
        other.bid = 90;
        fixture.fleet.addDriver(camera, 1);
        fixture.fleet.addDriver(other, 2);
        Device device = fixture.put(settings("gate", "", Map.of()));
        await(device, DeviceState.ONLINE);
        assertEquals("other", device.driver());
        assertEquals(0, camera.sessions.size());
    }

    @Test
    void saysThatNobodyKnowsTheDevice() throws Exception {
        camera.bid = 0;
        fixture.fleet.addDriver(camera, 1);
        Device device = fixture.put(settings("gate", "", Map.of()));
        DeviceStatus status = await(device, DeviceState.UNSUPPORTED);
        assertTrue(status.detail().contains("fake"), status.detail());
        FakeCamera knowing = new FakeCamera().named("knowing");
        fixture.fleet.addDriver(knowing, 2);
        await(device, DeviceState.ONLINE);
    }

    @Test
    void retriesUntilTheDeviceAnswers() throws Exception {
        camera.connectFailure = Optional.of(failure(Kind.UNREACHABLE));
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        DeviceStatus status = device.when(s -> s.nextRetry().isPresent())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertEquals(DeviceState.OFFLINE, status.state());
        until(() -> camera.connects.get() >= 4);
        long shows = fixture.intake.reports.size();
        until(() -> camera.connects.get() >= 8);
        assertEquals(shows, fixture.intake.reports.size());
        camera.connectFailure = Optional.empty();
        await(device, DeviceState.ONLINE);
        assertEquals(1, camera.sessions.size());
    }

    @Test
    void costsTwoLoginsWhenThePasswordIsWrong() throws Exception {
        camera.password = "changed";
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        DeviceStatus status = await(device, DeviceState.AUTH_FAILED);
        assertTrue(status.detail().contains("cameras"), status.detail());
        assertEquals(Optional.empty(), status.nextRetry());
        assertEquals(2, camera.connects.get() + camera.checks.get());

        device.reconnect();
        until(() -> camera.connects.get() + camera.checks.get() == 3);
        await(device, DeviceState.AUTH_FAILED);
        assertEquals(3, camera.connects.get() + camera.checks.get());

        fixture.secrets.store("cameras", new Credentials.Login("admin", Secret.of("changed")));
        await(device, DeviceState.ONLINE);
        assertEquals(4, camera.connects.get());
    }

    @Test
    void fallsSilentWhenThePasswordChangesWhileOnline() throws Exception {
        Device device = fixture.online(camera);
        camera.password = "changed";
        await(device, DeviceState.AUTH_FAILED);
        assertEquals(2, camera.refusals.get());
    }

    @Test
    void verifiesALossBeforeItShowsOne() throws Exception {
        Device device = fixture.online(camera);
        Presets presets =
                device.channel(1).orElseThrow().capability(Presets.class).orElseThrow();
        int before = camera.checks.get();
        camera.presets = () -> {
            throw failure(Kind.UNREACHABLE);
        };
        assertEquals(Kind.UNREACHABLE, kindOf(presets::list));
        until(() -> camera.checks.get() > before);
        assertEquals(DeviceState.ONLINE, device.status().state());

        camera.checkFailure = Optional.of(failure(Kind.TIMEOUT));
        camera.connectFailure = Optional.of(failure(Kind.UNREACHABLE));
        assertThrows(CameraException.class, presets::list);
        await(device, DeviceState.OFFLINE);
        assertEquals(Kind.UNREACHABLE, kindOf(presets::list));
        camera.checkFailure = Optional.empty();
        camera.connectFailure = Optional.empty();
        await(device, DeviceState.ONLINE);
        camera.presets = List::of;
        assertEquals(List.of(), presets.list());
    }

    @Test
    void checksASilentDevice() throws Exception {
        Device device = fixture.online(camera);
        until(() -> camera.checks.get() >= 2);
        camera.checkFailure = Optional.of(failure(Kind.UNREACHABLE));
        camera.connectFailure = Optional.of(failure(Kind.UNREACHABLE));
        await(device, DeviceState.OFFLINE);
    }

    @Test
    void waitsOutALockOut() throws Exception {
        camera.connectFailure = Optional.of(failure(Kind.LOCKED_OUT).after(Duration.ofSeconds(2)));
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        DeviceStatus status = await(device, DeviceState.LOCKED_OUT);
        assertTrue(status.nextRetry().isPresent());
        camera.connectFailure = Optional.empty();
        await(device, DeviceState.ONLINE);
        assertEquals(2, camera.connects.get());
    }

    @Test
    void showsDegradedWhenTheDriverIsConcerned() throws Exception {
        camera.concerns = List.of("It logs in without encryption.");
        fixture.fleet.addDriver(camera, 7);
        DeviceStatus status = await(fixture.put("gate"), DeviceState.DEGRADED);
        assertEquals("It logs in without encryption.", status.detail());
    }

    @Test
    void showsOnceThatACertificateIsNotVerified() throws Exception {
        fixture.fleet.addDriver(camera, 7);
        assertEquals(
                "Its certificate is not verified (tls=insecure).",
                await(insecure("silent"), DeviceState.DEGRADED).detail());
        String said = "Its certificate is not verified (tls=insecure), as its driver says.";
        camera.concerns = List.of(said);
        assertEquals(said, await(insecure("telling"), DeviceState.DEGRADED).detail());
    }

    private Device insecure(String name) {
        DeviceSettings settings = new DeviceSettings(
                new DeviceId(name),
                DeviceAddress.parse("https://10.0.0.1"),
                "fake",
                "cameras",
                "insecure",
                true,
                "",
                Map.of(),
                Map.of());
        return fixture.put(new DeviceConfiguration(settings, new Trust.Insecure(), Duration.ofMillis(300), ""));
    }

    @Test
    void showsWhatIsWrongWithTheConfiguration() throws Exception {
        fixture.fleet.addDriver(camera, 7);
        Device broken = fixture.put(new DeviceConfiguration(
                settings("broken", "fake", Map.of()), Trust.SYSTEM, Duration.ofSeconds(1), "It is wrong."));
        assertEquals("It is wrong.", await(broken, DeviceState.UNSUPPORTED).detail());
        Device odd = fixture.put(settings("odd", "fake", Map.of("speed", "1")));
        assertTrue(await(odd, DeviceState.UNSUPPORTED).detail().contains("channels"));
        Device range = fixture.put(settings("range", "fake", Map.of("channels", "9")));
        assertTrue(await(range, DeviceState.UNSUPPORTED).detail().contains("1 to 8"));
        DeviceSettings s = settings("off", "fake", Map.of());
        Device off = fixture.put(
                new DeviceSettings(s.id(), s.address(), "fake", "", "system", false, "", Map.of(), Map.of()));
        await(off, DeviceState.DISABLED);
        Device stranger = fixture.put(new DeviceSettings(
                new DeviceId("stranger"), s.address(), "fake", "nobody", "system", true, "", Map.of(), Map.of()));
        assertTrue(await(stranger, DeviceState.UNSUPPORTED).detail().contains("nobody"));
        assertEquals(0, camera.connects.get());
        fixture.secrets.store("nobody", new Credentials.Login("x", Secret.of("right")));
        await(stranger, DeviceState.ONLINE);
    }

    @Test
    void comesBackByItselfWhenItsDriverDoes() throws Exception {
        Device device = fixture.online(camera);
        Presets presets =
                device.channel(2).orElseThrow().capability(Presets.class).orElseThrow();
        fixture.fleet.removeDriver(camera, 7);
        DeviceStatus status = await(device, DeviceState.DRIVER_MISSING);
        assertTrue(status.detail().contains("fake"), status.detail());
        assertTrue(camera.sessions.get(0).closed);
        assertEquals(Kind.GONE, kindOf(presets::list));

        FakeCamera newer = new FakeCamera();
        fixture.fleet.addDriver(newer, 8);
        await(device, DeviceState.ONLINE);
        assertEquals(List.of(), presets.list());
        assertEquals(1, newer.sessions.size());
    }

    @Test
    void anotherDriverOfTheSameBundleMayLeave() throws Exception {
        Device device = fixture.online(camera);
        FakeCamera other = new FakeCamera().named("other");
        fixture.fleet.addDriver(other, 7);
        fixture.fleet.removeDriver(other, 7);
        assertEquals(DeviceState.ONLINE, device.status().state());
        assertEquals(1, camera.connects.get());
    }

    @Test
    void showsSwappingDuringASwap() throws Exception {
        Device device = fixture.online(camera);
        Presets presets =
                device.channel(1).orElseThrow().capability(Presets.class).orElseThrow();
        fixture.fleet.beginSwap(7);
        assertEquals(DeviceState.SWAPPING, device.status().state());
        assertTrue(camera.sessions.get(0).closed);
        assertEquals(Kind.SWAPPING, kindOf(presets::list));
        device.reconnect();
        fixture.fleet.removeDriver(camera, 7);
        assertEquals(DeviceState.SWAPPING, device.status().state());
        FakeCamera newer = new FakeCamera();
        fixture.fleet.addDriver(newer, 7);
        fixture.fleet.endSwap(7);
        await(device, DeviceState.ONLINE);
        assertEquals(1, camera.sessions.size());
        assertEquals(1, newer.connects.get());
    }

    @Test
    void keepsSilentAfterRefusalsWhateverDriversDo() throws Exception {
        camera.password = "changed";
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        await(device, DeviceState.AUTH_FAILED);
        fixture.fleet.removeDriver(camera, 7);
        await(device, DeviceState.DRIVER_MISSING);
        fixture.fleet.addDriver(camera, 8);
        await(device, DeviceState.AUTH_FAILED);
        assertEquals(2, camera.connects.get());
    }

    @Test
    void missesItsDriverWhenASwapFails() throws Exception {
        Device device = fixture.online(camera);
        fixture.fleet.beginSwap(7);
        fixture.fleet.removeDriver(camera, 7);
        fixture.fleet.endSwap(7);
        await(device, DeviceState.DRIVER_MISSING);
    }

    @Test
    void endsWithItsConfiguration() throws Exception {
        Device device = fixture.online(camera);
        CompletionStage<DeviceStatus> never = device.when(s -> s.state() == DeviceState.DISABLED);
        fixture.fleet.remove(device.id());
        await(device, DeviceState.CLOSED);
        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> never.toCompletableFuture().get(30, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind());
        until(() -> camera.sessions.get(0).closed);
        assertTrue(fixture.shown.isEmpty());
        assertEquals(List.of(), fixture.fleet.devices());
    }

    @Test
    void givesUpADriverThatHangsAndServesTheOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        FakeCamera hanging = new FakeCamera().named("hanging");
        hanging.whileConnecting = () -> {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException ignored) {
                    // A driver that does not care.
                }
            }
        };
        fixture.fleet.addDriver(hanging, 9);
        Device stuck = fixture.put(settings("stuck", "hanging", Map.of()));
        Device device = fixture.online(camera);
        assertEquals(
                List.of(),
                device.channel(1)
                        .orElseThrow()
                        .capability(Presets.class)
                        .orElseThrow()
                        .list());
        await(stuck, DeviceState.OFFLINE);
        until(() -> hanging.sessions.size() > 1);
        assertTrue(hanging.sessions.get(0).closed);
        release.countDown();
        await(stuck, DeviceState.ONLINE);
        until(() -> fixture.metrics.snapshot().get("lensbridge_call_threads_hung") == 0);
    }

    @Test
    void survivesADriverThatThrowsAnything() throws Exception {
        camera.whileConnecting = () -> {
            throw new NoSuchMethodError("password=secret");
        };
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        DeviceStatus status = await(device, DeviceState.OFFLINE);
        assertFalse(status.detail().contains("secret"), status.detail());
        camera.whileConnecting = () -> {};
        await(device, DeviceState.ONLINE);
    }
}
