package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisRtspTest {
    private static String document(RtspAsk client) throws IOException {
        StringBuilder document = new StringBuilder();
        while (true) {
            RtspAsk.Packet packet = client.packet(0);
            document.append(packet.text());
            if (packet.marker()) {
                return document.toString();
            }
        }
    }

    @Test
    void streamsStatesFirstAndChangesThen() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start();
                RtspAsk client =
                        new RtspAsk(URI.create(camera.eventStream() + "&eventtopic=onvif:Device/axis:IO//."))) {
            assertTrue(client.ask("DESCRIBE").contains("vnd.onvif.metadata/90000"));
            client.play();
            assertTrue(document(client).contains("PropertyOperation=\"Initialized\""));
            assertTrue(document(client).contains("Name=\"port\" Value=\"1\""));
            camera.setPort(0, true);
            String change = document(client);
            assertTrue(change.contains("PropertyOperation=\"Changed\""), change);
            assertTrue(change.contains("Name=\"state\" Value=\"1\""), change);
            Await.until("the stream is counted", () -> camera.counters().eventSubscriptions() == 1);
            assertTrue(camera.eventStream()
                    .toString()
                    .contains(":" + camera.parameter("Network.RTSP.Port").orElseThrow() + "/"));
        }
    }

    @Test
    void asksForALogin() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().login("root", "r").start();
                RtspAsk client = new RtspAsk(camera.eventStream())) {
            String uri = camera.eventStream().toString();
            String refusal = client.ask("DESCRIBE");
            assertTrue(refusal.startsWith("RTSP/1.0 401 Unauthorized") && refusal.contains("Digest realm="), refusal);
            DigestAnswer answer = new DigestAnswer("root", "r");
            answer.challenge(refusal.replaceAll("(?s).*WWW-Authenticate: ([^\r]*).*", "$1"));
            String header = "Authorization: " + answer.header("DESCRIBE", uri);
            assertTrue(client.ask("DESCRIBE", uri, header).startsWith("RTSP/1.0 200 OK"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', H264/90000 MPEG4-GENERIC/16000/1",
        "videocodec=h265&audio=0, H265/90000",
        "videocodec=jpeg&resolution=640x360&audio=0, JPEG/90000",
        "streamprofile=Quality&audio=0, H264/90000",
        "video=0, MPEG4-GENERIC/16000/1",
        "audiocodec=g711, H264/90000 PCMU/8000/1",
        "audio=0&event=on, H264/90000 vnd.onvif.metadata/90000"
    })
    void hasTheTracksThatAreAskedFor(String query, String expected) throws Exception {
        try (AxisCamera camera = AxisCamera.builder().pictureSize(1280, 720).start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/axis-media/media.amp?" + query))) {
            camera.setParameter("AudioSource.A0.AudioEncoding", "aac");
            String sdp = client.ask("DESCRIBE");
            String tracks = sdp.lines()
                    .filter(line -> line.startsWith("a=rtpmap:"))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .collect(Collectors.joining(" "));
            assertEquals(expected, tracks, sdp);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera=2", "resolution=1x1", "videocodec=mpeg4", "video=0&audio=0"})
    void refusesWhatItHasNot(String query) throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/axis-media/media.amp?" + query))) {
            assertTrue(client.ask("DESCRIBE").startsWith("RTSP/1.0 404"));
        }
    }
}
