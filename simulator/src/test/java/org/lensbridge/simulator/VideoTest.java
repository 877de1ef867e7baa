package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class VideoTest {
    private static final String SNAPSHOT = "/cgi-bin/snapshot.cgi?channel=1";
    private static final String MAIN = "/cgi-bin/mjpg/video.cgi";
    private static final String EXTRA = "/cgi-bin/mjpg/video.cgi?channel=1&subtype=1";

    @Test
    void takesASnapshotOfTheMainStream() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().name("hut").start();
                RawClient client = new RawClient(camera)) {
            RawClient.Reply reply = client.get(SNAPSHOT);
            assertEquals("image/jpeg", reply.header("Content-Type"));
            BufferedImage picture = decode(reply.body());
            assertEquals(1280, picture.getWidth());
            assertEquals(720, picture.getHeight());
            FrameStamp stamp = stamp(reply.body());
            assertEquals("hut", stamp.camera());
            assertEquals(1, stamp.channel());
            assertTrue(Duration.between(stamp.time(), Instant.now()).toSeconds() < 60);
            assertEquals(1, camera.frames());
        }
    }

    @Test
    void streamsSmallerFramesOnTheExtraStream() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .pictureSize(320, 200)
                        .framesPerSecond(25)
                        .start();
                RawClient main = new RawClient(camera);
                RawClient extra = new RawClient(camera)) {
            assertEquals(
                    "multipart/x-mixed-replace; boundary=myboundary",
                    main.open(MAIN).header("Content-Type"));
            extra.open(EXTRA);
            assertEquals(320, decode(main.readPart()).getWidth());
            assertEquals(160, decode(extra.readPart()).getWidth());
            assertEquals(2, camera.counters().streamsOpen());
        }
    }

    @Test
    void givesAllClientsTheSameFramesWithoutGaps() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .pictureSize(160, 120)
                        .framesPerSecond(50)
                        .start();
                RawClient one = new RawClient(camera);
                RawClient two = new RawClient(camera)) {
            one.open(MAIN);
            two.open(MAIN);
            byte[] first = one.readPart();
            byte[] same = two.readPart();
            while (stamp(first).frame() < stamp(same).frame()) {
                first = one.readPart();
            }
            for (int i = 0; i < 20; i++) {
                assertArrayEquals(first, same);
                byte[] next = one.readPart();
                assertEquals(stamp(first).frame() + 1, stamp(next).frame());
                first = next;
                same = two.readPart();
            }
        }
    }

    @Test
    void showsWhereTheCameraLooks() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().pictureSize(320, 200).start();
                RawClient client = new RawClient(camera)) {
            BufferedImage before = decode(client.get(SNAPSHOT).body());
            for (String place : new String[] {"40&arg2=0&arg3=1", "0&arg2=20&arg3=1", "0&arg2=0&arg3=3"}) {
                client.get("/cgi-bin/ptz.cgi?action=start&channel=1&code=PositionABS&arg1=" + place);
                Await.until(
                        "it arrives",
                        () -> !camera.ptz().moving() && !camera.ptz().zooming());
                BufferedImage after = decode(client.get(SNAPSHOT).body());
                assertTrue(different(before, after) > 0.05, place + ": " + different(before, after));
            }
        }
    }

    /** Share of the points between title and position line that are clearly different. */
    private static double different(BufferedImage one, BufferedImage two) {
        int count = 0;
        int points = 0;
        for (int y = 20; y < one.getHeight() - 20; y += 2) {
            for (int x = 0; x < one.getWidth(); x += 2) {
                int green = (one.getRGB(x, y) >> 8 & 255) - (two.getRGB(x, y) >> 8 & 255);
                count += Math.abs(green) > 40 ? 1 : 0;
                points++;
            }
        }
        return (double) count / points;
    }

    @Test
    void hidesWhatIsCovered() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().pictureSize(320, 200).start();
                RawClient client = new RawClient(camera)) {
            String cover = "VideoWidget[0].Covers[1].";
            Ask.set(
                    camera,
                    cover + "EncodeBlend=true&" + cover + "BackColor[1]=255&" + cover + "Rect[0]=2048&" + cover
                            + "Rect[1]=2048&" + cover + "Rect[2]=6143&" + cover + "Rect[3]=6143");
            BufferedImage picture = decode(client.get(SNAPSHOT).body());
            for (int x = 90; x < 230; x += 10) {
                int colour = picture.getRGB(x, 100);
                assertTrue((colour >> 8 & 255) > 230 && (colour & 255) < 30, Integer.toHexString(colour));
            }
        }
    }

    @Test
    void givesEachCameraItsOwnColour() throws IOException {
        try (DahuaCamera gate = DahuaCamera.builder().name("gate").start();
                DahuaCamera yard = DahuaCamera.builder().name("yard").start();
                RawClient one = new RawClient(gate);
                RawClient two = new RawClient(yard)) {
            int first = decode(one.get(SNAPSHOT).body()).getRGB(300, 60);
            int second = decode(two.get(SNAPSHOT).body()).getRGB(300, 60);
            assertNotEquals(first, second);
        }
    }

    @Test
    void drawsNothingWhenNobodyWatches() throws IOException {
        try (DahuaCamera camera =
                DahuaCamera.builder().pictureSize(160, 120).framesPerSecond(50).start()) {
            try (RawClient client = new RawClient(camera)) {
                client.open(MAIN);
                client.readPart();
            }
            Await.until("the viewer is gone", () -> camera.counters().streamsOpen() == 0);
            long[] last = {camera.frames(), System.nanoTime()};
            Await.until("no frame is made for 200 ms", () -> {
                if (camera.frames() != last[0]) {
                    last[0] = camera.frames();
                    last[1] = System.nanoTime();
                }
                return System.nanoTime() - last[1] > 200_000_000;
            });
            assertEquals(0, camera.counters().connectionsOpen());
        }
    }

    @Test
    void aSlowClientMissesFramesAndDelaysNobody() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .cannedFrames(4, 512)
                        .framesPerSecond(200)
                        .start();
                RawClient slow = new RawClient(camera);
                RawClient quick = new RawClient(camera)) {
            slow.open(MAIN);
            quick.open(MAIN);
            while (camera.counters().framesSkipped() < 20) {
                quick.readPart();
            }
            assertEquals(2, camera.counters().streamsOpen());
        }
    }

    @Test
    void sendsCannedFramesOfTheWantedSizeWithRunningNumbers() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .name("load")
                        .cannedFrames(3, 150)
                        .framesPerSecond(25)
                        .start();
                RawClient client = new RawClient(camera)) {
            client.open(EXTRA);
            // Read first, look later: who decodes meanwhile is too slow for some frames.
            List<byte[]> frames = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                frames.add(client.readPart());
            }
            long first = stamp(frames.get(0)).frame();
            for (int i = 0; i < 20; i++) {
                assertEquals(first + i, stamp(frames.get(i)).frame());
                assertEquals(150 * 1024, frames.get(i).length, 1024);
                if (i < 3) {
                    assertEquals(640, decode(frames.get(i)).getWidth());
                }
            }
        }
    }

    @Test
    void ignoresAStampThatIsNone() {
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, 9, 'f', 'r', 'a', 'm', 'e', '=', 'x'};
        for (int length = 0; length <= head.length; length++) {
            assertTrue(FrameStamp.read(ByteBuffer.wrap(head, 0, length)).isEmpty());
        }
        assertTrue(
                FrameStamp.read(ByteBuffer.wrap("no picture at all".getBytes())).isEmpty());
    }

    private static FrameStamp stamp(byte[] jpeg) {
        return FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow();
    }

    private static BufferedImage decode(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
