package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.tck.Await;

/** Events of cameras that refuse them, break off, or send rubbish. */
@Timeout(60)
class BrokenEventsTest extends EventBench {
    private CameraException refused() {
        CameraException failure = assertThrows(CameraException.class, () -> source().listen(sink));
        assertEquals(0, sink.calls());
        // Where the wait was ended by a timer, that closes the connection.
        assertTrue(Await.until(() -> rig.transport().hosts().get(0).streams() == 0, PATIENCE));
        return failure;
    }

    @Test
    void tellsADeviceWithoutEvents() {
        assertEquals(Kind.UNSUPPORTED, refused().kind());
    }

    @Test
    void tellsADeviceWithoutBandwidth() {
        camera.rtspStatus = 453;
        assertEquals(Kind.BUSY, refused().kind());
    }

    @Test
    void tellsThatTheUserHasNoRight() {
        camera.rtspStatus = 403;
        camera.answers.put("/vapix/ws-data-stream", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        assertEquals(Kind.AUTH_REFUSED, refused().kind());
    }

    @Test
    void tellsADeviceThatRefusesTheChoice() {
        camera.discovered();
        camera.socket = line -> {
            line.hear();
            line.text("{\"method\":\"events:configure\",\"error\":{\"code\":2104,\"message\":\"list is empty\"}}");
            camera.hold();
        };
        CameraException failure = refused();
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.getMessage().contains("list is empty"));
    }

    @Test
    void tellsADeviceThatDoesNotAnswerTheChoice() {
        camera.discovered();
        camera.socket = line -> camera.hold();
        assertEquals(Kind.TIMEOUT, refused().kind());
    }

    private void ends(Kind kind) {
        EventSubscription subscription = source().listen(sink);
        assertEquals(kind, sink.awaitEnd(PATIENCE).orElseThrow().kind());
        int calls = sink.calls();
        subscription.close();
        assertEquals(calls, sink.calls());
        assertTrue(Await.until(() -> rig.transport().hosts().get(0).streams() == 0, PATIENCE));
    }

    @Test
    void endsWhenTheSocketBreaksWithinAMessage() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.raw("\u0081\u0070{\"half");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void endsWhenTheDeviceSaysGoodbye() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.frame(0x88, "");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void passesOverMessagesThatCannotBeReadAndSaysSo() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.text("{\"method\":");
            line.text("{\"method\":\"events:other\"}");
            line.text(port(1));
            camera.hold();
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 input RESYNC"), shapes(1));
            assertEquals(1, sink.gaps().size());
            assertTrue(subscription.heartbeat().isPresent());
        }
    }

    @Test
    void endsAStreamOfRubbish() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            for (int i = 0; i < 200; i++) {
                line.text("rubbish");
            }
            camera.hold();
        };
        ends(Kind.PROTOCOL);
    }

    @Test
    void tellsLostPacketsAndGoesOnWithTheNextDocument() {
        camera.rtsp = line -> {
            String relay =
                    xml("tns1:Device/Trigger/Relay", "Changed", item("RelayToken", "3"), item("LogicalState", "1"));
            line.document(relay, 1000);
            line.skipPacket();
            line.document("the rest of one</tt:MetadataStream>", 100);
            line.document("<broken", 100);
            line.document(relay, 100);
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 output START", "0 output START"), shapes(2));
            assertEquals(2, sink.gaps().size(), () -> "" + sink.gaps());
            assertTrue(subscription.heartbeat().isPresent());
        }
    }

    @Test
    void endsWhenRtspBreaksOff() {
        camera.rtsp = line -> {
            line.raw("$\0\0");
            throw new IOException("breaks off");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void endsWithTheSession() {
        camera.rtsp = line -> camera.hold();
        EventSource source = source();
        EventSubscription subscription = source.listen(sink);
        rig.session().close();
        int calls = sink.calls();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> source.listen(sink)).kind());
        subscription.close();
        assertEquals(calls, sink.calls());
    }
}
