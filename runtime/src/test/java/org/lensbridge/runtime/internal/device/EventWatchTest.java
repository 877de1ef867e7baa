package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.*;
import static org.lensbridge.runtime.internal.device.FleetFixture.await;
import static org.lensbridge.runtime.internal.device.FleetFixture.until;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

class EventWatchTest {
    private static final EventReport MOTION =
            new EventReport(1, EventTypes.MOTION, "", Phase.START, Optional.empty(), Value.ABSENT, "VideoMotion");

    private final FakeCamera camera = new FakeCamera();
    private final FleetFixture fixture = new FleetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private EventSink listener(int number) {
        until(() -> camera.listeners.size() > number);
        return camera.listeners.get(number);
    }

    private List<EventReport> motions() {
        return fixture.intake.reports.stream()
                .filter(report -> report.type().equals(EventTypes.MOTION))
                .toList();
    }

    @Test
    void handsReportsOn() throws Exception {
        fixture.online(camera);
        listener(0).report(MOTION);
        assertEquals(List.of(MOTION), motions());
        listener(0).gap("A line was unreadable.");
        assertEquals(List.of("A line was unreadable."), fixture.intake.gaps);
    }

    @Test
    void listensAgainAfterAnEndAndMarksTheGap() throws Exception {
        Device device = fixture.online(camera);
        EventSink first = listener(0);
        first.end(new StreamEnd(Kind.UNREACHABLE, "The camera restarted."));
        first.report(MOTION);
        EventSink second = listener(1);
        await(device, DeviceState.ONLINE);
        assertEquals(List.of("Its events ended: The camera restarted."), fixture.intake.gaps);
        second.report(MOTION);
        assertEquals(1, motions().size());
    }

    @Test
    void takesSilenceForABreak() throws Exception {
        camera.heartbeat = Optional.of(Duration.ofMillis(30));
        Device device = fixture.online(camera);
        listener(0);
        DeviceStatus status = await(device, DeviceState.DEGRADED);
        assertTrue(status.detail().contains("silent"), status.detail());
        camera.heartbeat = Optional.empty();
        listener(1);
        await(device, DeviceState.ONLINE);
        assertFalse(fixture.intake.gaps.isEmpty());
        assertTrue(camera.calls.contains("deaf"));
    }

    @Test
    void listensAnewWithoutAlarmWhenNothingIsHeardAndNoHeartbeatPromised() throws Exception {
        FleetFixture brief = new FleetFixture(new Timing(
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1)));
        try (brief) {
            Device device = brief.online(camera);
            listener(1);
            assertEquals(DeviceState.ONLINE, device.status().state());
            until(() -> camera.calls.contains("deaf"));
            assertTrue(brief.intake.gaps.get(0).contains("no heartbeat"), brief.intake.gaps.toString());
        }
    }

    @Test
    void givesTheNextConversationTheMarkOfTheLast() throws Exception {
        fixture.online(camera);
        EventSink first = listener(0);
        assertEquals(Optional.empty(), first.resume());
        first.mark("record 17");
        first.end(new StreamEnd(Kind.UNREACHABLE, "Gone."));
        first.mark("record 18");
        assertEquals(Optional.of("record 17"), listener(1).resume());
        assertThrows(IllegalArgumentException.class, () -> listener(1).mark("x".repeat(1001)));
    }

    @Test
    void forgetsTheMarkWhenTheDeviceIsAnotherOne() throws Exception {
        fixture.online(camera);
        listener(0).mark("record 17");
        fixture.put(new DeviceConfiguration(
                FleetFixture.settings("gate", "fake", Map.of()), new Trust.Insecure(), Duration.ofMillis(300), ""));
        assertEquals(Optional.empty(), listener(1).resume());
    }

    @Test
    void doesNotCheckADeviceThatShowsLife() throws Exception {
        camera.heartbeat = Optional.of(Duration.ofMillis(30));
        FleetFixture calm = new FleetFixture(new Timing(
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(1500),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1)));
        try (calm) {
            calm.online(camera);
            EventSink sink = listener(0);
            long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
            until(() -> {
                sink.alive();
                return System.nanoTime() > end;
            });
            assertEquals(0, camera.checks.get());
        }
    }

    @Test
    void showsDegradedWhileEventsCannotBeRead() throws Exception {
        camera.listenFailure = Optional.of(new CameraException(Kind.BUSY, "Too many listeners."));
        fixture.fleet.addDriver(camera, 7);
        Device device = fixture.put("gate");
        DeviceStatus status = await(device, DeviceState.DEGRADED);
        assertTrue(status.detail().contains("Too many listeners."), status.detail());
        camera.listenFailure = Optional.empty();
        await(device, DeviceState.ONLINE);
    }

    @Test
    void isContentWithoutEvents() throws Exception {
        camera.listenFailure = Optional.of(new CameraException(Kind.UNSUPPORTED, "None."));
        Device device = fixture.online(camera);
        until(() -> camera.checks.get() > 1);
        assertEquals(DeviceState.ONLINE, device.status().state());
    }

    @Test
    void goesDeafWithTheSession() throws Exception {
        fixture.online(camera);
        EventSink sink = listener(0);
        until(() -> {
            sink.report(MOTION);
            return !motions().isEmpty();
        });
        fixture.fleet.removeDriver(camera, 7);
        int before = motions().size();
        sink.report(MOTION);
        sink.end(new StreamEnd(Kind.GONE, "Closed."));
        assertEquals(before, motions().size());
        assertEquals(1, camera.listeners.size());
        assertEquals(1, fixture.intake.gaps.size());
    }
}
