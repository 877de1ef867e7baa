package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.simulator.footage.CodedLoop;

class ExcelsenseLiveTest {
    private record Part(String status, Map<String, String> headers, byte[] payload) {
        String type() {
            return headers.get("content-type");
        }
    }

    private static Part read(RawClient client, boolean statusLine) throws IOException {
        String line = client.readLine();
        while (!line.equals("--myboundary")) {
            line = client.readLine();
        }
        String status = statusLine ? client.readLine() : "";
        Map<String, String> headers = client.readHeaders();
        return new Part(status, headers, client.exactly(Integer.parseInt(headers.get("content-length"))));
    }

    @ParameterizedTest
    @CsvSource({"H264, video/h264", "H265, video/h265", "h264, video/h264"})
    void streamsCodedFramesFromAKeyFrameOn(String encoder, String type) throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            RawClient.Reply head = client.open(
                    "/cgi-bin/video.cgi?type=http&cameraID=1&streamID=1&AudioFlag=0&EncoderType=" + encoder);
            assertEquals("multipart/x-mixed-replace; boundary=myboundary", head.header("Content-Type"));
            assertEquals("no-cache", head.header("Pragma"));
            long first = 0;
            for (int i = 0; i < 30; i++) {
                Part part = read(client, true);
                assertEquals("HTTP Code: 200 OK", part.status());
                assertEquals(type, part.type());
                long number = CodedLoop.numberOf(part.payload()).orElseThrow();
                first = i == 0 ? number : first;
                assertEquals(first + i, number);
            }
            assertEquals(0, first % CodedLoop.KEY_FRAME_INTERVAL);
            assertEquals(1, camera.counters().streamsOpen());
            client.socket().close();
            Await.until("the stream has ended", () -> camera.counters().streamsOpen() == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"102, audio/g711a, 320", "103, audio/g711u, 320", "108, audio/pcm, 640"})
    void sendsSoundUnlessToldNotTo(String encoder, String type, int length) throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            ExcelsenseAsk.of(camera).set("AVStream&cameraID=1&streamID=2&audioEncoderType=" + encoder);
            client.open("/cgi-bin/video.cgi?type=HTTP&cameraID=1&streamID=2&EncoderType=H264");
            Part part = read(client, true);
            while (!part.type().startsWith("audio/")) {
                part = read(client, true);
            }
            assertEquals(type, part.type());
            assertEquals(length, part.payload().length);
        }
    }

    @Test
    void streamsPicturesAsTheStreamIsSet() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                        .quirks(ExcelsenseQuirk.PLAIN_PARTS)
                        .start();
                RawClient client = new RawClient(camera)) {
            client.open("/cgi-bin/video.cgi?type=HTTP&cameraID=1&streamID=3&AudioFlag=0");
            for (int i = 0; i < 3; i++) {
                Part part = read(client, false);
                assertEquals("image/jpeg", part.type());
                assertTrue(FrameStamp.read(ByteBuffer.wrap(part.payload())).isPresent());
            }
        }
    }

    @Test
    void breaksItsStreamsAsTold() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            camera.faults().streams(WireFault.CLOSE_MIDWAY);
            client.open("/cgi-bin/video.cgi?type=HTTP&streamID=1&EncoderType=H265&AudioFlag=0");
            assertThrows(EOFException.class, () -> read(client, true));
        }
    }

    @Test
    void tellsWhereRtspIs() throws Exception {
        String request = "video.cgi?type=rtsp&cameraID=1&streamID=2&EncoderType=H264";
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start();
                ExcelsenseCamera odd = ExcelsenseCamera.builder()
                        .quirks(ExcelsenseQuirk.BLANK_IN_ADDRESS)
                        .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            assertEquals(camera.rtsp().address("/snl/live/1/2").toString(), ask.text(request));
            assertEquals(
                    "rtsp://127.0. 0.1:" + odd.rtsp().port() + "/snl/live/1/2",
                    ExcelsenseAsk.of(odd).text(request));
            ask.set("devicePort&rtspPort=8554");
            assertEquals("rtsp://127.0.0.1:8554/snl/live/1/2", ask.text(request));
            assertEquals("error,return=-23", ask.text(request.replace("streamID=2", "streamID=4")));
            assertEquals("error,return=-23", ask.text(request.replace("H264", "VP8")));
        }
    }

    @Test
    void takesPictures() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            HttpResponse<byte[]> reply = ExcelsenseAsk.of(camera).bytes("image.cgi?cameraID=1&quality=9");
            assertEquals(
                    "image/jpeg", reply.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(FrameStamp.read(ByteBuffer.wrap(reply.body())).isPresent());
            assertEquals(1, camera.frames());
            assertEquals("error,return=-23", ExcelsenseAsk.of(camera).text("image.cgi?cameraID=1&quality=10"));
        }
    }
}
