package org.lensbridge.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** A camera's coded stream that a test pushes frame by frame, with sound beside it if wanted. */
public final class Coded {
    public static final StreamKey KEY = new StreamKey(FakeDevice.GATE, 1, StreamKey.CODED);
    private static final Duration DISTANCE = Duration.ofMillis(40);

    private final FakeHub hub;
    private final StreamKey key;
    private CodedLoop loop;
    private MediaFormat sound;
    private long number;
    private int padding;
    private byte[] last = {};

    Coded(FakeHub hub, StreamKey key, VideoCodec codec) {
        this(hub, key, CodedLoop.of(codec, 320));
    }

    Coded(FakeHub hub, StreamKey key, CodedLoop loop) {
        this.hub = hub;
        this.key = key;
        this.loop = loop;
    }

    static MediaFormat format(CodedLoop loop) {
        return MediaFormat.video(loop.codec() == VideoCodec.H264 ? Codec.H264 : Codec.H265, 0, 0);
    }

    /** With sound of 8,000 hertz. */
    Coded with(Codec codec) {
        sound = new MediaFormat(1, codec, 0, 0, 8000, 1, ByteBuffer.allocate(0));
        return this;
    }

    /** Waits for a reader, then tells it the formats and pushes frames: who begins in the middle of a burst begins at its last key frame. */
    Coded begin(int frames) {
        Await.until(() -> !hub.subscribers(key).isEmpty());
        formats();
        push();
        Await.until(() -> hub.readers(key).stream().anyMatch(reader -> reader.delivered() > 0));
        push(frames - 1);
        return this;
    }

    void formats() {
        hub.push(key, format(loop));
        if (sound != null) {
            hub.push(key, sound);
        }
    }

    /** Goes on with other pictures, from a key frame. */
    void change(CodedLoop next) {
        loop = next;
        number += CodedLoop.KEY_FRAME_INTERVAL - number % CodedLoop.KEY_FRAME_INTERVAL;
        hub.push(key, format(next));
    }

    /** The frame that was pushed last. */
    byte[] last() {
        return last;
    }

    /** Pushes the next frames. */
    void push(int count) {
        for (int i = 0; i < count; i++) {
            push();
        }
    }

    /** Pushes the next frame, and the sound of that time. */
    void push() {
        Duration pts = DISTANCE.multipliedBy(number);
        MediaFrame frame = frame(loop, number, pts, padding);
        last = new byte[frame.size()];
        frame.payload().get(last);
        hub.push(key, frame);
        number++;
        if (sound != null) {
            for (ByteBuffer piece : sound()) {
                hub.push(key, new MediaFrame(1, pts, Instant.now(), true, piece));
            }
        }
    }

    /** Makes frames larger by units of filler data. */
    Coded padded(int bytes) {
        padding = bytes;
        return this;
    }

    public static MediaFrame frame(CodedLoop loop, long number, Duration pts) {
        return frame(loop, number, pts, 0);
    }

    private static MediaFrame frame(CodedLoop loop, long number, Duration pts, int padding) {
        byte[] bare = loop.frame(number);
        byte[] bytes = Arrays.copyOf(bare, bare.length + (padding == 0 ? 0 : 5 + padding));
        if (padding > 0) {
            Arrays.fill(bytes, bare.length, bytes.length, (byte) 0xff);
            System.arraycopy(new byte[] {0, 0, 0, 1, 12}, 0, bytes, bare.length, 5);
        }
        ByteBuffer payload = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new MediaFrame(0, pts, Instant.now(), loop.keyFrame(number), payload);
    }

    private ByteBuffer[] sound() {
        if (sound.codec().equals(Codec.AAC)) {
            // 1,024 samples for every 320 that pass: a frame with each third picture or so.
            long before = (number - 1) * 320 / 1024;
            return number * 320 / 1024 > before ? new ByteBuffer[] {ByteBuffer.wrap(SILENCE)} : new ByteBuffer[0];
        }
        return new ByteBuffer[] {ByteBuffer.allocate(320)};
    }

    /** An ADTS frame of AAC LC at 8,000 hertz, mono, that decodes to silence. */
    private static final byte[] SILENCE = silence();

    private static byte[] silence() {
        byte[] raw = {0x01, 0x18, 0x20, 0x07};
        int size = raw.length + 7;
        byte[] frame = new byte[size];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xf1;
        frame[2] = (byte) (1 << 6 | 11 << 2);
        frame[3] = (byte) (1 << 6 | size >> 11);
        frame[4] = (byte) (size >> 3);
        frame[5] = (byte) ((size & 7) << 5 | 0x1f);
        frame[6] = (byte) 0xfc;
        System.arraycopy(raw, 0, frame, 7, raw.length);
        return frame;
    }
}
