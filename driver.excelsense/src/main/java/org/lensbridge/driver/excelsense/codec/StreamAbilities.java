package org.lensbridge.driver.excelsense.codec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lensbridge.transport.text.KeyValue;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * What the streams of a channel can be (section "Stream Ability"). The lists of the answer lie in each other, and firmware leaves out or shortens
 * some of their markers; since each record begins with a line of its own, no marker is needed. Immutable.
 *
 * @param streams by their numbers, from 1: the encoders of each, and the resolutions of each of these in the device's order
 */
public record StreamAbilities(SortedMap<Integer, Map<Encoder, Set<PictureSize>>> streams) {
    /** Of a device that does not tell. */
    public static final StreamAbilities UNKNOWN = new StreamAbilities(new TreeMap<>());

    public StreamAbilities {
        SortedMap<Integer, Map<Encoder, Set<PictureSize>>> copy = new TreeMap<>();
        streams.forEach((number, encoders) -> {
            Map<Encoder, Set<PictureSize>> sizes = new EnumMap<>(Encoder.class);
            encoders.forEach((encoder, set) -> sizes.put(encoder, ordered(set)));
            copy.put(number, Collections.unmodifiableMap(sizes));
        });
        streams = Collections.unmodifiableSortedMap(copy);
    }

    private static Set<PictureSize> ordered(Set<PictureSize> sizes) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(sizes));
    }

    /** Reads an answer; an encoder that the document does not have, and what is no resolution, is passed over. */
    public static StreamAbilities read(KeyValueDocument answer) {
        SortedMap<Integer, Map<Encoder, Set<PictureSize>>> streams = new TreeMap<>();
        int stream = 0;
        Optional<Encoder> encoder = Optional.empty();
        for (KeyValue line : answer.entries()) {
            switch (line.key().toLowerCase(Locale.ROOT)) {
                case "streamid" -> {
                    stream = line.value().matches("[1-8]") ? Integer.parseInt(line.value()) : 0;
                    encoder = Optional.empty();
                }
                case "streamencodertype" -> encoder = Encoder.of(line.value());
                case "resolution" -> {
                    Optional<PictureSize> size = PictureSize.of(line.value());
                    if (stream > 0 && encoder.isPresent() && size.isPresent()) {
                        streams.computeIfAbsent(stream, any -> new EnumMap<>(Encoder.class))
                                .computeIfAbsent(encoder.get(), any -> new LinkedHashSet<>())
                                .add(size.get());
                    }
                }
                default -> {
                    // A marker, or the length of a list.
                }
            }
        }
        return new StreamAbilities(streams);
    }

    /** The encoders of a stream; empty when the device does not tell. */
    public Set<Encoder> encoders(int stream) {
        return streams.getOrDefault(stream, Map.of()).keySet();
    }

    /** The resolutions that a stream can have, with one encoder or another, in the device's order; empty when it does not tell. */
    public Set<PictureSize> sizes(int stream) {
        Set<PictureSize> sizes = new LinkedHashSet<>();
        streams.getOrDefault(stream, Map.of()).values().forEach(sizes::addAll);
        return Collections.unmodifiableSet(sizes);
    }
}
