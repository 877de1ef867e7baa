package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.simulator.FrameStamp;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.Profile;
import org.lensbridge.simulator.picture.View;

/** Ten drawn pictures in turn, as RFC 2435 takes baseline JPEG apart; their quantisation tables are in the first packet of each. */
final class JpegMaterial implements Material {
    private static final int PICTURES = 10;
    private static final int TABLES_IN_BAND = 255;
    private static final Map<Integer, List<Scan>> DRAWN = new ConcurrentHashMap<>();

    private final RtspTrack track;
    private final List<Scan> scans;

    /** What of a picture goes over the wire. */
    private record Scan(int width, int height, byte[] tables, byte[] data) {}

    JpegMaterial(RtspTrack track) {
        this.track = track;
        scans = DRAWN.computeIfAbsent(track.width() >= 640 ? 640 : 320, JpegMaterial::draw);
    }

    private static List<Scan> draw(int width) {
        PtzState ptz = new PtzState(0, 0, 1, 0, 0, false, false, Map.of(), 0, Set.of());
        View view = new View("RTSP", LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), ptz, false, List.of());
        List<Scan> scans = new ArrayList<>();
        try (DrawnFrames drawing =
                new DrawnFrames(List.of(new DrawnFrames.Size(width, width * 3 / 4)), channel -> view)) {
            for (int i = 0; i < PICTURES; i++) {
                FrameStamp stamp = new FrameStamp(i, "rtsp", 1, 0, Instant.EPOCH);
                ByteBuffer rest =
                        drawing.make(new Profile(1, 0), stamp).rest().slice().asReadOnlyBuffer();
                scans.add(scan(rest));
            }
        }
        return List.copyOf(scans);
    }

    /** Reads the segments up to the scan. */
    private static Scan scan(ByteBuffer jpeg) {
        byte[] tables = new byte[128];
        int width = 0;
        int height = 0;
        while (true) {
            int kind = jpeg.getShort() & 0xffff;
            int length = (jpeg.getShort() & 0xffff) - 2;
            int end = jpeg.position() + length;
            if (kind == 0xffdb) {
                while (jpeg.position() < end) {
                    jpeg.get(tables, 64 * (jpeg.get() & 1), 64);
                }
            } else if (kind == 0xffc0) {
                height = jpeg.getShort(jpeg.position() + 1);
                width = jpeg.getShort(jpeg.position() + 3);
            }
            jpeg.position(end);
            if (kind == 0xffda) {
                byte[] data = new byte[jpeg.remaining() - 2];
                jpeg.get(data);
                return new Scan(width, height, tables, data);
            }
        }
    }

    @Override
    public Duration period() {
        return Duration.ofNanos(1_000_000_000L / track.framesPerSecond());
    }

    @Override
    public boolean canBegin(long number) {
        return true;
    }

    @Override
    public List<Payload> frame(long number, long millis) {
        Scan scan = scans.get((int) (number % PICTURES));
        List<Payload> packets = new ArrayList<>();
        int at = 0;
        while (at < scan.data().length) {
            byte[] head = head(scan, at);
            int count = Math.min(Payload.LARGEST - head.length, scan.data().length - at);
            packets.add(new Payload(head, scan.data(), at, count, at + count == scan.data().length));
            at += count;
        }
        return packets;
    }

    /** Sections 3.1.1 to 3.1.8; type 1 is what has one chroma sample for four pixels. */
    private static byte[] head(Scan scan, int offset) {
        ByteBuffer head = ByteBuffer.allocate(offset == 0 ? 8 + 4 + scan.tables().length : 8)
                .putInt(offset)
                .put((byte) 1)
                .put((byte) TABLES_IN_BAND)
                .put((byte) (scan.width() / 8))
                .put((byte) (scan.height() / 8));
        if (offset == 0) {
            head.putShort((short) 0).putShort((short) scan.tables().length).put(scan.tables());
        }
        return head.array();
    }

    @Override
    public String format() {
        return "";
    }
}
