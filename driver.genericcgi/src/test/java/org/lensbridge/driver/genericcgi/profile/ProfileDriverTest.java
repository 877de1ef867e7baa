package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.rtsp.RtspPlay;

/** The manual's example against a camera that is as it says. */
@Timeout(60)
class ProfileDriverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AcmeCamera camera = new AcmeCamera();
    private final DeviceRig rig = new DeviceRig(AcmeCamera.driver(), camera.address());

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    @Test
    void saysWhoTheDeviceIs() {
        Description found = rig.connect();
        assertEquals("Acme", found.info().vendor());
        assertEquals("A-7", found.info().model());
        assertEquals("00C0FFEE", found.info().serial());
        assertEquals(3, found.channels().size());
        assertEquals(
                Set.of("LiveVideo", "PanTiltZoom", "Presets", "Settings", "Snapshot"),
                found.channels().get(2).capabilities());
        rig.session().check();
    }

    @Test
    void isNoDeviceOfTheFamilyWithoutTheProof() throws IOException {
        try (ScriptedCamera other = new ScriptedCamera(Map.of("/cgi/info", "maker=Other\n"));
                DeviceRig stranger = new DeviceRig(AcmeCamera.driver(), other.address())) {
            CameraException failure = assertThrows(CameraException.class, stranger::connect);
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertTrue(failure.reason().contains("'acme'"), failure::reason);
        }
    }

    @Test
    void bidsByItsSigns() {
        ProfileDriver driver = new ProfileDriver(AcmeCamera.profile(), rig.transport());
        DeviceAddress address = DeviceAddress.parse("http://192.0.2.1");
        assertEquals(60, driver.match(new Evidence(address, Map.of(Evidence.HTTP_REALM, "ACME 5"))));
        assertEquals(
                85,
                driver.match(new Evidence(
                        address,
                        Map.of(
                                Evidence.HTTP_REALM,
                                "ACME 5",
                                Evidence.probe("/cgi/hello", "body"),
                                "an Acme Camera"))));
        assertEquals(0, driver.match(new Evidence(address, Map.of(Evidence.HTTP_REALM, "other"))));
    }

    @Test
    void takesPicturesAndShowsStreams() {
        rig.connect();
        assertEquals(
                4,
                rig.capability(2, Snapshot.class)
                        .take(SnapshotRequest.FRESH)
                        .content()
                        .remaining());
        LiveVideo video = rig.capability(2, LiveVideo.class);
        CollectedMedia media = new CollectedMedia();
        video.open(video.profiles().get(0), media);
        media.awaitEnd(PATIENCE);
        assertEquals(3, media.frames().size());
        assertEquals(List.of("GET /cgi/jpg?cam=1", "GET /cgi/mjpg?cam=1"), camera.sent());
    }

    @Test
    void playsStreamsByRtsp() {
        NotedPlays plays = new NotedPlays();
        Map<String, Value> options = Map.of("rtspPort", Value.of(8554), "rtspTransport", Value.of("udp,tcp"));
        try (DeviceRig other = new DeviceRig(
                plays.under(AcmeCamera.driver()), camera.address(), DeviceRig.login(), options, PATIENCE)) {
            other.connect();
            LiveVideo video = other.capability(2, LiveVideo.class);
            assertEquals(
                    List.of("main JPEG main", "main-rtsp H265 main by RTSP", "small JPEG small"),
                    video.profiles().stream()
                            .map(each -> each.token() + " " + each.codec() + " " + each.title())
                            .toList());
            video.open(video.profiles().get(1), new CollectedMedia());
            assertEquals(List.of("8554 /live/1"), plays.paths());
            assertEquals(
                    List.of(RtspPlay.Way.UDP, RtspPlay.Way.TCP),
                    plays.plays().get(0).ways());
            assertEquals(1, plays.open());
        }
        assertEquals(0, plays.open(), "streams end with the session");
    }

    @Test
    void tellsRtspAddressesAsOperations() {
        rig.connect();
        Operations operations = rig.capability(0, Operations.class);
        assertEquals(
                "rtsp://127.0.0.1:554/live/1",
                operations
                        .invoke("video.stream1.rtsp", Map.of("channel", Value.of(2)))
                        .document()
                        .toString());
    }

    @Test
    void makesEventsOfMessages() {
        rig.connect();
        CollectedEvents events = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(events);
        events.awaitEnd(PATIENCE);
        assertEquals(
                List.of("motion START 2", "doorbell PULSE 1", "motion END 2"),
                events.reports().stream()
                        .map(report -> report.type() + " " + report.phase() + " " + report.channel())
                        .toList());
        assertEquals(1, events.heartbeats());
        assertEquals(Phase.START, events.reports().get(0).phase());
    }

    @Test
    void movesAndStops() {
        rig.connect();
        PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
        ptz.move(new Velocity(0.5, -1, 0), Duration.ofSeconds(5));
        ptz.stop();
        assertEquals(List.of("GET /cgi/move?cam=0&p=5&t=-10", "GET /cgi/move?cam=0&p=0&t=0"), camera.sent());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> ptz.move(new Velocity(0, 0, 1), Duration.ofSeconds(1)))
                        .kind());
    }

    @Test
    void aMovementEndsByItsLimit() {
        rig.connect();
        rig.capability(1, PanTiltZoom.class).move(new Velocity(1, 0, 0), Duration.ofMillis(50));
        assertTrue(Await.until(() -> camera.sent().contains("GET /cgi/move?cam=0&p=0&t=0"), PATIENCE));
    }

    @Test
    void keepsPresets() {
        rig.connect();
        Presets presets = rig.capability(2, Presets.class);
        assertEquals(
                List.of(new Preset("home", "Home"), new Preset("1", "Gate"), new Preset("3", "Yard")), presets.list());
        presets.go("home");
        presets.go("3");
        assertEquals("2", presets.save("A & B"));
        assertTrue(camera.sent()
                .containsAll(List.of(
                        "GET /cgi/home?cam=1",
                        "GET /cgi/preset?cam=1&go=3",
                        "GET /cgi/preset?cam=1&set=2&name=A%20%26%20B")));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> presets.go("7")).kind());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> presets.remove("3")).kind());
    }

    @Test
    void readsAndWritesSettings() {
        rig.connect();
        Settings settings = rig.capability(1, Settings.class);
        assertEquals(
                Map.of("brightness", Value.of(120), "mirror", Value.of(false)),
                settings.read(List.of("brightness", "mirror")));
        assertEquals(1, camera.sent().size(), "one request tells both");
        assertEquals(Map.of("mirror", Value.of(true)), settings.write(Map.of("mirror", Value.of(true))));
        assertEquals("yes", camera.held.get("mirror"));
        CameraException failure =
                assertThrows(CameraException.class, () -> settings.write(Map.of("brightness", Value.of(256))));
        assertTrue(failure.reason().contains("brightness") && failure.reason().contains("0 to 255"), failure::reason);
        assertEquals("120", camera.held.get("brightness"));
    }

    @Test
    void settingsOfAChannelAreAskedOfThatChannel() {
        rig.connect();
        Settings second = rig.capability(2, Settings.class);
        second.read(List.of("brightness"));
        second.write(Map.of("brightness", Value.of(7)));
        assertEquals(
                List.of("GET /cgi/get?cam=1", "GET /cgi/set?cam=1&brightness=7", "GET /cgi/get?cam=1"), camera.sent());
    }

    @Test
    void readsAndSwitchesContacts() {
        rig.connect();
        DigitalIo contacts = rig.capability(0, DigitalIo.class);
        assertEquals(Optional.of(true), contacts.inputs().get(0).active());
        assertEquals(Optional.of(SwitchMode.OFF), contacts.outputs().get(0).mode());
        contacts.set(1, SwitchMode.ON);
        assertEquals("1", camera.held.get("lamp"));
        contacts.set(1, SwitchMode.OFF);
        contacts.pulse(1, Duration.ofMillis(50));
        assertTrue(Await.until(
                () -> camera.sent().contains("GET /cgi/out?n=1&v=1")
                        && camera.held.get("lamp").equals("0"),
                PATIENCE));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> contacts.set(2, SwitchMode.ON))
                        .kind());
    }

    @Test
    void sendsOtherOperationsWithTheirArguments() {
        rig.connect();
        Operations operations = rig.capability(0, Operations.class);
        operations.invoke("wiper.run", Map.of("times", Value.of(3)));
        operations.invoke("wiper.run", Map.of());
        assertEquals(List.of("POST /cgi/wiper times=3", "POST /cgi/wiper times=1"), camera.sent());
        assertThrows(CameraException.class, () -> operations.invoke("wiper.run", Map.of("times", Value.of(10))));
        rig.capability(0, Maintenance.class).restart();
        assertTrue(camera.sent().contains("GET /cgi/restart"));
    }
}
