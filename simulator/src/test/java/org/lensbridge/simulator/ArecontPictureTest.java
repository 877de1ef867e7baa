package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArecontPictureTest {
    private static String size(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static FrameStamp stamp(byte[] jpeg) {
        return FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "image, 640x480",
        "image?res=half, 320x240",
        "image?res=full&x0=0&y0=0&x1=320&y1=224&quality=10, 320x224",
        "image?res=full;x0=64;y0=32;x1=320;y1=224;quality=10;doublescan=0;ssn=7, 256x192",
        "image?res=half&x0=64&y0=64&x1=320&y1=256, 128x96",
        "image?res=full&x0=0&y0=0&x1=333&y1=9999, 320x480",
        "image?res=full&x0=0&y0=0&x1=0&y1=0&doublescan=0&quality=1&ID=1, 640x480",
        "image?channel=scaled, 200x100",
        "image?channel=color, 640x480",
        "image?channel=mono, 400x300",
        "img.jpg, 320x160"
    })
    void cutsTheWindowOut(String request, String size) throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().pictureSize(640, 480).start()) {
            camera.setParameter("scaling_size", "200,100");
            camera.setParameter("imgwidth", "320");
            camera.setParameter("imgheight", "160");
            assertEquals(size, size(ArecontAsk.of(camera).bytes(request).body()));
        }
    }

    @Test
    void refusesWhatIsNoWindow() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().pictureSize(640, 480).strictWindows().start()) {
            for (String request : List.of(
                    "image?x1=300&y1=64",
                    "image?res=half&x1=32&y1=64",
                    "image?x1=672&y1=64",
                    "image?res=double",
                    "image?quality=0",
                    "mjpeg?fps=-1")) {
                assertEquals(400, ArecontAsk.of(camera).status(request), request);
            }
            camera.setParameter("scaling", "off");
            assertEquals(400, ArecontAsk.of(camera).status("image?channel=scaled"));
        }
    }

    @Test
    void closesAfterEachPictureUnlessAskedForNewHttp() throws Exception {
        try (ArecontCamera camera =
                        ArecontCamera.builder().pictureSize(320, 240).start();
                RawClient client = new RawClient(camera)) {
            RawClient.Reply kept = client.get("/image?ver=HTTP/1.1");
            assertEquals("320x240", size(kept.body()));
            client.request("/image?res=full", "");
            assertEquals("HTTP/1.0 200 OK", client.readLine());
            assertFalse(client.readHeaders().containsKey("content-length"));
            assertEquals("320x240", size(client.input().readAllBytes()));
        }
    }

    @Test
    void streamsPartsWithoutLength() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().pictureSize(320, 256).start()) {
            HttpResponse<InputStream> reply = ArecontAsk.of(camera).stream("mjpeg?res=half&x1=256&y1=128&fps=15");
            assertEquals(
                    "multipart/x-mixed-replace;boundary=fbdr",
                    reply.headers().firstValue("Content-Type").orElseThrow());
            try (PartReader parts = new PartReader(reply.body(), "fbdr")) {
                PartReader.Read first = parts.next().orElseThrow();
                PartReader.Read second = parts.next().orElseThrow();
                assertEquals("Content-Type: image/jpeg", first.head());
                assertEquals("128x64", size(first.body()));
                assertTrue(stamp(second.body()).frame() > stamp(first.body()).frame());
                assertEquals(1, camera.counters().streamsOpen());
            }
            Await.until("the stream is over", () -> camera.counters().streamsOpen() == 0);
        }
    }

    @Test
    void announcesLengthsWhenToldTo() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                        .announcedParts()
                        .cannedFrames(3, 8)
                        .start();
                PartReader parts =
                        new PartReader(ArecontAsk.of(camera).stream("mjpeg").body(), "fbdr")) {
            PartReader.Read part = parts.next().orElseThrow();
            assertEquals("Content-Type: image/jpeg\r\nContent-Length: " + part.body().length, part.head());
        }
    }

    @Test
    void showsEachSensor() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                .model(ArecontModel.MULTI)
                .pictureSize(128, 128)
                .start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals(3, stamp(ask.bytes("image3?res=full").body()).channel());
            try (PartReader parts =
                    new PartReader(ask.stream("mjpeg2?res=half;ssn=3").body(), "fbdr")) {
                assertEquals(2, stamp(parts.next().orElseThrow().body()).channel());
            }
            camera.setParameter("channelenable", "2,4");
            Set<Integer> seen = new HashSet<>();
            try (PartReader parts = new PartReader(ask.stream("mjpeg").body(), "fbdr")) {
                for (int i = 0; i < 8; i++) {
                    seen.add(stamp(parts.next().orElseThrow().body()).channel());
                }
            }
            assertEquals(Set.of(2, 4), seen);
            assertEquals(404, ask.status("image5"));
        }
    }

    @Test
    void hasEightDifferentStreams() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().pictureSize(64, 64).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            List<InputStream> open = new ArrayList<>();
            for (int ssn = 1; ssn <= 8; ssn++) {
                open.add(ask.stream("mjpeg?ssn=" + ssn).body());
            }
            assertEquals(503, ask.status("mjpeg?ssn=9"));
            open.add(ask.stream("mjpeg?ssn=8").body());
            Await.until("nine clients watch", () -> camera.counters().streamsOpen() == 9);
            for (InputStream stream : open) {
                stream.close();
            }
            Await.until("all are closed", () -> camera.counters().streamsOpen() == 0);
            try (InputStream again = ask.stream("mjpeg?ssn=9").body()) {
                assertTrue(again.read() >= 0);
            }
        }
    }

    @Test
    void hidesMaskedBlocks() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().pictureSize(128, 128).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            for (String setting : List.of(
                    "pmaskleft=32", "pmasktop=64", "pmaskright=96", "pmaskbottom=96", "pmaskblock=on", "pmask=on")) {
                assertEquals(setting, ask.text("set?" + setting));
            }
            assertEquals(2, camera.maskedBlocks(1));
            assertTrue(camera.isMasked(1, 40, 70));
            assertFalse(camera.isMasked(1, 40, 97));
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(ask.bytes("image?quality=21").body()));
            assertTrue((image.getRGB(64, 80) & 0xff) < 0x30);
            assertEquals("pmaskblock=on", ask.text("get?pmaskblock"));
            ask.text("set?pmaskright=64");
            ask.text("set?pmaskblock=off");
            assertEquals(1, camera.maskedBlocks(1));
        }
    }
}
