package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** MP4 and Annex B over HTTP, as others read them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CodedOutputTest {
    private static final String MP4 = "/streams/gate/1/mp4";
    private static final String ANNEXB = "/streams/gate/1/annexb";

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void open() throws IOException {
        served = new Served();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void sendsMp4WithAac() throws IOException {
        Client.Reply head = fetch(MP4, coded(VideoCodec.H264).with(Codec.AAC), 60);
        assertEquals("video/mp4; codecs=\"avc1.4d400d, mp4a.40.2\"", head.header("content-type"));
        String probed = probe(head.body());
        assertTrue(probed.contains("h264|video|320|240|60"), probed);
        assertTrue(probed.contains("aac|audio|18"), probed);
    }

    @Test
    void sendsMp4WithG711() throws IOException {
        Client.Reply head = fetch(MP4, coded(VideoCodec.H264).with(Codec.PCMA), 60);
        String probed = probe(head.body());
        assertTrue(probed.contains("h264|video|320|240|60"), probed);
        assertTrue(probed.contains("pcm_alaw|audio|60"), probed);
    }

    @Test
    void sendsMp4OfH265() throws IOException {
        Client.Reply head = fetch(MP4, coded(VideoCodec.H265), 60);
        assertTrue(
                head.header("content-type").startsWith("video/mp4; codecs=\"hvc1.1.6.L"), head.header("content-type"));
        String probed = probe(head.body());
        assertTrue(probed.contains("hevc|video|320|240|60"), probed);
    }

    @Test
    void sendsAnotherInitialisationSegmentWhenThePictureChangesItsSize() throws IOException {
        Coded coded = coded(VideoCodec.H264);
        try (Client client = served.client()) {
            client.get(MP4);
            coded.begin(30);
            client.head();
            coded.change(CodedLoop.of(VideoCodec.H264, 640));
            coded.push(25);
            finish(55);
            byte[] body = client.rest();
            assertEquals(List.of("ftyp", "moov"), boxes(body).subList(0, 2));
            assertEquals(2, boxes(body).stream().filter("moov"::equals).count());
            assertEquals(55, boxes(body).stream().filter("mdat"::equals).count());
            String sizes = frames(body);
            assertEquals(
                    30, sizes.lines().filter(line -> line.startsWith("320,240")).count(), sizes);
            assertEquals(
                    25, sizes.lines().filter(line -> line.startsWith("640,480")).count(), sizes);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H264", "H265"})
    void sendsTheBytesAsTheyCame(VideoCodec codec) throws IOException {
        Coded coded = coded(codec);
        try (Client client = served.client()) {
            client.get(ANNEXB);
            coded.begin(60);
            assertEquals(
                    "video/" + codec.name().toLowerCase(Locale.ROOT),
                    client.head().header("content-type"));
            finish(60);
            byte[] body = client.rest();
            assertEquals(60, decoded(body, codec == VideoCodec.H264 ? "h264" : "hevc"));
        }
    }

    @Test
    void startsLateReadersAtTheNewestKeyFrame() throws IOException {
        Coded coded = coded(VideoCodec.H264);
        try (Client first = served.client();
                Client late = served.client()) {
            first.get(ANNEXB);
            coded.begin(60);
            first.head();
            late.get(ANNEXB);
            late.head();
            Await.until(() -> delivered() == 60 + 10);
            coded.push();
            finish(60 + 10 + 2);
            byte[] body = late.rest();
            assertEquals(50, CodedLoop.numberOf(body).orElseThrow());
            assertEquals(11, decoded(body, "h264"));
        }
    }

    @Test
    void givesTwentyReadersAllFramesWhileOneTakesNothing() throws IOException {
        Coded coded = new Coded(served.hub, Coded.KEY, CodedLoop.of(VideoCodec.H264, 320)).padded(40_000);
        try (Client stuck = new Client(served.server.address(), 4096)) {
            stuck.get(ANNEXB);
            List<Client> quick = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                quick.add(served.client());
                quick.get(i).get(ANNEXB);
            }
            coded.begin(1);
            for (Client client : quick) {
                client.head();
            }
            Await.until(() -> served.hub.readers(Coded.KEY).size() == 21);
            for (int i = 0; i < 100; i++) {
                for (Client client : quick) {
                    byte[] frame = client.bytes(coded.last().length);
                    assertArrayEquals(coded.last(), frame);
                }
                coded.push();
            }
            Await.until(() -> served.hub.readers(Coded.KEY).stream()
                            .filter(reader -> reader.dropped() > 0)
                            .count()
                    == 1);
            for (Client client : quick) {
                client.close();
            }
        }
    }

    @Test
    void saysWhatServesOtherPictures() throws IOException {
        try (Client client = served.client()) {
            client.get(MP4);
            served.hub.format(Coded.KEY, Codec.JPEG);
            Client.Reply reply = client.reply();
            assertEquals(409, reply.status());
            assertTrue(reply.text().contains("gate/1/* is JPEG") && reply.text().contains("/mjpeg"), reply.text());
            Await.until(() -> served.hub.subscribers(Coded.KEY).isEmpty());
            client.get(ANNEXB);
            served.hub.format(Coded.KEY, Codec.MPEG4);
            assertEquals(409, client.reply().status());
            client.request("HEAD " + MP4, "Cookie: lensbridge=" + FakeAccounts.TOKEN);
            assertEquals("video/mp4", client.head().header("content-type"));
        }
    }

    private Coded coded(VideoCodec codec) {
        return new Coded(served.hub, Coded.KEY, codec);
    }

    private Client.Reply fetch(String target, Coded coded, int frames) throws IOException {
        try (Client client = served.client()) {
            client.get(target);
            coded.begin(frames);
            Client.Reply head = client.head();
            finish(frames);
            return new Client.Reply(head.status(), head.headers(), client.rest());
        }
    }

    /** Ends the stream when the readers have at least so many frames together. */
    private void finish(long frames) {
        Await.until(() -> delivered() >= frames);
        served.hub.fail(Coded.KEY, new CameraException(Kind.GONE, "The device is gone."));
    }

    private long delivered() {
        return served.hub.readers(Coded.KEY).stream()
                .mapToLong(reader -> reader.delivered())
                .sum();
    }

    private String probe(byte[] body) throws IOException {
        String tool = ToolCheck.require("ffprobe", "ffmpeg");
        return ToolCheck.run(
                tool,
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,codec_type,width,height,nb_read_frames",
                "-of",
                "compact=nk=1:p=0",
                file(body, "stream.mp4"));
    }

    private String frames(byte[] body) throws IOException {
        String tool = ToolCheck.require("ffprobe", "ffmpeg");
        return ToolCheck.run(
                tool, "-v", "error", "-show_entries", "frame=width,height", "-of", "csv=p=0", file(body, "stream.mp4"));
    }

    private long decoded(byte[] body, String format) throws IOException {
        String tool = ToolCheck.require("ffmpeg", "ffmpeg");
        String file = file(body, "stream." + format);
        String said = ToolCheck.run(tool, "-v", "error", "-f", format, "-i", file, "-f", "framemd5", "-");
        assertTrue(said.startsWith("#"), said);
        return said.lines().filter(line -> !line.startsWith("#")).count();
    }

    private String file(byte[] body, String name) throws IOException {
        return Files.write(folder.resolve(name), body).toString();
    }

    private static List<String> boxes(byte[] body) {
        List<String> types = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        while (bytes.hasRemaining()) {
            int size = bytes.getInt(bytes.position());
            types.add(new String(body, bytes.position() + 4, 4, StandardCharsets.US_ASCII));
            bytes.position(bytes.position() + size);
        }
        return types;
    }
}
