package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.tck.Await;

class OperationsTest {
    private DahuaCamera camera;
    private Rig rig;
    private Operations operations;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().name("ops").login(Rig.USER, Rig.PASSWORD).start();
        rig = Rig.to(camera.address());
        rig.connect();
        operations = rig.capability(0, Operations.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    @Test
    void everyReadingOperationIsAnsweredOrRefused() {
        Set<String> answered = new HashSet<>();
        for (OperationInfo info : operations.list()) {
            boolean plain = info.traits().toString().equals("[READ]")
                    && info.arguments().stream().noneMatch(argument -> argument.required());
            if (plain) {
                try {
                    Reply reply = operations.invoke(info.name(), Map.of());
                    assertEquals(info.name(), reply.operation());
                    assertTrue(!reply.document().equals(Value.ABSENT), info.name());
                    answered.add(info.name());
                } catch (CameraException e) {
                    // A camera need not have what doors and recorders have, but must not be misunderstood.
                    assertTrue(e.kind() == Kind.UNSUPPORTED || e.kind() == Kind.INVALID_ARGUMENT, e::getMessage);
                }
            }
        }
        assertTrue(answered.containsAll(Set.of("system.info", "config.encode", "ptz.presets")), answered::toString);
    }

    @Test
    void writesSettingsAndReadsThemBack() {
        Value changes = Value.of(Map.of("ChannelTitle[0].Name", Value.of("Gate & yard = 50%")));
        operations.invoke("config.channelTitle.set", Map.of("changes", changes));
        assertEquals("Gate & yard = 50%", camera.config("ChannelTitle[0].Name").orElseThrow());
        assertEquals(
                "{ChannelTitle=[{Name=Gate & yard = 50%}]}",
                operations.invoke("config.channelTitle", Map.of()).document().toString());
    }

    @Test
    void refusalsNameTheOperation() {
        CameraException failure = assertThrows(
                CameraException.class, () -> operations.invoke("event.indexes", Map.of("code", Value.of("Nothing"))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals("event.indexes", failure.operation());
    }

    @Test
    void endlessAnswersAreOpenedNotInvoked() {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> operations.invoke("event.attach", Map.of()))
                        .kind());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> operations.open("system.info", Map.of(), new Parts()))
                        .kind());
    }

    @Test
    void endlessAnswersComeInParts() {
        Parts parts = new Parts();
        Value codes = Value.of(List.of(Value.of("VideoMotion"), Value.of("AlarmLocal")));
        StreamHandle events = operations.open("event.attach", Map.of("codes", codes), parts);
        camera.raise("VideoLoss", 1, EventAction.START, "");
        camera.raise("AlarmLocal", 1, EventAction.START, "");
        assertTrue(Await.until(() -> !parts.all.isEmpty(), Duration.ofSeconds(20)), "no part");
        assertTrue(parts.all.get(0).document().toString().contains("Code=AlarmLocal"), parts.all::toString);
        events.close();
        Parts pictures = new Parts();
        StreamHandle video = operations.open("video.mjpeg", Map.of("subtype", Value.of(1)), pictures);
        assertTrue(Await.until(() -> pictures.all.size() > 2, Duration.ofSeconds(20)), "no pictures");
        assertTrue(pictures.all.get(0).document() instanceof Value.Bytes);
        video.close();
        assertTrue(Await.until(() -> camera.counters().streamsOpen() == 0, Duration.ofSeconds(20)));
    }

    private static final class Parts implements ReplySink {
        final List<Reply> all = new CopyOnWriteArrayList<>();

        @Override
        public void part(Reply part) {
            all.add(part);
        }

        @Override
        public void end(StreamEnd end) {}
    }
}
