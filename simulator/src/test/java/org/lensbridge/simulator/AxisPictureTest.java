package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AxisPictureTest {
    @Test
    void sendsPicturesInTheSizesItHas() throws Exception {
        try (AxisCamera camera =
                AxisCamera.builder().name("yard").pictureSize(640, 360).start()) {
            byte[] jpeg = AxisAsk.bytes(camera, "jpg/image.cgi?resolution=320x180");
            assertEquals(320, ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());
            assertEquals(
                    "yard", FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow().camera());
            assertEquals(
                    400, AxisAsk.get(camera, "jpg/image.cgi?resolution=1x1").statusCode());
            assertEquals(400, AxisAsk.get(camera, "jpg/image.cgi?camera=2").statusCode());
            assertEquals("image width = 640\nimage height = 360\n", AxisAsk.text(camera, "imagesize.cgi?camera=1"));
        }
    }

    @Test
    void showsEachOfItsSensors() throws Exception {
        try (AxisCamera camera =
                AxisCamera.builder().model(AxisModel.MULTI_SENSOR).start()) {
            byte[] jpeg = AxisAsk.bytes(camera, "jpg/image.cgi?camera=4&resolution=320x180");
            assertEquals(4, FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow().channel());
        }
    }

    @Test
    void streamsAsManyFramesAsAreAskedFor() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().framesPerSecond(30).start()) {
            byte[] stream = AxisAsk.bytes(camera, "mjpg/video.cgi?resolution=320x180&nbrofframes=3");
            String text = new String(stream, StandardCharsets.ISO_8859_1);
            assertEquals(4, text.split("--myboundary\r\n", -1).length);
        }
    }

    @Test
    void endsTheVideoWhenTheSensorIsCovered() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.send("GET /axis-cgi/mjpg/video.cgi HTTP/1.1\r\nHost: a\r\n\r\n");
            Await.until("a frame is sent", () -> camera.counters().framesSent() > 0);
            camera.setParameter("ImageSource.I0.Sensor.SensorProtector", "close");
            Await.until("the stream ends", () -> camera.counters().streamsOpen() == 0);
            assertEquals(503, AxisAsk.get(camera, "jpg/image.cgi").statusCode());
        }
    }

    @Test
    void aLoudspeakerHasNoPictures() throws Exception {
        try (AxisCamera speaker = AxisCamera.builder().model(AxisModel.SPEAKER).start()) {
            HttpResponse<String> reply = AxisAsk.get(speaker, "jpg/image.cgi");
            assertEquals(404, reply.statusCode());
        }
    }
}
