package org.lensbridge.transport.internal.rtp;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.transport.rtsp.FormatParameters;
import org.lensbridge.transport.rtsp.MediaDescription;

/** The payload formats that can be read, by the names of their encodings. */
final class Depacketizers {
    /** Makes the reader of one payload type. */
    private interface Maker {
        Depacketizer make(
                PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to);
    }

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("H264", (encoding, media, parameters, to) -> new H264Depacketizer(parameters, to)),
            Map.entry("H265", (encoding, media, parameters, to) -> new H265Depacketizer(parameters, to)),
            Map.entry("HEVC", (encoding, media, parameters, to) -> new H265Depacketizer(parameters, to)),
            Map.entry("JPEG", (encoding, media, parameters, to) -> new JpegDepacketizer(media, to)),
            Map.entry("MP4V-ES", Depacketizers::mpeg4),
            Map.entry("MPEG4-GENERIC", Depacketizers::aac),
            Map.entry("MP4A-LATM", Depacketizers::latm),
            Map.entry("PCMU", plain(Codec.PCMU)),
            Map.entry("PCMA", plain(Codec.PCMA)),
            Map.entry("G722", Depacketizers::g722),
            Map.entry("G726-32", plain(Codec.G726)),
            Map.entry("G726-16", plain(new Codec("G726-16", Codec.Medium.AUDIO))),
            Map.entry("G726-24", plain(new Codec("G726-24", Codec.Medium.AUDIO))),
            Map.entry("G726-40", plain(new Codec("G726-40", Codec.Medium.AUDIO))),
            Map.entry("L16", Depacketizers::l16),
            Map.entry("VND.ONVIF.METADATA", Depacketizers::metadata));

    private static Maker plain(Codec codec) {
        return (encoding, media, parameters, to) ->
                new SampleDepacketizer(codec, encoding.rate(), encoding.channels(), false, to);
    }

    /** Its clock is half of its rate, RFC 3551, 4.5.2. */
    private static Depacketizer g722(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        Codec codec = new Codec("G722", Codec.Medium.AUDIO);
        return new SampleDepacketizer(codec, 2 * encoding.rate(), encoding.channels(), false, to);
    }

    private static Depacketizer l16(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        return new SampleDepacketizer(Codec.PCM16LE, encoding.rate(), encoding.channels(), true, to);
    }

    private static Depacketizer mpeg4(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        Mpeg4 kind = new Mpeg4(parameters.value("config").orElse(""));
        return new WholeDepacketizer(kind, MediaSink.MAXIMUM_FRAME, to);
    }

    private static Depacketizer metadata(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        return new WholeDepacketizer(new Metadata(), Metadata.MOST, to);
    }

    private static Depacketizer aac(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        return new AacDepacketizer(encoding.rate(), encoding.channels(), parameters, to);
    }

    private static Depacketizer latm(
            PayloadTypes.Encoding encoding, MediaDescription media, FormatParameters parameters, FrameOutput to) {
        return new LatmDepacketizer(encoding.rate(), encoding.channels(), parameters, to);
    }

    private Depacketizers() {}

    static boolean knows(PayloadTypes.Encoding encoding) {
        return MAKERS.containsKey(encoding.name());
    }

    static boolean isSound(String name) {
        return name.startsWith("PCM") || name.startsWith("G7") || name.equals("L16") || name.startsWith("MP4A");
    }

    static Optional<Supplier<Depacketizer>> of(
            PayloadTypes.Encoding encoding, MediaDescription media, String format, FrameOutput output) {
        FormatParameters parameters = media.parameters(format);
        return Optional.ofNullable(MAKERS.get(encoding.name()))
                .map(maker -> () -> maker.make(encoding, media, parameters, output));
    }
}
