package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.tck.Await;

/** Pictures as events happen: section 4.4.3. */
class EventPictureTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] JPEG = {
        (byte) 0xff, (byte) 0xd8, '\r', '\n', '-', '-', 'c', 'u', (byte) 0xff, (byte) 0xd9
    };
    private static final Map<String, Value> WANTED = Map.of(
            "events", Value.of(List.of(Value.of("VideoMotion"), Value.of("TrafficJunction"))), "channel", Value.of(7));

    private final List<Reply> parts = new CopyOnWriteArrayList<>();
    private final List<StreamEnd> ends = new CopyOnWriteArrayList<>();
    private final ReplySink sink = new ReplySink() {
        @Override
        public void part(Reply part) {
            parts.add(part);
        }

        @Override
        public void end(StreamEnd end) {
            ends.add(end);
        }
    };

    private static void picture(InputStream in, OutputStream out) throws IOException {
        out.write(StreamingCamera.head());
        out.write(StreamingCamera.part("Events[0].Code=TrafficJunction\r\nEvents[0].Lane=2\r\n"
                + "Events[0].TrafficCar. PlateNumber=K\u00f6 A 77\r\nEvents[1].Code=VideoMotion\r\n"));
        out.write(StreamingCamera.part("image/jpeg", JPEG));
        out.flush();
        in.read();
    }

    @Test
    void partBeforeThePictureTellsItsEvent() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("snapManager.cgi", EventPictureTest::picture);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            StreamHandle handle = rig.capability(0, Operations.class).open("snapshot.onEvents", WANTED, sink);
            assertTrue(Await.until(() -> parts.size() == 2, SOON), "no picture");
            assertEquals(
                    "{Events=[{Code=TrafficJunction, Lane=2, TrafficCar={PlateNumber=K\u00f6 A 77}}, {Code=VideoMotion}]}",
                    parts.get(0).document().toString());
            assertArrayEquals(JPEG, ((Value.Bytes) parts.get(1).document()).content());
            assertTrue(
                    camera.targets.contains("/cgi-bin/snapManager.cgi?action=attachFileProc&Flags[0]=Event"
                            + "&Events=[VideoMotion%2CTrafficJunction]&channel=7"),
                    camera.targets::toString);
            handle.close();
            assertEquals(List.of(), ends);
        }
    }

    @Test
    void textWithoutKeysStaysAText() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("snapManager.cgi", (in, out) -> {
                    out.write(StreamingCamera.head());
                    out.write(StreamingCamera.part("Heartbeat"));
                    out.write("--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
                });
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(0, Operations.class).open("snapshot.onEvents", WANTED, sink);
            assertTrue(Await.until(() -> !ends.isEmpty(), SOON), "no end");
            assertEquals(
                    List.of(Value.of("Heartbeat")),
                    parts.stream().map(Reply::document).toList());
        }
    }

    @Test
    void isUnsupportedByADeviceWithoutIt() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("none of it", (in, out) -> {});
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Operations operations = rig.capability(0, Operations.class);
            CameraException failure =
                    assertThrows(CameraException.class, () -> operations.open("snapshot.onEvents", WANTED, sink));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
        }
    }
}
