package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.registry.Loudspeakers;

@Timeout(60)
class SayCommandTest {
    @TempDir
    private Path folder;

    private final Heard heard = new Heard();
    private Shell shell;

    /** A loudspeaker that is there, and speech that is kept. */
    private static final class Heard implements AudioTalk, Loudspeakers, Talk {
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        private final CountDownLatch begun = new CountDownLatch(1);
        private Optional<CameraException> failure = Optional.empty();

        @Override
        public List<MediaFormat> formats() {
            throw new UnsupportedOperationException("the runtime asks that");
        }

        @Override
        public Talk open(MediaFormat format) {
            throw new UnsupportedOperationException("the runtime does that");
        }

        @Override
        public Talk talk(DeviceId device, int channel, MediaFormat format) {
            calls.add(device + "/" + channel + " " + format.codec() + " " + format.sampleRate());
            return this;
        }

        @Override
        public void send(ByteBuffer bytes) {
            failure.ifPresent(f -> {
                throw f;
            });
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            sound.writeBytes(copy);
            begun.countDown();
        }

        @Override
        public void close() {
            calls.add("closed");
        }
    }

    @BeforeEach
    void open() {
        StubDevice gate = new StubDevice(List.of(
                new StubDevice.StubChannel(0, Map.of(), Map.of()),
                new StubDevice.StubChannel(1, Map.of(AudioTalk.class, heard), Map.of()),
                new StubDevice.StubChannel(2, Map.of(), Map.of("AudioTalk", "This channel has no loudspeaker."))));
        shell = new Shell(folder).with(new SayCommand(gate, heard), "say");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    /** One of 8,000 Hz. */
    private static byte[] wav(int coding, int bits, byte[] sound) {
        return wav(coding, bits, sound, sound.length);
    }

    private static byte[] wav(int coding, int bits, byte[] sound, int told) {
        return ByteBuffer.allocate(44 + sound.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) coding)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000 * bits / 8)
                .putShort((short) (bits / 8))
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(told)
                .put(sound)
                .array();
    }

    private static byte[] sound(int bytes) {
        byte[] sound = new byte[bytes];
        new Random(2).nextBytes(sound);
        return sound;
    }

    @Test
    void saysAllOfIt() throws Exception {
        byte[] sound = sound(6_000);
        write("hello.wav", wav(1, 16, sound));
        assertEquals("gate said hello.wav (0.4 s).", shell.type("lb:say gate hello.wav"));
        assertArrayEquals(sound, heard.sound.toByteArray());
        assertEquals(List.of("gate/1 PCM16LE 8000", "closed"), heard.calls);
    }

    @Test
    void endsWithItsCommand() throws Exception {
        write("long.wav", wav(7, 8, sound(8_000 * 600)));
        Thread typing = new Thread(() -> shell.refusal("lb:say gate long.wav"));
        typing.start();
        heard.begun.await();
        shell.controlC();
        typing.join();
        Shell.await(() -> heard.calls.equals(List.of("gate/1 PCMU 8000", "closed")));
    }

    @Test
    void passesRefusalsOnAndClosesTheSpeech() throws Exception {
        write("hello.wav", wav(6, 8, sound(800)));
        heard.failure = Optional.of(new CameraException(Kind.BUSY, "Somebody is talking already; wait until they end.")
                .on(StubDevice.GATE));
        assertEquals("gate: Somebody is talking already; wait until they end.", shell.refusal("lb:say gate hello.wav"));
        assertEquals(List.of("gate/1 PCMA 8000", "closed"), heard.calls);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        write("float.wav", wav(3, 32, sound(80)));
        write("empty.wav", wav(1, 16, new byte[0]));
        write("hello.wav", wav(6, 8, sound(800)));
        write("huge.wav", wav(6, 8, new byte[0], -1));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.wav").toFile(), "rw")) {
            huge.setLength(8_000L * 3_700); // sparse
        }
        for (String missing : List.of("no.wav", "folder")) {
            assertEquals(
                    "There is no file " + folder.resolve(missing) + " that can be read.",
                    shell.refusal("lb:say gate " + missing));
        }
        String floating = shell.refusal("lb:say gate float.wav");
        assertTrue(floating.contains("in floating point") && floating.contains("ffmpeg -i float.wav"), floating);
        assertEquals(folder.resolve("empty.wav") + " holds no sound.", shell.refusal("lb:say gate empty.wav"));
        assertEquals(
                folder.resolve("huge.wav") + " lasts 61 min; an hour at most can be said.",
                shell.refusal("lb:say gate huge.wav"));
        assertEquals(
                "gate, channel 2: no AudioTalk: This channel has no loudspeaker.",
                shell.refusal("lb:say -c 2 gate hello.wav"));
        assertTrue(shell.refusal("lb:say yard hello.wav").startsWith("There is no device 'yard'"));
        assertEquals(List.of(), heard.calls);
    }
}
