package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AxisRtspTest {
    /** A client that speaks as little RTSP as there must be. */
    private static final class Client implements AutoCloseable {
        private final URI address;
        private final Socket socket;
        private final DataInputStream input;
        private int sequence;

        Client(AxisCamera camera, String more) throws IOException {
            address = URI.create(camera.eventStream() + more);
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(20_000);
            input = new DataInputStream(socket.getInputStream());
        }

        String ask(String method, String uri, String headers) throws IOException {
            String request = method + " " + uri + " RTSP/1.0\r\nCSeq: " + ++sequence + "\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) input.readByte());
            }
            int length = head.indexOf("Content-Length: ");
            if (length >= 0) {
                int end = head.indexOf("\r\n", length);
                byte[] body = new byte[Integer.parseInt(head.substring(length + 16, end))];
                input.readFully(body);
                head.append(new String(body, StandardCharsets.UTF_8));
            }
            return head.toString();
        }

        void play() throws IOException {
            String sdp = ask("DESCRIBE", address.toString(), "");
            assertTrue(sdp.contains("vnd.onvif.metadata/90000"), sdp);
            String track = sdp.substring(sdp.lastIndexOf("a=control:") + 10).strip();
            String setUp = ask("SETUP", track, "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
            String session = setUp.replaceAll("(?s).*Session: (\\w+).*", "$1");
            assertTrue(ask("PLAY", address.toString(), "Session: " + session + "\r\n")
                    .contains("200 OK"));
        }

        String document() throws IOException {
            StringBuilder document = new StringBuilder();
            while (true) {
                assertEquals('$', input.readByte());
                assertEquals(0, input.readByte());
                byte[] packet = new byte[input.readUnsignedShort()];
                input.readFully(packet);
                document.append(new String(packet, 12, packet.length - 12, StandardCharsets.UTF_8));
                if ((packet[1] & 0x80) != 0) {
                    return document.toString();
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void streamsStatesFirstAndChangesThen() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start();
                Client client = new Client(camera, "&eventtopic=onvif:Device/axis:IO//.")) {
            client.play();
            assertTrue(client.document().contains("PropertyOperation=\"Initialized\""));
            assertTrue(client.document().contains("Name=\"port\" Value=\"1\""));
            camera.setPort(0, true);
            String change = client.document();
            assertTrue(change.contains("PropertyOperation=\"Changed\""), change);
            assertTrue(change.contains("Name=\"state\" Value=\"1\""), change);
            assertEquals(1, camera.counters().eventSubscriptions());
            assertTrue(camera.eventStream()
                    .toString()
                    .contains(":" + camera.parameter("Network.RTSP.Port").orElseThrow() + "/"));
        }
    }

    @Test
    void asksForALogin() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().login("root", "r").start();
                Client client = new Client(camera, "")) {
            String uri = camera.eventStream().toString();
            String refusal = client.ask("DESCRIBE", uri, "");
            assertTrue(refusal.startsWith("RTSP/1.0 401 Unauthorized") && refusal.contains("Digest realm="), refusal);
            DigestAnswer answer = new DigestAnswer("root", "r");
            answer.challenge(refusal.replaceAll("(?s).*WWW-Authenticate: ([^\r]*).*", "$1"));
            String header = "Authorization: " + answer.header("DESCRIBE", uri) + "\r\n";
            assertTrue(client.ask("DESCRIBE", uri, header).startsWith("RTSP/1.0 200 OK"));
        }
    }

    @Test
    void servesNothingButMetadataOnTheSameConnection() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start();
                Client client = new Client(camera, "")) {
            String video = "rtsp://127.0.0.1/axis-media/media.amp";
            assertTrue(client.ask("DESCRIBE", video, "").startsWith("RTSP/1.0 404"));
            String events = camera.eventStream().toString();
            assertTrue(client.ask("SETUP", events, "Transport: RTP/AVP;unicast;client_port=5000-5001\r\n")
                    .startsWith("RTSP/1.0 461"));
            assertTrue(client.ask("OPTIONS", "*", "").contains("GET_PARAMETER"));
        }
    }
}
