package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/** The codecs whose frames can become packets. */
public final class PayloadFormats {
    private static final Map<Codec, Function<MediaFormat, PayloadFormat>> MAKERS = Map.ofEntries(
            Map.entry(Codec.H264, format -> new H264Format(format.configuration())),
            Map.entry(Codec.H265, format -> new H265Format(format.configuration())),
            Map.entry(Codec.JPEG, format -> new JpegFormat(format.width(), format.height())),
            Map.entry(Codec.MPEG4, PayloadFormats::mpeg4),
            Map.entry(
                    Codec.AAC, format -> new AacFormat(format.sampleRate(), format.channels(), format.configuration())),
            Map.entry(Codec.PCMU, format -> samples("PCMU", format, 8, 0)),
            Map.entry(Codec.PCMA, format -> samples("PCMA", format, 8, 8)),
            Map.entry(Codec.PCM16LE, format -> samples("L16", format, 16, -1)),
            Map.entry(Codec.G726, format -> samples("G726-32", format, 4, -1)),
            Map.entry(Codec.ONVIF_METADATA, format -> new WholeFormat("vnd.onvif.metadata/90000", "")));

    private static PayloadFormat samples(String name, MediaFormat format, int bits, int type) {
        return new SampleFormat(name, format.sampleRate(), format.channels(), bits, type);
    }

    private static PayloadFormat mpeg4(MediaFormat format) {
        ByteBuffer configuration = format.configuration();
        byte[] bytes = new byte[configuration.remaining()];
        configuration.get(bytes);
        String parameters = bytes.length == 0
                ? "profile-level-id=1"
                : "profile-level-id=1;config=" + HexFormat.of().withUpperCase().formatHex(bytes);
        return new WholeFormat("MP4V-ES/90000", parameters);
    }

    private PayloadFormats() {}

    /** Empty for other codecs. */
    public static Optional<PayloadFormat> of(MediaFormat format) {
        return Optional.ofNullable(MAKERS.get(format.codec())).map(maker -> maker.apply(format));
    }

    public static boolean knows(Codec codec) {
        return MAKERS.containsKey(codec);
    }
}
