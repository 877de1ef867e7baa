package org.lensbridge.simulator.rtsp;

import java.time.Duration;
import java.util.List;
import org.lensbridge.simulator.footage.AdtsLoop;

/** A tone in AAC, one access unit to a packet (RFC 3640, section 3.3.6). */
final class AacMaterial implements Material {
    private static final int SAMPLES = 1024;

    private final AdtsLoop loop = AdtsLoop.tone();

    @Override
    public Duration period() {
        return Duration.ofNanos(SAMPLES * 1_000_000_000L / AdtsLoop.RATE);
    }

    @Override
    public boolean canBegin(long number) {
        return true;
    }

    @Override
    public List<Payload> frame(long number, long millis) {
        byte[] unit = loop.frame(number);
        // 16 bits of heads; one head: 13 bits of size, 3 of index.
        byte[] head = {0, 16, (byte) (unit.length >> 5), (byte) (unit.length << 3)};
        return List.of(new Payload(head, unit, 0, unit.length, true));
    }

    @Override
    public String format() {
        return "streamtype=5; profile-level-id=15; mode=AAC-hbr; config=" + AdtsLoop.CONFIGURATION
                + "; sizeLength=13; indexLength=3; indexDeltaLength=3";
    }
}
