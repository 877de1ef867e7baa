package org.lensbridge.driver.dahua.capability.image;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * A request for each channel, for what no table tells, as long as it is of use: a device that says that it does not know the request is asked
 * once, and one that refuses it otherwise for two channels, since firmware refuses what it does not know in many ways and recorders have
 * many channels. Confined to one search.
 */
final class EachChannel {
    private static final int ENOUGH = 2;

    private final Ground ground;
    private final Operation row;
    private String reason = "";
    private boolean answered;
    private int refused;

    EachChannel(Ground ground, Operation row) {
        this.ground = ground;
        this.row = row;
    }

    /** The good answer for a channel, from 1; empty when there is none. Fails only with what ends the whole conversation. */
    Optional<KeyValueDocument> ask(int channel) {
        if (!answered && refused >= ENOUGH) {
            return Optional.empty();
        }
        try {
            KeyValueDocument answer =
                    ground.engine().ask(row, Map.of(Operation.CHANNEL, Value.of(channel)), this::decoded);
            answered = true;
            reason = Inquiry.absence(row, "The answer has nothing of this channel.");
            return Optional.of(answer);
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            reason = Inquiry.absence(row, e.reason());
            refused += e.kind() == Kind.UNSUPPORTED ? ENOUGH : 1;
            return Optional.empty();
        }
    }

    private KeyValueDocument decoded(HttpReply reply) {
        row.decoding().decode(reply);
        return KeyValues.parse(reply.text());
    }

    /** Why there was no fit answer for the last channel, or for all from there on. */
    String reason() {
        return reason;
    }
}
