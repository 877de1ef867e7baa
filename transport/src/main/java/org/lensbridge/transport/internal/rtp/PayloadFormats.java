package org.lensbridge.transport.internal.rtp;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/** The codecs whose frames can become packets. */
public final class PayloadFormats {
    private static final Map<Codec, Function<MediaFormat, PayloadFormat>> MAKERS =
            Map.of(Codec.H264, format -> new H264Format(format.configuration()));

    private PayloadFormats() {}

    /** Empty for other codecs. */
    public static Optional<PayloadFormat> of(MediaFormat format) {
        return Optional.ofNullable(MAKERS.get(format.codec())).map(maker -> maker.apply(format));
    }

    public static boolean knows(Codec codec) {
        return MAKERS.containsKey(codec);
    }
}
