package org.lensbridge.driver.dahua.parameter;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** What the ranges of one device are asked with: a request that it does not know for one channel is not sent for the others. Thread-safe. */
final class RangeQuestions {
    private final Questions questions;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    RangeQuestions(Questions questions) {
        this.questions = questions;
    }

    /** For what every device answers. */
    Questions questions() {
        return questions;
    }

    /** What a channel answers below {@code caps}; nothing, and no word about it, without an answer: most devices are no such device. */
    KeyValueDocument caps(Operation row, int channel) {
        if (unknown.contains(row.name())) {
            return KeyValues.parse("");
        }
        try {
            return questions
                    .demand(row, Map.of(Operation.CHANNEL, Value.of(channel)))
                    .sub("caps");
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            if (e.kind() == Kind.UNSUPPORTED) {
                unknown.add(row.name());
            }
            return KeyValues.parse("");
        }
    }
}
