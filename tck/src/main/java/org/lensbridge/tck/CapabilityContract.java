package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** What the capabilities of a device promise. A test of a capability that the device lacks is skipped. */
abstract class CapabilityContract {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(300);

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** A connected session and what it found. */
    record Connected(DeviceSession session, Description description) {}

    /** The driver; may be called often. */
    protected abstract DriverFactory factory();

    /** The device; may be called often and always tells the same. */
    protected abstract RunningDevice device();

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (AutoCloseable resource : opened) {
            resource.close();
        }
    }

    /** A session that is closed after the test. */
    final DeviceSession open(DeviceConfig config) {
        LentContext context = new LentContext();
        DeviceSession session = factory().open(config, context);
        opened.add(session);
        opened.add(context);
        return session;
    }

    /** A session that is connected to the device. */
    final Connected connected() {
        DeviceSession session = open(device().config());
        return new Connected(session, session.connect());
    }

    final <C extends Capability> C require(Connected connected, Class<C> type) {
        Optional<C> found = connected.description().channels().stream()
                .flatMap(channel -> connected.session().capability(channel.number(), type).stream())
                .findFirst();
        assumeTrue(found.isPresent(), "the device has no " + Capability.nameOf(type));
        return found.get();
    }

    @Test
    void snapshotIsOnePicture() {
        Snapshot snapshot = require(connected(), Snapshot.class);
        Image image = snapshot.take(SnapshotRequest.FRESH);
        assertTrue(image.contentType().startsWith("image/"));
        assertTrue(image.content().remaining() > 100);
        if (image.contentType().equals("image/jpeg")) {
            assertTrue(isJpeg(image.content()), "no JPEG");
        }
    }

    @Test
    void snapshotIsGoneAfterClose() {
        Connected connected = connected();
        Snapshot snapshot = require(connected, Snapshot.class);
        connected.session().close();
        assertGone(() -> snapshot.take(SnapshotRequest.FRESH));
    }

    @Test
    void profilesHaveDistinctTokens() {
        List<StreamProfile> profiles = require(connected(), LiveVideo.class).profiles();
        assertFalse(profiles.isEmpty());
        Set<String> tokens = new HashSet<>();
        profiles.forEach(profile -> assertTrue(tokens.add(profile.token()), profile.token()));
    }

    @Test
    void liveVideoTellsTheFormatBeforeFramesInOrder() {
        LiveVideo video = require(connected(), LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> sink.frames().size() >= 5, SOON), "no five frames");
        handle.close();
        assertTrue(sink.packets().get(0) instanceof MediaFormat, "a frame came before the format");
        assertTrue(sink.frames().get(0).keyFrame(), "the first frame is no key frame");
        Duration last = Duration.ZERO;
        for (MediaFrame frame : sink.frames()) {
            assertTrue(frame.size() > 0);
            if (frame.track() == 0) {
                assertTrue(frame.pts().compareTo(last) >= 0, "time goes back");
                last = frame.pts();
            }
        }
    }

    @Test
    void nothingReachesTheSinkAfterTheStreamWasClosed() {
        LiveVideo video = require(connected(), LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> !sink.frames().isEmpty(), SOON), "no frame");
        assertTimeout(Await.CLOSING, handle::close);
        int count = sink.packets().size();
        handle.close();
        assertFalse(Await.until(() -> sink.packets().size() > count, QUIET), "a packet after close");
        assertFalse(sink.ended(), "an end after close");
    }

    @Test
    void closingTheSessionEndsItsStreams() {
        Connected connected = connected();
        LiveVideo video = require(connected, LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> !sink.frames().isEmpty(), SOON), "no frame");
        assertTimeout(Await.CLOSING, () -> connected.session().close());
        int count = sink.packets().size();
        assertFalse(Await.until(() -> sink.packets().size() > count, QUIET), "a packet after close");
        assertGone(() -> video.open(video.profiles().get(0), new CollectedMedia()));
    }

    @Test
    void streamEndsWhenTheSinkWantsNoMore() {
        LiveVideo video = require(connected(), LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        sink.wantOnly(3);
        video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> sink.packets().size() >= 3, SOON), "no packets");
        assertFalse(Await.until(() -> sink.packets().size() > 3, QUIET), "more than was wanted");
    }

    @Test
    void eventsProveThatTheDeviceIsAlive() {
        EventSource events = require(connected(), EventSource.class);
        CollectedEvents sink = new CollectedEvents();
        try (EventSubscription subscription = events.listen(sink)) {
            assumeTrue(subscription.heartbeat().isPresent(), "the device sends no heartbeat");
            Duration patience = subscription.heartbeat().get().multipliedBy(2);
            assertTrue(Await.until(() -> sink.calls() > 0, patience), "neither event nor heartbeat");
        }
        assertTrue(sink.gaps().isEmpty(), () -> "gaps: " + sink.gaps());
    }

    @Test
    void nothingReachesTheSinkAfterTheSubscriptionWasClosed() {
        EventSource events = require(connected(), EventSource.class);
        CollectedEvents sink = new CollectedEvents();
        EventSubscription subscription = events.listen(sink);
        assertTimeout(Await.CLOSING, subscription::close);
        int calls = sink.calls();
        subscription.close();
        assertFalse(Await.until(() -> sink.calls() > calls, QUIET), "a call after close");
    }

    @Test
    void eventsAreGoneAfterClose() {
        Connected connected = connected();
        EventSource events = require(connected, EventSource.class);
        connected.session().close();
        assertGone(() -> events.listen(new CollectedEvents()));
    }

    @Test
    void operationsHaveDistinctNamesAndSections() {
        Operations operations = require(connected(), Operations.class);
        Set<String> names = new HashSet<>();
        for (OperationInfo info : operations.list()) {
            assertTrue(names.add(info.name()), info.name());
            assertFalse(info.source().isBlank(), info.name());
            assertFalse(info.traits().isEmpty(), info.name());
        }
    }

    @Test
    void unknownOperationsAndArgumentsAreInvalid() {
        Operations operations = require(connected(), Operations.class);
        assertInvalid(() -> operations.invoke("no.such.operation", Map.of()));
        String name = operations.list().get(0).name();
        assertInvalid(() -> operations.invoke(name, Map.of("noSuchArgument", Value.of(1))));
    }

    @Test
    void movementsHaveALimit() {
        PanTiltZoom ptz = require(connected(), PanTiltZoom.class);
        Velocity right =
                new Velocity(ptz.methods().pan() ? 0.5 : 0, 0, ptz.methods().pan() ? 0 : 0.5);
        assertInvalid(() -> ptz.move(right, Duration.ZERO));
        assertInvalid(() -> ptz.move(right, Duration.ofSeconds(61)));
        ptz.move(right, Duration.ofMillis(500));
        ptz.stop();
        ptz.stop();
        ptz.move(Velocity.ZERO, Duration.ofSeconds(1));
    }

    /** Whether the bytes begin like a JPEG image and hold its end. */
    private static boolean isJpeg(ByteBuffer image) {
        byte[] bytes = new byte[image.remaining()];
        image.get(bytes);
        boolean ends = false;
        for (int i = 2; i < bytes.length - 1; i++) {
            ends |= bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9;
        }
        return bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && ends;
    }

    static void assertGone(Runnable call) {
        assertEquals(Kind.GONE, assertThrows(CameraException.class, call::run).kind());
    }

    static void assertInvalid(Runnable call) {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, call::run).kind());
    }
}
