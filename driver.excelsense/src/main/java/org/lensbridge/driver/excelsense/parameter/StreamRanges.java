package org.lensbridge.driver.excelsense.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.excelsense.codec.Encoder;
import org.lensbridge.driver.excelsense.codec.PictureSize;
import org.lensbridge.driver.excelsense.codec.StreamAbilities;
import org.lensbridge.driver.excelsense.operation.StreamOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.ToldRanges;
import org.lensbridge.driver.support.session.Questions;

/**
 * How each stream of a channel can be coded, as the device lists it (section "Stream Ability"). Which resolution goes with which encoder is left to
 * the device: both may change in one call. Stateless.
 */
public final class StreamRanges {
    private static final String HEAD = "AVStream.";

    private StreamRanges() {}

    /** The question for a channel, from 1. */
    public static ToldRanges of(Questions questions, int channel) {
        return new ToldRanges(
                List.of(HEAD),
                () -> told(StreamAbilities.read(
                        questions.ask(StreamOperations.ABILITY, Map.of(Operation.CHANNEL, Value.of(channel))))));
    }

    /** The ranges by key. */
    static Map<String, ValueType> told(StreamAbilities abilities) {
        Map<String, ValueType> ranges = new HashMap<>();
        for (int stream : abilities.streams().keySet()) {
            ranges.put(
                    HEAD + stream + ".videoEncoderType",
                    choice(abilities.encoders(stream).stream()
                            .map(Encoder::name)
                            .toList()));
            ranges.put(
                    HEAD + stream + ".resolution",
                    choice(abilities.sizes(stream).stream()
                            .map(PictureSize::text)
                            .toList()));
        }
        return ranges;
    }

    private static ValueType choice(List<String> words) {
        return ValueType.choice(words.toArray(String[]::new));
    }
}
