package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.WireFault;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** A camera that misbehaves says clearly what is wrong, recovers by itself, and its healthy neighbour notices nothing. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BadCamerasIT {
    private static final int MORE_THREADS = 16;
    private static final int MORE_MEGABYTES = 64;
    private static final List<WireFault> BROKEN_REPLIES = List.of(
            WireFault.STALL,
            WireFault.CLOSE_MIDWAY,
            WireFault.GARBAGE,
            WireFault.ENDLESS_HEADER,
            WireFault.ENDLESS_BODY,
            WireFault.TRICKLE);
    private static final Duration BLOCK = Duration.ofSeconds(6);

    @Inject
    public BundleContext context;

    private Site site;
    private FrameLog goodFrames;
    private EventLog goodEvents;
    private Footprint before;

    @Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("lensbridge-bad-cameras");
        Site.hurryStreams(home);
        return new Option[] {Felix.product(home)};
    }

    @Before
    public void startTheHealthyNeighbour() throws Exception {
        site = new Site(context);
        site.online(Site.cheap("good").motionEvery(Duration.ofMillis(200)));
        goodFrames = site.read("good");
        goodEvents = site.listen("good");
        goodFrames.awaitFurther(5);
        goodEvents.awaitFurther(2);
        before = Footprint.now();
    }

    @After
    public void theHealthyNeighbourNoticedNothing() throws Exception {
        try {
            goodFrames.awaitFurther(10);
            goodEvents.awaitFurther(4);
            assertEquals(List.of(), goodFrames.faults());
            assertEquals("frames lost", 0, goodFrames.lost());
            assertEquals(List.of(), goodEvents.faults());
            before.assertKept(MORE_THREADS, MORE_MEGABYTES);
        } finally {
            site.close();
        }
    }

    @Test
    public void nobodyListens() throws Exception {
        int port = closedPort();
        Device bad = site.device("bad", local(port));
        StatusLog log = new StatusLog(bad);
        Site.await(bad, DeviceState.OFFLINE);
        site.camera(Site.cheap("bad").port(port));
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void connectionsAreAcceptedAndNothingIsEverAnswered() throws Exception {
        neverAnswers("");
    }

    @Test
    public void aCameraOfAKnownDriverNeverAnswers() throws Exception {
        neverAnswers("dahua");
    }

    private void neverAnswers(String driver) throws Exception {
        int port;
        Device bad;
        StatusLog log;
        try (StrangeHost mute = StrangeHost.mute()) {
            port = mute.port();
            bad = site.device("bad", local(port), "timeout", "2", "driver", driver);
            log = new StatusLog(bad);
            Site.await(bad, DeviceState.OFFLINE);
        }
        site.camera(Site.cheap("bad").port(port));
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void theHostIsNoCamera() throws Exception {
        DahuaCamera page = site.camera(Site.cheap("bad"));
        page.faults().answerAsWebPage();
        Device bad = site.device("bad", page.address());
        StatusLog log = new StatusLog(bad);
        DeviceStatus status = Site.await(bad, DeviceState.UNSUPPORTED);
        Instant retry = status.nextRetry().orElseThrow();
        assertTrue(status.toString(), retry.isAfter(Instant.now()));
        page.faults().clear();
        bad.reconnect(); // what is no camera is looked at again by itself, but only after minutes
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void streamsStallSilently() throws Exception {
        spoilStreams(WireFault.STALL, true);
    }

    @Test
    public void streamsCloseMidFrame() throws Exception {
        spoilStreams(WireFault.CLOSE_MIDWAY, true);
    }

    @Test
    public void streamsAreGarbage() throws Exception {
        spoilStreams(WireFault.GARBAGE, true);
    }

    @Test
    public void aHeaderLineNeverEnds() throws Exception {
        spoilStreams(WireFault.ENDLESS_HEADER, true);
    }

    @Test
    public void aBodyHasNoEndAndNoBoundary() throws Exception {
        spoilStreams(WireFault.ENDLESS_BODY, true);
    }

    /** Heartbeats trickle as well, but they arrive. */
    @Test
    public void streamsTrickle() throws Exception {
        spoilStreams(WireFault.TRICKLE, false);
    }

    private void spoilStreams(WireFault fault, boolean eventsToo) throws Exception {
        DahuaCamera camera = site.online(Site.cheap("bad"));
        Device bad = site.device("bad");
        FrameLog frames = site.read("bad");
        frames.awaitFurther(3);
        StatusLog log = new StatusLog(bad);

        camera.faults().streams(fault);
        camera.raiseMotion(1, true);
        StatusLog.assertSentence(site.awaitStreamTrouble("bad"));
        if (eventsToo) {
            Site.await(bad, "DEGRADED once", status -> log.saw(DeviceState.DEGRADED));
        }

        camera.faults().clear();
        frames.awaitFurther(15);
        Site.await(bad, DeviceState.ONLINE);
        assertEquals(List.of(), frames.faults());
        log.assertClear();
    }

    @Test
    public void repliesAreBrokenInEveryWay() throws Exception {
        breakReplies("");
    }

    @Test
    public void repliesOfAKnownDriversCamerasAreBrokenInEveryWay() throws Exception {
        breakReplies("dahua");
    }

    private void breakReplies(String driver) throws Exception {
        Map<DahuaCamera, Device> broken = new LinkedHashMap<>();
        List<StatusLog> logs = new ArrayList<>();
        for (WireFault fault : BROKEN_REPLIES) {
            DahuaCamera camera = site.camera(Site.cheap("bad-" + broken.size()));
            camera.faults().replies(fault);
            Device bad = site.device(camera.name(), camera.address(), "timeout", "2", "driver", driver);
            broken.put(camera, bad);
            logs.add(new StatusLog(bad));
        }
        for (Device bad : broken.values()) {
            Site.await(bad, "known to be bad", status -> status.nextRetry().isPresent());
        }
        broken.forEach((camera, bad) -> {
            camera.faults().clear();
            if (bad.status().state() == DeviceState.UNSUPPORTED) {
                bad.reconnect(); // as with any host that was never a camera
            }
        });
        for (Device bad : broken.values()) {
            Site.await(bad, DeviceState.ONLINE);
        }
        logs.forEach(StatusLog::assertClear);
    }

    @Test
    public void itIsBusyAndSaysWhenToComeBack() throws Exception {
        DahuaCamera camera = site.camera(Site.cheap("bad"));
        camera.faults().unavailable(Duration.ofSeconds(3));
        Device bad = site.device("bad", camera.address(), "driver", "dahua");
        StatusLog log = new StatusLog(bad);
        DeviceStatus status = Site.await(bad, DeviceState.OFFLINE);
        Duration wait = Duration.between(Instant.now(), status.nextRetry().orElseThrow());
        assertTrue("asked for 3 s: " + wait, wait.toMillis() > 2_000);
        camera.faults().clear();
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void itIsBusyBeforeItsDriverIsKnown() throws Exception {
        DahuaCamera camera = site.camera(Site.cheap("bad"));
        camera.faults().unavailable(Duration.ofSeconds(1));
        Device bad = site.device("bad", camera.address());
        StatusLog log = new StatusLog(bad);
        Site.await(bad, "trouble", status -> status.nextRetry().isPresent());
        camera.faults().clear();
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    /** Somebody at the same address tries passwords: the device then blocks this address, and does not say for how long. */
    @Test
    public void itLocksOut() throws Exception {
        DahuaCamera camera = site.online(Site.cheap("bad").lockOutAfter(3, BLOCK));
        Device bad = site.device("bad");
        StatusLog log = new StatusLog(bad);
        HttpRequest wrong = HttpRequest.newBuilder(camera.address().resolve("/cgi-bin/magicBox.cgi?action=getSerialNo"))
                .header("Authorization", "Digest username=\"admin\", response=\"0\"")
                .build();
        HttpClient somebody = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            assertEquals(401, somebody.send(wrong, BodyHandlers.ofString()).statusCode());
        }
        long blockedAt = System.nanoTime();
        Snapshot snapshot =
                bad.channel(1).orElseThrow().capability(Snapshot.class).orElseThrow();
        assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH));
        Site.await(bad, DeviceState.AUTH_FAILED);
        Await.until("the block is over", () -> System.nanoTime() - blockedAt > BLOCK.toNanos());
        bad.reconnect(); // after a refused login nothing is sent before a person says so
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void itLocksOutAndSaysForHowLong() throws Exception {
        int port;
        Device bad;
        StatusLog log;
        try (StrangeHost locked = StrangeHost.answering("HTTP/1.1 401 Unauthorized\r\n"
                + "WWW-Authenticate: Digest realm=\"Login to X\", nonce=\"1\", qop=\"auth\"\r\n"
                + "Retry-After: 3\r\nContent-Length: 14\r\nConnection: close\r\n\r\nUser is locked")) {
            port = locked.port();
            bad = site.device("bad", local(port), "driver", "dahua");
            log = new StatusLog(bad);
            DeviceStatus status = Site.await(bad, DeviceState.LOCKED_OUT);
            Duration wait = Duration.between(Instant.now(), status.nextRetry().orElseThrow());
            assertTrue("asked for 3 s: " + wait, wait.toMillis() > 2_000 && wait.toMillis() <= 3_000);
        }
        site.camera(Site.cheap("bad").port(port));
        Site.await(bad, DeviceState.ONLINE);
        log.assertClear();
    }

    @Test
    public void itRebootsForTwoSeconds() throws Exception {
        DahuaCamera camera = site.online(Site.cheap("bad"));
        Device bad = site.device("bad");
        FrameLog frames = site.read("bad");
        frames.awaitFurther(3);
        StatusLog log = new StatusLog(bad);
        camera.reboot(Duration.ofSeconds(2));
        Site.await(bad, "not ONLINE", status -> log.saw(DeviceState.DEGRADED) || log.saw(DeviceState.OFFLINE));
        frames.awaitFurther(15);
        Site.await(bad, DeviceState.ONLINE);
        assertEquals(List.of(), frames.faults());
        log.assertClear();
    }

    @Test
    public void itsWebServerIsUpBeforeTheRest() throws Exception {
        DahuaCamera camera = site.online(Site.cheap("bad"));
        Device bad = site.device("bad");
        FrameLog frames = site.read("bad");
        frames.awaitFurther(3);
        StatusLog log = new StatusLog(bad);
        camera.reboot(Duration.ofSeconds(2));
        camera.faults().answerAsWebPage();
        Site.await(bad, "UNSUPPORTED once", status -> log.saw(DeviceState.UNSUPPORTED));
        camera.faults().clear();
        frames.awaitFurther(15);
        Site.await(bad, DeviceState.ONLINE);
        assertEquals(List.of(), frames.faults());
        log.assertClear();
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
