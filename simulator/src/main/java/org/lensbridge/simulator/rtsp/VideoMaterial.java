package org.lensbridge.simulator.rtsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** Loops of H.264 and H.265, filled up to a rate where one is wanted. Another width counts from the next key frame on. */
final class VideoMaterial implements Material {
    private static final int FILLER_264 = 12;
    private static final int FILLER_265 = 38;

    private final RtspTrack track;
    private final VideoCodec codec;
    private final Set<RtspQuirk> quirks;
    private final IntSupplier width;
    private final NalPackets packets;
    private CodedLoop loop;

    VideoMaterial(RtspTrack track, Set<RtspQuirk> quirks, IntSupplier width) {
        this.track = track;
        this.quirks = quirks;
        this.width = width;
        codec = track.coding() == Coding.H264 ? VideoCodec.H264 : VideoCodec.H265;
        packets = new NalPackets(codec, quirks);
        loop = CodedLoop.of(codec, width.getAsInt());
    }

    @Override
    public Duration period() {
        return Duration.ofNanos(1_000_000_000L / track.framesPerSecond());
    }

    @Override
    public boolean canBegin(long number) {
        return loop.keyFrame(number);
    }

    @Override
    public List<Payload> frame(long number, long millis) {
        if (loop.keyFrame(number)) {
            loop = CodedLoop.of(codec, width.getAsInt());
        }
        List<byte[]> units = new ArrayList<>(NalUnits.split(loop.frame(number, millis)));
        if (quirks.contains(RtspQuirk.SETS_IN_SDP_ONLY)) {
            units.removeIf(packets::isSet);
        }
        long missing = track.bitsPerSecond() / 8 / track.framesPerSecond()
                - units.stream().mapToInt(unit -> unit.length).sum();
        if (missing > 2) {
            units.add(filler((int) missing));
        }
        return packets.of(units);
    }

    /** A unit that decoders skip (H.264, section 7.3.2.7; H.265, section 7.3.2.8). */
    private byte[] filler(int length) {
        byte[] unit = new byte[length];
        Arrays.fill(unit, (byte) 0xff);
        if (codec == VideoCodec.H264) {
            unit[0] = FILLER_264;
        } else {
            unit[0] = FILLER_265 << 1;
            unit[1] = 1;
        }
        unit[length - 1] = (byte) 0x80;
        return unit;
    }

    @Override
    public String format() {
        List<byte[]> sets = NalUnits.split(CodedLoop.of(codec, width.getAsInt()).frame(0, 0)).stream()
                .filter(packets::isSet)
                .toList();
        boolean told = !quirks.contains(RtspQuirk.SETS_IN_BAND_ONLY);
        List<String> values = new ArrayList<>();
        if (codec == VideoCodec.H264) {
            byte[] sequence = sets.get(0);
            if (!quirks.contains(RtspQuirk.NO_MODE)) {
                values.add("packetization-mode=" + mode());
            }
            values.add(String.format("profile-level-id=%02X%02X%02X", sequence[1], sequence[2], sequence[3]));
            if (told) {
                values.add("sprop-parameter-sets=" + base64(sets.get(0)) + "," + base64(sets.get(1)));
            }
        } else if (told) {
            values.add("sprop-vps=" + base64(sets.get(0)));
            values.add("sprop-sps=" + base64(sets.get(1)));
            values.add("sprop-pps=" + base64(sets.get(2)));
        }
        return String.join("; ", values);
    }

    private int mode() {
        return quirks.contains(RtspQuirk.MODE_28) ? 28 : quirks.contains(RtspQuirk.SINGLE_NAL_UNITS) ? 0 : 1;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
