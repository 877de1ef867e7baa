package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.Phase;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** One channel of the API has four numbers on the wire of a recorder. */
class ChannelMappingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private DahuaCamera recorder;
    private Rig rig;

    @BeforeEach
    void connect() {
        recorder = DahuaCamera.builder()
                .kind(DeviceKind.RECORDER)
                .login(Rig.USER, Rig.PASSWORD)
                .start();
        rig = Rig.to(recorder.address());
        rig.connect();
    }

    @AfterEach
    void close() {
        rig.close();
        recorder.close();
    }

    private String last(String part) {
        List<String> targets = recorder.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.contains(part))
                .toList();
        return targets.get(targets.size() - 1);
    }

    @Test
    void channelSevenIsIndexSixOfEvents() {
        CollectedEvents sink = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(sink);
        recorder.raise("VideoMotion", 7, EventAction.START, "");
        assertTrue(Await.until(() -> !sink.reports().isEmpty(), SOON));
        assertEquals(7, sink.reports().get(0).channel());
        assertEquals(
                "{channels=[6]}",
                rig.capability(0, Operations.class)
                        .invoke("event.indexes", Map.of("code", Value.of("VideoMotion")))
                        .document()
                        .toString());
        CollectedEvents later = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(later);
        assertEquals(7, later.reports().get(0).channel());
        assertEquals(Phase.RESYNC, later.reports().get(0).phase());
    }

    @Test
    void channelSevenIsSevenForSnapshots() {
        rig.capability(7, Snapshot.class).take(SnapshotRequest.FRESH);
        assertTrue(last("snapshot.cgi").contains("channel=7"), last("snapshot.cgi"));
    }

    @Test
    void channelSevenIsIndexSixOfTables() {
        String key = "ChannelTitle[6].Name";
        rig.capability(7, Settings.class).write(Map.of(key, Value.of("Seventh")));
        assertEquals("Seventh", recorder.config(key).orElseThrow());
        Area left = new Area(new Point(0, 0), new Point(0.5, 1));
        rig.capability(7, MotionDetection.class)
                .write(new MotionSettings(
                        true, List.of(new MotionRegion("Yard", List.of(left), 0.5, OptionalDouble.empty()))));
        assertEquals(
                "2047",
                recorder.config("MotionDetect[6].MotionDetectWindow[0].Region[0]")
                        .orElseThrow());
    }

    @Test
    void channelSevenIsIndexSixOfWhatIsShownOverThePicture() {
        Overlays overlays = rig.capability(7, Overlays.class);
        Overlay title = overlays.list().stream()
                .filter(overlay -> overlay.kind() == Overlay.Kind.TITLE)
                .findFirst()
                .orElseThrow();
        overlays.put(new Overlay(title.token(), Overlay.Kind.TITLE, "Dock", title.position(), !title.shown()));
        assertEquals("Dock", recorder.config("ChannelTitle[6].Name").orElseThrow());
        assertEquals(
                Boolean.toString(!title.shown()),
                recorder.config("VideoWidget[6].ChannelTitle.EncodeBlend").orElseThrow());
        Area corner = new Area(new Point(0, 0), new Point(0.25, 0.25));
        String token = rig.capability(7, PrivacyMasks.class).put(new PrivacyMask("", corner, true));
        assertEquals(
                "true",
                recorder.config("VideoWidget[6].Covers[" + token + "].EncodeBlend")
                        .orElseThrow());
        assertTrue(rig.capability(6, PrivacyMasks.class).list().isEmpty(), "the other channel was written");
    }

    @Test
    void channelSevenIsIndexSixOfRecordModes() {
        rig.capability(7, Recorder.class).set(SwitchMode.ON);
        assertEquals("1", recorder.config("RecordMode[6].Mode").orElseThrow());
        assertEquals("0", recorder.config("RecordMode[7].Mode").orElseThrow());
        assertEquals("0", recorder.config("RecordMode[5].Mode").orElseThrow());
        assertEquals(SwitchMode.ON, rig.capability(7, Recorder.class).mode());
    }

    @Test
    void channelSevenIsSevenWhenRecordingsAreSought() {
        Recordings recordings = rig.capability(7, Recordings.class);
        TimeSpan lately = TimeSpan.before(Instant.now().plus(Duration.ofDays(1)), Duration.ofDays(3));
        List<Recording> found =
                recordings.find(RecordingQuery.of(lately), Page.FIRST).items();
        assertTrue(last("findFile").contains("condition.Channel=7&"), last("findFile"));
        Set<Instant> ofSeven = recorder.recordings(7).stream()
                .map(file -> file.start().toInstant(ZoneOffset.UTC))
                .collect(Collectors.toSet());
        assertFalse(found.isEmpty());
        Duration zone = Duration.between(
                found.get(0).start(), recorder.recordings(7).get(0).start().toInstant(ZoneOffset.UTC));
        found.forEach(each -> assertTrue(ofSeven.contains(each.start().plus(zone)), each::toString));
        Recording picture = found.stream()
                .filter(each -> each.fileType().equals("jpg"))
                .findFirst()
                .orElseThrow();
        recordings.download(picture, Channels.newChannel(OutputStream.nullOutputStream()), Progress.SILENT);
        String path = URI.create(last("RPC_Loadfile")).getPath().substring("/cgi-bin/RPC_Loadfile".length());
        assertTrue(recorder.recordings(7).stream().anyMatch(file -> file.path().equals(path)), path);
        assertTrue(recorder.recordings(8).stream().noneMatch(file -> file.path().equals(path)), path);
    }

    @Test
    void channelSevenIsSevenForThePositioner() {
        rig.capability(7, PanTiltZoom.class).move(new Velocity(1, 0, 0), Duration.ofSeconds(30));
        assertTrue(last("code=Right").contains("channel=7&"), last("code=Right"));
        assertTrue(recorder.ptz(7).moving() && !recorder.ptz(6).moving());
        rig.capability(7, PanTiltZoom.class).stop();
    }

    @Test
    void allChannelsShareOneSubscription() {
        CollectedEvents sink = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(sink);
        for (int channel = 1; channel <= 16; channel++) {
            recorder.raise("VideoMotion", channel, EventAction.START, "");
        }
        assertTrue(Await.until(() -> sink.reports().size() >= 16, SOON));
        assertEquals(
                IntStream.rangeClosed(1, 16).boxed().toList(),
                sink.reports().stream().map(EventReport::channel).toList());
        assertEquals(1, recorder.counters().eventSubscriptions());
        for (int channel = 1; channel <= 16; channel++) {
            assertTrue(rig.session().capability(channel, EventSource.class).isEmpty());
        }
    }
}
