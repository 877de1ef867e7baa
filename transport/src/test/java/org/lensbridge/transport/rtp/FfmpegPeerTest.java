package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.transport.codec.AnnexB;

/** ffmpeg sends and receives by datagrams; what arrives is bit by bit what was sent. */
class FfmpegPeerTest {
    private static final String PICTURES = "testsrc2=size=320x240:rate=25:duration=2";
    private static final String TONE = "sine=frequency=440:sample_rate=16000:duration=2";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsFfmpeg() {
        ToolCheck.needs("ffmpeg", "ffmpeg");
    }

    private Process ffmpeg(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void run(String... arguments) throws Exception {
        Process process = ffmpeg(List.of(arguments));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ffmpeg has not ended");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
    }

    /** Lets ffmpeg send a file, and collects the frames. */
    private Collected sent(String file) throws Exception {
        try (DatagramChannel media = bound();
                DatagramChannel control = bound()) {
            String address = "rtp://127.0.0.1:" + port(media) + "?rtcpport=" + port(control) + "&pkt_size=1200";
            Process process = ffmpeg(
                    List.of("-readrate", "4", "-i", file, "-c", "copy", "-f", "rtp", "-sdp_file", "sdp", address));
            ByteBuffer packet = ByteBuffer.allocateDirect(65_536);
            List<byte[]> arrived = new ArrayList<>();
            while (process.isAlive() || packet.position() > 0) {
                packet.clear();
                media.receive(packet);
                if (packet.position() > 0) {
                    arrived.add(Collected.bytes(packet.flip()));
                    packet.position(packet.limit());
                } else {
                    process.waitFor(2, TimeUnit.MILLISECONDS);
                }
            }
            String description = Files.readString(folder.resolve("sdp")).replaceFirst("(?s)^.*?v=0", "v=0");
            Collected sink = new Collected();
            RtpReception reception =
                    new RtpReception(Wire.media(description.split("\r?\n")), true, sink, Clock.systemUTC());
            long now = 0;
            for (byte[] each : arrived) {
                reception.rtp(0, ByteBuffer.wrap(each), now += 1_000_000);
            }
            reception.tick(now + 1_000_000_000L);
            assertEquals(0, sink.lost);
            return sink;
        }
    }

    private static DatagramChannel bound() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4 << 20);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    private static int free() throws IOException {
        try (DatagramChannel channel = bound()) {
            return port(channel);
        }
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private static byte[] all(Collected sink) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sink.frames.forEach(frame -> bytes.writeBytes(Collected.bytes(frame.payload())));
        return bytes.toByteArray();
    }

    /** Units behind start codes of four bytes. */
    private static byte[] units(byte[] stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnexB.units(ByteBuffer.wrap(stream), (from, end) -> {
            bytes.writeBytes(new byte[] {0, 0, 0, 1});
            bytes.write(stream, from, end - from);
        });
        return bytes.toByteArray();
    }

