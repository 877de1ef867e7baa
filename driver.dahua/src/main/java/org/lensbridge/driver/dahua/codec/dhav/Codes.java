package org.lensbridge.driver.dahua.codec.dhav;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Codec.Medium;

/** The numbers of codecs and rates. The same number means another codec of sound in each container. Stateless. */
final class Codes {
    private static final Codec PCM8 = sound("PCM8");
    private static final Codec MPEG_AUDIO = sound("MPA");
    private static final Codec MS_ADPCM = sound("ADPCM-MS");

    private static final Map<Integer, Codec> DH_VIDEO = Map.of(1, Codec.MPEG4, 2, Codec.H264);

    private static final Map<Integer, Codec> DH_AUDIO = Map.ofEntries(
            Map.entry(1, PCM8),
            Map.entry(2, sound("G729")),
            Map.entry(3, sound("ADPCM-IMA")),
            Map.entry(4, Codec.PCMU),
            Map.entry(5, sound("G721")),
            Map.entry(6, sound("PCM8-VWIS")),
            Map.entry(7, MS_ADPCM),
            Map.entry(8, Codec.PCMA),
            Map.entry(9, sound("AMR")),
            Map.entry(10, Codec.PCM16LE),
            Map.entry(11, sound("G723")),
            Map.entry(12, Codec.AAC),
            Map.entry(13, sound("G726-40")),
            Map.entry(14, sound("G726-32")),
            Map.entry(15, sound("G726-24")),
            Map.entry(16, sound("G726-16")));

    private static final Map<Integer, Codec> DHAV_VIDEO =
            Map.of(1, Codec.MPEG4, 2, Codec.H264, 3, Codec.JPEG, 4, Codec.H264, 8, Codec.H264, 0x0c, Codec.H265);

    private static final Map<Integer, Codec> DHAV_AUDIO = Map.ofEntries(
            Map.entry(0x07, PCM8),
            Map.entry(0x0a, Codec.PCMU),
            Map.entry(0x0c, Codec.PCM16LE),
            Map.entry(0x0d, MS_ADPCM),
            Map.entry(0x0e, Codec.PCMA),
            Map.entry(0x10, Codec.PCM16LE),
            Map.entry(0x16, Codec.PCMU),
            Map.entry(0x1a, Codec.AAC),
            Map.entry(0x1f, MPEG_AUDIO),
            Map.entry(0x21, MPEG_AUDIO));

    /** Index 0 and those above 9 are DHAV's only. */
    private static final int[] RATES = {
        8000, 4000, 8000, 11025, 16000, 20000, 22050, 32000, 44100, 48000, 96000, 192000, 64000
    };

    private Codes() {}

    static Optional<Codec> video(int code) {
        return Optional.ofNullable(DH_VIDEO.get(code));
    }

    static Optional<Sound> sound(int code, int channels, int rate) {
        return sound(DH_AUDIO, code, channels, rate);
    }

    static Optional<Codec> dhavVideo(int code) {
        return Optional.ofNullable(DHAV_VIDEO.get(code));
    }

    static Optional<Sound> dhavSound(int code, int channels, int rate) {
        return sound(DHAV_AUDIO, code, channels, rate);
    }

    private static Optional<Sound> sound(Map<Integer, Codec> codes, int code, int channels, int rate) {
        int hertz = rate < RATES.length ? RATES[rate] : RATES[0];
        return Optional.ofNullable(codes.get(code)).map(codec -> new Sound(codec, Math.max(1, channels), hertz));
    }

    private static Codec sound(String name) {
        return new Codec(name, Medium.AUDIO);
    }
}
