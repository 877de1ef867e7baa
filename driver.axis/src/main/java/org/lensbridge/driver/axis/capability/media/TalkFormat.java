package org.lensbridge.driver.axis.capability.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * A form of sound that devices play (audio-systems/audio-api). Opus is none here: its packets need a container that the request does not have.
 *
 * @param name in Properties.Audio.Decoder.Format
 * @param mediaType of the request
 */
record TalkFormat(String name, String mediaType, MediaFormat format) {
    /** The one that most devices play stands first. */
    private static final List<TalkFormat> ALL = List.of(
            row("g711", "audio/basic", Codec.PCMU, 8_000),
            row("axis-mulaw-128", "audio/axis-mulaw-128", Codec.PCMU, 16_000),
            row("g726", "audio/G726-32", Codec.G726, 8_000));

    TalkFormat {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(format);
    }

    /** Those that a device lists; G.711 where it lists nothing. */
    static List<TalkFormat> listed(String formats) {
        Set<String> names = Stream.of(formats.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? List.of(ALL.get(0))
                : ALL.stream().filter(each -> names.contains(each.name)).toList();
    }

    private static TalkFormat row(String name, String mediaType, Codec codec, int rate) {
        return new TalkFormat(name, mediaType, new MediaFormat(0, codec, 0, 0, rate, 1, ByteBuffer.allocate(0)));
    }
}
