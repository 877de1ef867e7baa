package org.lensbridge.simulator.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lensbridge.simulator.container.VideoCodec;

/** Cuts the units of a picture into packets: RFC 6184, section 5, for H.264, RFC 7798, section 4.4, for H.265. */
final class NalPackets {
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int AGGREGATION = 48;
    private static final int FRAGMENTATION = 49;

    private final boolean avc;
    private final Set<RtspQuirk> quirks;

    NalPackets(VideoCodec codec, Set<RtspQuirk> quirks) {
        avc = codec == VideoCodec.H264;
        this.quirks = quirks;
    }

    private int type(byte[] unit) {
        return avc ? unit[0] & 31 : unit[0] >> 1 & 63;
    }

    /** Whether the unit is a parameter set of video, sequence or picture. */
    boolean isSet(byte[] unit) {
        int type = type(unit);
        return avc ? type == 7 || type == 8 : type >= 32 && type <= 34;
    }

    List<Payload> of(List<byte[]> units) {
        List<Payload> packets = new ArrayList<>();
        List<byte[]> sets = units.stream().filter(this::isSet).toList();
        boolean together = quirks.contains(RtspQuirk.STAP_A) && sets.size() > 1;
        if (together) {
            packets.add(together(sets));
        }
        for (int i = 0; i < units.size(); i++) {
            byte[] unit = units.get(i);
            if (!together || !isSet(unit)) {
                boolean marked = i == units.size() - 1 || quirks.contains(RtspQuirk.MARKER_PER_UNIT);
                add(packets, unit, marked && !quirks.contains(RtspQuirk.NO_MARKER));
            }
        }
        return packets;
    }

    private void add(List<Payload> packets, byte[] unit, boolean marked) {
        if (unit.length <= Payload.LARGEST || quirks.contains(RtspQuirk.SINGLE_NAL_UNITS)) {
            packets.add(Payload.whole(unit, marked));
            return;
        }
        int own = avc ? 1 : 2;
        int most = Payload.LARGEST - own - 1;
        for (int at = own; at < unit.length; at += most) {
            int count = Math.min(most, unit.length - at);
            boolean last = at + count == unit.length;
            int edges = (at == own ? 0x80 : 0) | (last ? 0x40 : 0);
            packets.add(new Payload(fragmentHead(unit, edges), unit, at, count, marked && last));
        }
    }

    private byte[] fragmentHead(byte[] unit, int edges) {
        return avc
                ? new byte[] {(byte) (unit[0] & 0xe0 | FU_A), (byte) (edges | type(unit))}
                : new byte[] {(byte) (unit[0] & 0x81 | FRAGMENTATION << 1), unit[1], (byte) (edges | type(unit))};
    }

    private Payload together(List<byte[]> sets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                avc
                        ? new byte[] {(byte) (sets.get(0)[0] & 0x60 | STAP_A)}
                        : new byte[] {(byte) (AGGREGATION << 1), sets.get(0)[1]});
        for (byte[] set : sets) {
            bytes.write(set.length >> 8);
            bytes.write(set.length);
            bytes.writeBytes(set);
        }
        return Payload.whole(bytes.toByteArray(), false);
    }
}
