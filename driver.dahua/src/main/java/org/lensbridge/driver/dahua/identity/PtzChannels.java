package org.lensbridge.driver.dahua.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Which channels turn. Each has a protocol of its own that no table tells of network cameras, and one that turns may be among many that do not, so
 * each is asked once (4.10.4); a device that does not know the question is asked no further. Confined to the thread that connects.
 */
public final class PtzChannels {
    private final OperationEngine engine;
    private final Map<Integer, PtzSurvey.Found> found = new HashMap<>();
    private Optional<PtzSurvey.Found> rest = Optional.empty();

    /** Of a device whose channels are asked later. */
    public PtzChannels(OperationEngine engine) {
        this.engine = Objects.requireNonNull(engine);
    }

    /** What a channel, from 1, can do. Fails only with what ends the whole conversation. */
    public PtzSurvey.Found of(int channel) {
        PtzSurvey.Found known = found.get(channel);
        if (known == null) {
            known = rest.orElseGet(() -> asked(channel));
            found.put(channel, known);
        }
        return known;
    }

    private PtzSurvey.Found asked(int channel) {
        PtzSurvey.Found answer = PtzSurvey.survey(engine, channel);
        if (answer.unknown()) {
            rest = Optional.of(answer);
        }
        return answer;
    }
}
