package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One track while it is sent: makes RTP packets and sender reports (RFC 3550, sections 5.1 and 6.4.1). Confined to the event loop. */
final class Sender {
    private static final long SECONDS_TO_1970 = 2_208_988_800L;

    private final RtspTrack track;
    private final Material material;
    private final int ssrc;
    private final int firstTime;
    private int sequence;
    private long packets;
    private long octets;
    /** The number of the frame that is sent next, and when it is due on the clock of {@link System#nanoTime}. */
    private long number;

    private long due;

    Sender(RtspTrack track, Material material, Random chance) {
        this.track = track;
        this.material = material;
        ssrc = chance.nextInt();
        firstTime = chance.nextInt();
        sequence = chance.nextInt(0x10000);
    }

    RtspTrack track() {
        return track;
    }

    int ssrc() {
        return ssrc;
    }

    int nextSequence() {
        return sequence & 0xffff;
    }

    long due() {
        return due;
    }

    /** The next frame is due now and can be begun with. */
    void begin(long now) {
        number = material.beginning(number);
        due = now;
    }

    boolean canBegin() {
        return material.canBegin(number);
    }

    /** What is due is left out. */
    void skip() {
        number++;
        due += material.period().toNanos();
    }

    /** The packets of the frame that is due; its timestamp is that of the given time since the stream's origin. */
    Burst next(long millis, Duration sinceOrigin) {
        Burst burst = burst(material.frame(number, millis), sinceOrigin);
        skip();
        return burst;
    }

    Burst burst(List<Payload> payloads, Duration sinceOrigin) {
        List<ByteBuffer> made = new ArrayList<>(payloads.size());
        for (Payload payload : payloads) {
            made.add(packet(payload, timestamp(sinceOrigin)));
        }
        return new Burst(made);
    }

    int timestamp(Duration sinceOrigin) {
        return firstTime
                + (int) (long) (sinceOrigin.toNanos() / 1e9 * track.coding().clockRate());
    }

    private ByteBuffer packet(Payload payload, int timestamp) {
        packets++;
        octets += payload.size();
        return ByteBuffer.allocate(12 + payload.size())
                .put((byte) 0x80)
                .put((byte) ((payload.marker() ? 0x80 : 0) | track.coding().payloadType()))
                .putShort((short) sequence++)
                .putInt(timestamp)
                .putInt(ssrc)
                .put(payload.head())
                .put(payload.bytes(), payload.from(), payload.length())
                .flip();
    }

    /** A sender report with the name (SDES, CNAME) behind it; the two times are of the same moment. */
    ByteBuffer report(long millis, Duration sinceOrigin, String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        int items = (4 + 2 + text.length + 1 + 3) / 4 * 4;
        ByteBuffer report = ByteBuffer.allocate(28 + 4 + items)
                .put((byte) 0x80)
                .put((byte) 200)
                .putShort((short) 6)
                .putInt(ssrc)
                .putInt((int) (millis / 1000 + SECONDS_TO_1970))
                .putInt((int) ((millis % 1000 << 32) / 1000))
                .putInt(timestamp(sinceOrigin))
                .putInt((int) packets)
                .putInt((int) octets)
                .put((byte) 0x81)
                .put((byte) 202)
                .putShort((short) (items / 4))
                .putInt(ssrc)
                .put((byte) 1)
                .put((byte) text.length)
                .put(text);
        return report.position(0).limit(28 + 4 + items);
    }

    /** Goodbye (section 6.6). */
    ByteBuffer goodbye() {
        return ByteBuffer.allocate(8)
                .put((byte) 0x81)
                .put((byte) 203)
                .putShort((short) 1)
                .putInt(ssrc)
                .flip();
    }
}
