package org.lensbridge.driver.excelsense.capability.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.codec.StreamAbilities;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.driver.excelsense.operation.StreamOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.transport.http.Reuse;

/** Asks which streams a channel has and how they are coded. Without state; thread-safe. */
record ChannelStreams(Ground ground, int channel) {
    /** The streams that the document's examples have, where the device does not list its own. */
    private static final List<Integer> USUAL = List.of(1, 2, 3);

    /**
     * What was found.
     *
     * @param absence why there is no stream; empty when there is one
     */
    record Found(List<StreamConfiguration> streams, String absence) {
        Found {
            streams = List.copyOf(streams);
        }
    }

    /** The streams that can be played, in the order of their numbers. */
    Found find() {
        List<StreamConfiguration> streams = new ArrayList<>();
        String absence = "";
        for (int stream : numbers()) {
            Inquiry.Answer answer = ask(StreamOperations.GET, stream);
            Optional<StreamConfiguration> configuration = StreamConfiguration.read(stream, answer.document());
            if (configuration.isPresent()) {
                streams.add(configuration.get());
            } else if (absence.isEmpty()) {
                absence = answer.given() ? strange(stream, answer) : answer.absence();
            }
        }
        return new Found(streams, streams.isEmpty() ? absence : "");
    }

    private String strange(int stream, Inquiry.Answer answer) {
        return Inquiry.absence(
                StreamOperations.GET,
                answer.document().unreadable("videoEncoderType", "1, 2, 4, 5 or 8") + " Stream " + stream
                        + " cannot be played.");
    }

    private SortedSet<Integer> numbers() {
        Inquiry.Answer ability = ground.ask(StreamOperations.ABILITY, Map.of(Operation.CHANNEL, Value.of(channel)));
        StreamAbilities abilities = StreamAbilities.read(ability.document());
        return new TreeSet<>(
                abilities.streams().isEmpty() ? USUAL : abilities.streams().keySet());
    }

    /** How a stream is coded now, asked for anew; empty when the device does not say. */
    Optional<StreamConfiguration> now(int stream) {
        return StreamConfiguration.read(
                stream, ask(StreamOperations.GET.reused(Reuse.NEVER), stream).document());
    }

    private Inquiry.Answer ask(Operation row, int stream) {
        return ground.ask(row, Map.of(Operation.CHANNEL, Value.of(channel), StreamOperations.STREAM, Value.of(stream)));
    }
}
