package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.media.internal.io.ConnectionLimits;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** Snapshots of channels that have coded video only. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CodedStillTest {
    private static final String STILL = "/snapshots/gate/1.jpg";
    private Served served;

    @BeforeEach
    void open() throws IOException {
        ToolCheck.require("ffmpeg", "ffmpeg");
        served = new Served();
        served.device.capabilities = Set.of("LiveVideo");
    }

    @AfterEach
    void close() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void makesAPictureOfTheNextKeyFrameForAllWhoWait() throws IOException {
        try (Client one = served.client();
                Client two = served.client()) {
            one.get(STILL);
            two.get(STILL);
            CodedLoop loop = CodedLoop.of(VideoCodec.H264, 640);
            Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
            served.hub.push(Coded.KEY, Coded.format(loop));
            served.hub.push(Coded.KEY, Coded.frame(loop, 0, Duration.ZERO));
            Client.Reply reply = one.reply();
            assertEquals(200, reply.status());
            assertEquals("image/jpeg", reply.header("content-type"));
            assertFalse(reply.header("x-captured").isEmpty());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(reply.body()));
            assertEquals(640, image.getWidth());
            assertEquals(480, image.getHeight());
            assertArrayEquals(reply.body(), two.reply().body());
            assertEquals(1, served.hub.subscriptions.get());
            assertTrue(served.hub.subscribers(Coded.KEY).isEmpty());
            two.get(STILL + "?maxAge=60");
            assertArrayEquals(reply.body(), two.reply().body(), "it is kept as long as it is young enough");
            assertEquals(1, served.hub.subscriptions.get());
        }
    }

    @Test
    void takesTheKeyFrameOfARunningStream() throws IOException {
        served.device.capabilities = Set.of("LiveVideo", "Snapshot");
        served.device.snapshot =
                CompletableFuture.failedFuture(new CameraException(Kind.UNSUPPORTED, "No such picture."));
        try (Client reader = served.client();
                Client client = served.client()) {
            reader.get("/streams/gate/1/mp4");
            new Coded(served.hub, Coded.KEY, VideoCodec.H265).begin(3);
            reader.head();
            client.get(STILL + "?maxAge=60");
            Client.Reply reply = client.reply();
            assertEquals(200, reply.status(), reply.text());
            assertEquals(
                    320, ImageIO.read(new ByteArrayInputStream(reply.body())).getWidth());
            assertEquals(1, served.hub.subscriptions.get());
        }
    }

    @Test
    void saysWhatToInstall() throws IOException {
        try (Served bare = new Served(ConnectionLimits.standard(10), "/nowhere");
                Client client = bare.client()) {
            bare.device.capabilities = Set.of("LiveVideo");
            client.get(STILL);
            CodedLoop loop = CodedLoop.of(VideoCodec.H265, 320);
            Await.until(() -> !bare.hub.subscribers(Coded.KEY).isEmpty());
            bare.hub.push(Coded.KEY, Coded.format(loop));
            bare.hub.push(Coded.KEY, Coded.frame(loop, 0, Duration.ZERO));
            Client.Reply reply = client.reply();
            assertEquals(501, reply.status());
            assertTrue(reply.text().contains("apt-get install ffmpeg"), reply.text());
        }
    }

    @Test
    void saysWhenTheVideoCannotBeDecoded() throws IOException {
        try (Client client = served.client()) {
            client.get(STILL);
            CodedLoop loop = CodedLoop.of(VideoCodec.H264, 320);
            Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
            served.hub.fail(Coded.KEY, new CameraException(Kind.UNREACHABLE, "The camera is away."));
            assertEquals(502, client.reply().status());
            client.get(STILL);
            Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
            served.hub.push(Coded.KEY, Coded.format(loop));
            byte[] broken = loop.frame(0);
            Arrays.fill(broken, broken.length / 4, broken.length, (byte) 0x55);
            served.hub.frame(Coded.KEY, broken);
            int status = client.reply().status();
            assertTrue(status == 200 || status == 502, "an image of what is left, or none: " + status);
        }
    }
}
