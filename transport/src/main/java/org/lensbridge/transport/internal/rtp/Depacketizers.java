package org.lensbridge.transport.internal.rtp;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.transport.rtsp.FormatParameters;
import org.lensbridge.transport.rtsp.MediaDescription;

/** The payload formats that can be read, by the names of their encodings. */
final class Depacketizers {
    /** Makes the reader of one payload type. */
    private interface Maker {
        Depacketizer make(
                PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to);
    }

    private static final Map<String, Maker> MAKERS =
            Map.of("H264", (encoding, media, parameters, to) -> new H264Depacketizer(parameters, to));

    private Depacketizers() {}

    static boolean knows(PayloadTypes.Encoding encoding) {
        return MAKERS.containsKey(encoding.name());
    }

    static boolean isSound(String name) {
        return name.startsWith("PCM") || name.startsWith("G7") || name.startsWith("L16");
    }

    static Optional<Depacketizer> of(
            PayloadTypes.Encoding encoding, MediaDescription media, String format, FrameOutput output) {
        return Optional.ofNullable(MAKERS.get(encoding.name()))
                .map(maker -> maker.make(encoding, media, media.parameters(format), output));
    }
}
