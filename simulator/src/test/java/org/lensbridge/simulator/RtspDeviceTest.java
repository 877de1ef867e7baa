package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.rtsp.RtspQuirk;

/** What the vendors' cameras have at their RTSP addresses. */
class RtspDeviceTest {
    private static String tracks(SimulatedDevice camera, String path) throws IOException {
        try (RtspAsk client = new RtspAsk(camera.rtsp().address(path))) {
            String sdp = client.ask("DESCRIBE");
            return sdp.startsWith("RTSP/1.0 200")
                    ? sdp.lines()
                            .filter(line -> line.startsWith("a=rtpmap:"))
                            .map(line -> line.substring(line.indexOf(' ') + 1))
                            .collect(Collectors.joining(" "))
                    : sdp.substring(9, 12);
        }
    }

    @Test
    void dahuaStreamsAreAsTheEncodeTableSays() throws Exception {
        String main = "/cam/realmonitor?channel=1&subtype=0";
        try (DahuaCamera camera = DahuaCamera.builder().channels(2).start()) {
            assertEquals("JPEG/90000", tracks(camera, main));
            camera.configure("Encode[0].MainFormat[0].Video.Compression", "H.264");
            camera.configure("Encode[0].MainFormat[0].AudioEnable", "true");
            camera.configure("Encode[1].ExtraFormat[1].Video.Compression", "H.265");
            assertEquals("H264/90000 PCMA/8000/1", tracks(camera, main));
            assertEquals("H265/90000", tracks(camera, "/cam/realmonitor?channel=2&subtype=2"));
            assertEquals("404", tracks(camera, "/cam/realmonitor?channel=3&subtype=0"));
            assertEquals("404", tracks(camera, "/cam/realmonitor?channel=1&subtype=3"));
            camera.configure("Encode[0].MainFormat[0].VideoEnable", "false");
            assertEquals("404", tracks(camera, main));
            assertEquals(
                    Integer.toString(camera.rtsp().port()),
                    camera.config("RTSP.Port").orElseThrow());
        }
    }

    @Test
    void genericStreamsHaveTheModeOfTheDocument() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/h264"))) {
            assertTrue(client.ask("DESCRIBE").contains("packetization-mode=28"));
            assertFalse(client.play().contains("timeout"));
            assertFalse(client.ask("OPTIONS").contains("GET_PARAMETER"));
            assertEquals("JPEG/90000 PCMU/8000/1", tracks(camera, "/jpeg"));
            assertEquals("404", tracks(camera, "/h264_5"));
            camera.setParameter("Image.I0.Appearance.Resolution", "disable,1080p,720p");
            assertEquals("404", tracks(camera, "/jpeg"));
            assertEquals("H264/90000 PCMU/8000/1", tracks(camera, "/h264"));
            assertEquals(
                    Integer.toString(camera.rtsp().port()),
                    camera.parameter("Network.RTSP.Port").orElseThrow());
        }
    }

    @Test
    void arecontSensorsHaveAStreamEach() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().model(ArecontModel.MULTI).start()) {
            assertEquals("H264/90000", tracks(camera, "/h264.sdp?res=half&fps=5&qp=20"));
            assertEquals("H264/90000", tracks(camera, "/h264.sdp?channel=4"));
            assertEquals("404", tracks(camera, "/h264.sdp?channel=5"));
            assertEquals(
                    Integer.toString(camera.rtsp().port()),
                    camera.parameter("rtspport").orElseThrow());
        }
    }

    @Test
    void excelsenseStreamsAreAsAvStreamSays() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            String address = ask.text("video.cgi?type=rtsp&cameraID=1&streamID=1&EncoderType=H264");
            assertEquals(camera.rtsp().address("/snl/live/1/1").toString(), address);
            assertEquals("H264/90000 PCMA/8000/1", tracks(camera, "/snl/live/1/1"));
            camera.set("AVStream.1", "videoEncoderType", "8");
            assertEquals("H265/90000 PCMA/8000/1", tracks(camera, "/snl/live/1/1"));
            assertEquals("404", tracks(camera, "/snl/live/1/9"));
        }
    }

    @Test
    void rtspAsksForTheLoginOfHttp() throws Exception {
        try (DahuaCamera camera = DahuaCamera.builder().login("admin", "s3cret").start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/cam/realmonitor?channel=1&subtype=1"))) {
            String refusal = client.ask("DESCRIBE");
            assertTrue(refusal.startsWith("RTSP/1.0 401"), refusal);
            DigestAnswer answer = new DigestAnswer("admin", "s3cret");
            answer.challenge(refusal.replaceAll("(?s).*WWW-Authenticate: ([^\r]*).*", "$1"));
            String uri = client.address.toString();
            String header = "Authorization: " + answer.header("DESCRIBE", uri);
            assertTrue(client.ask("DESCRIBE", uri, header).startsWith("RTSP/1.0 200"));
            camera.faults().refuseLogins();
            assertTrue(client.ask("DESCRIBE", uri, header).startsWith("RTSP/1.0 401"));
        }
    }

    @Test
    void sessionsEndWhenTheSettingsChangeTheirStream() throws Exception {
        try (DahuaCamera camera = DahuaCamera.builder().framesPerSecond(30).start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/cam/realmonitor?channel=1&subtype=1"))) {
            client.play();
            assertEquals(26, client.packet(0).type());
            camera.configure("Encode[0].ExtraFormat[0].Video.Compression", "H.264");
            assertThrows(IOException.class, () -> {
                while (true) {
                    client.packet();
                }
            });
        }
    }

    @Test
    void rtspGoesAwayWithTheDevice() throws Exception {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .rtsp(rtsp -> rtsp.quirks(RtspQuirk.STAP_A))
                        .start();
                RtspAsk client = new RtspAsk(camera.rtsp().address("/cam/realmonitor"))) {
            client.play();
            camera.reboot(Duration.ofMillis(300));
            assertThrows(IOException.class, () -> new RtspAsk(camera.rtsp().address("/cam/realmonitor")));
            Await.until("it is back", () -> {
                try {
                    return tracks(camera, "/cam/realmonitor").equals("JPEG/90000");
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }
}
