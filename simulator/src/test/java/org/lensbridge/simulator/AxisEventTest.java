package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AxisEventTest {
    private static final String ALL_PORTS = "{\"apiVersion\":\"1.0\",\"method\":\"events:configure\",\"params\":"
            + "{\"eventFilterList\":[{\"topicFilter\":\"tns1:Device/tnsaxis:IO/Port\"},{\"topicFilter\":\"tnsaxis:CameraApplicationPlatform//.\"}]}}";

    private static final class Texts implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        String next() throws InterruptedException {
            return received.poll(10, TimeUnit.SECONDS);
        }
    }

    private static WebSocket open(AxisCamera camera, Texts texts) {
        URI address =
                URI.create("ws" + camera.address().toString().substring(4) + "/vapix/ws-data-stream?sources=events");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, texts)
                .join();
    }

    @Test
    void tellsStatesFirstAndChangesThen() throws Exception {
        Texts texts = new Texts();
        try (AxisCamera camera = AxisCamera.builder().start()) {
            WebSocket socket = open(camera, texts);
            socket.sendText(ALL_PORTS, true).join();
            assertTrue(texts.next().contains("\"data\": {}"));
            String first = texts.next();
            assertTrue(first.contains("\"method\": \"events:notify\""), first);
            assertTrue(texts.next().contains("\"state\": \"0\""));
            assertTrue(texts.next().contains("VMD/Camera1Profile1"));
            assertEquals(1, camera.counters().eventSubscriptions());
            camera.setPort(0, true);
            String change = texts.next();
            assertTrue(change.contains("\"port\": \"0\"") && change.contains("\"state\": \"1\""), change);
            camera.raiseMotion(1, true);
            assertTrue(texts.next().contains("\"active\": \"1\""));
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            Await.until("the socket is closed", () -> camera.counters().eventSubscriptions() == 0);
        }
    }

    @Test
    void answersAWrongConfigurationWithAnError() throws Exception {
        Texts texts = new Texts();
        try (AxisCamera camera = AxisCamera.builder().start()) {
            WebSocket socket = open(camera, texts);
            socket.sendText("{\"method\":\"events:configure\",\"params\":{}}", true)
                    .join();
            assertTrue(texts.next().contains("\"code\": 2103"));
            socket.abort();
        }
    }

    @Test
    void declaresItsEvents() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String xml = AxisAsk.post(
                            camera,
                            "/vapix/services",
                            "application/soap+xml",
                            "<s:Envelope xmlns:s=\"a\"><s:Body><GetEventInstances/></s:Body></s:Envelope>")
                    .body();
            assertTrue(xml.contains("<tnsaxis:IO aev:NiceName=\"IO\"><Port wstop:topic=\"true\""), xml);
            assertTrue(xml.contains("<aev:Value>1</aev:Value>"), xml);
        }
    }

    @Test
    void streamsTheMotionOfItsWindows() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start();
                RawClient client = new RawClient(camera)) {
            camera.raiseMotion(1, true);
            client.open("/axis-cgi/motion/motiondata.cgi?group=0");
            assertEquals("group=0;level=60;threshold=10;\r\n", client.readTextPart());
        }
    }

    @Test
    void fallsSilentOrBreaksOffWhenItIsTold() throws Exception {
        Texts texts = new Texts();
        try (AxisCamera camera = AxisCamera.builder().start()) {
            WebSocket socket = open(camera, texts);
            socket.sendText(ALL_PORTS, true).join();
            assertTrue(texts.next().contains("\"data\": {}"));
            camera.faults().stallStreams();
            camera.setPort(0, true);
            camera.faults().streams(WireFault.CLOSE_MIDWAY);
            camera.setPort(1, true);
            Await.until("the socket is closed", () -> camera.counters().eventSubscriptions() == 0);
            socket.abort();
        }
    }
}