    private void video(String encoder, String muxer, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", PICTURES, "-c:v", encoder, "-g", "20"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-f", muxer, "clip"));
        run(arguments.toArray(String[]::new));
        Collected sink = sent("clip");
        assertEquals(50, sink.frames.size());
        assertArrayEquals(units(Files.readAllBytes(folder.resolve("clip"))), units(all(sink)));
        assertEquals(320, sink.formats.get(0).width());
        assertEquals(1, sink.formats.size());
        received(sink, muxer);
    }

    /** Sends the frames to ffmpeg, which writes down what arrives. */
    private void received(Collected clip, String muxer) throws Exception {
        RtpPacketizer packetizer = new RtpPacketizer(clip.formats.get(0), 0, RtpPacketizer.USUAL_BYTES);
        int port = free();
        try (DatagramChannel media = bound()) {
            String description = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                    + packetizer.description("track=0").replaceFirst(" 0 RTP", " " + port + " RTP");
            Files.writeString(folder.resolve("in.sdp"), description);
            int wanted = clip.frames.size() - 1;
            Process process = ffmpeg(List.of(
                    "-protocol_whitelist",
                    "file,udp,rtp",
                    "-i",
                    "in.sdp",
                    "-c",
                    "copy",
                    "-frames:v",
                    "" + wanted,
                    "-f",
                    muxer,
                    "out"));
            InetSocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            for (int round = 0; process.isAlive() && System.nanoTime() < end; round++) {
                int index = round % clip.frames.size();
                MediaFrame frame = clip.frames.get(index);
                Duration pts = Duration.ofMillis(40L * round);
                RtpPackets packets = packetizer.pack(
                        new MediaFrame(0, pts, Instant.EPOCH, frame.keyFrame(), frame.payload()),
                        ByteBuffer::allocateDirect);
                for (int i = 0; i < packets.count(); i++) {
                    media.send(packets.packet(i), to);
                }
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.destroy();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
        byte[] source = units(all(clip));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(source);
        twice.writeBytes(source);
        byte[] out = units(Files.readAllBytes(folder.resolve("out")));
        assertTrue(out.length > source.length / 2, Files.readString(folder.resolve("log")));
        assertTrue(contains(twice.toByteArray(), out), "ffmpeg received something else");
    }

    private static boolean contains(byte[] in, byte[] part) {
        for (int at = 0; at + part.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void h264() throws Exception {
        video("libx264", "h264", "-bf", "0", "-preset", "ultrafast");
    }

    @Test
    void h264InSlices() throws Exception {
        video("libx264", "h264", "-bf", "0", "-preset", "ultrafast", "-x264-params", "slices=4");
    }

    @Test
    void h265() throws Exception {
        video("libx265", "hevc", "-preset", "ultrafast", "-x265-params", "bframes=0:log-level=0:repeat-headers=1");
    }

    @Test
    void aac() throws Exception {
        run("-f", "lavfi", "-i", TONE, "-c:a", "aac", "clip.mp4");
        run("-i", "clip.mp4", "-c", "copy", "-f", "adts", "raw");
        Collected sink = sent("clip.mp4");
        byte[] expected = Files.readAllBytes(folder.resolve("raw"));
        assertEquals(16_000, sink.formats.get(0).sampleRate());
        // Two bytes of the head differ: the fullness of a buffer that only the encoder knows.
        byte[] actual = all(sink);
        for (byte[] stream : new byte[][] {expected, actual}) {
            for (int at = 0; at + 7 <= stream.length; ) {
                int length = (stream[at + 3] & 3) << 11 | (stream[at + 4] & 0xff) << 3 | (stream[at + 5] & 0xff) >> 5;
                stream[at + 1] = (byte) 0xf1;
                stream[at + 5] &= (byte) 0xe0;
                stream[at + 6] = 0;
                at += length;
            }
        }
        // Units that wait for others to fill a packet are not sent at the end of the file.
        assertTrue(actual.length > expected.length - 1200);
        assertArrayEquals(Arrays.copyOf(expected, actual.length), actual);
    }

    @Test
    void g711() throws Exception {
        run("-f", "lavfi", "-i", TONE, "-ar", "8000", "-ac", "1", "-c:a", "pcm_alaw", "-f", "wav", "clip.wav");
        run("-i", "clip.wav", "-c", "copy", "-f", "alaw", "raw");
        Collected sink = sent("clip.wav");
        assertEquals(Codec.PCMA, sink.formats.get(0).codec());
        assertArrayEquals(Files.readAllBytes(folder.resolve("raw")), all(sink));
    }

    @Test
    void motionJpeg() throws Exception {
        run("-f", "lavfi", "-i", PICTURES, "-pix_fmt", "yuvj420p", "-huffman", "default", "-c:v", "mjpeg", "clip.avi");
        run("-i", "clip.avi", "-c", "copy", "-bsf:v", "mjpeg2jpeg", "%d.jpg");
        Collected sink = sent("clip.avi");
        assertEquals(50, sink.frames.size());
        assertEquals(MediaFormat.video(Codec.JPEG, 320, 240), sink.formats.get(0));
        for (int i : new int[] {0, 25, 49}) {
            byte[] expected = Files.readAllBytes(folder.resolve(i + 1 + ".jpg"));
            assertArrayEquals(pixels(expected), pixels(sink.bytes(i)));
        }
    }

    private static int[] pixels(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image)).getRGB(0, 0, 320, 240, null, 0, 320);
    }
}
