package org.lensbridge.driver.dahua.capability.image;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * A request for each channel, for what no table tells, until the device says that it does not know the request: a recorder without it is
 * asked once. Confined to one search.
 */
final class EachChannel {
    private final Ground ground;
    private final Operation row;
    private String reason = "";
    private boolean unknown;

    EachChannel(Ground ground, Operation row) {
        this.ground = ground;
        this.row = row;
    }

    /** The good answer for a channel, from 1; empty when there is none. Fails only with what ends the whole conversation. */
    Optional<KeyValueDocument> ask(int channel) {
        if (unknown) {
            return Optional.empty();
        }
        try {
            reason = Ground.absence(row, "The answer has nothing of this channel.");
            return Optional.of(ground.engine().ask(row, Map.of(Operation.CHANNEL, Value.of(channel)), reply -> {
                row.decoding().decode(reply);
                return KeyValues.parse(reply.text());
            }));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            reason = Ground.absence(row, e.reason());
            unknown = e.kind() == Kind.UNSUPPORTED;
            return Optional.empty();
        }
    }

    /** Why there was no fit answer for the last channel, or for all from there on. */
    String reason() {
        return reason;
    }
}
