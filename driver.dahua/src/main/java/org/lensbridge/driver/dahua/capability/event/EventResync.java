package org.lensbridge.driver.dahua.capability.event;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.EventOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * What goes on already when a subscription begins, by section 4.9.16, which the document discourages and not every device or code has: what a device
 * refused once is not asked again in the same session. Thread-safe; one lasts for a session.
 */
final class EventResync {
    /** The events that the section lists, in its order. */
    private static final List<String> CODES = List.of(
            "VideoMotion",
            "VideoLoss",
            "VideoBlind",
            "AlarmLocal",
            "StorageNotExist",
            "StorageFailure",
            "StorageLowSpace",
            "AlarmOutput");

    private static final BigDecimal MOST_CHANNELS = BigDecimal.valueOf(4096);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Set<String> refused = new HashSet<>();
    private boolean answered;
    private boolean unknown;

    EventResync(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    /** Tells the reader what goes on. A device that cannot be reached any more is asked no further: the stream itself tells. */
    void tell(EventReader reader) {
        for (String code : CODES) {
            if (asks(code) && !ask(code, reader)) {
                break;
            }
        }
        reader.synchronised();
    }

    /** False when there is no talking to the device any more. */
    private boolean ask(String code, EventReader reader) {
        try {
            Map<String, Value> arguments = Map.of("code", Value.of(code));
            KeyValueDocument answer = engine.lines(EventOperations.INDEXES, arguments);
            scope.ensureOpen();
            answered();
            answer.list("channels").stream()
                    .flatMap(i -> answer.number("channels[" + i + "]").stream())
                    .filter(index -> index.signum() >= 0 && index.compareTo(MOST_CHANNELS) < 0)
                    .forEach(index -> reader.resync(code, index.intValue()));
            return true;
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                return false;
            }
            if (e.reason().equals(DahuaRefusals.NO_EVENTS)) {
                answered();
            } else {
                refuses(code, e.kind());
            }
            return true;
        }
    }

    private synchronized boolean asks(String code) {
        return !unknown && !refused.contains(code);
    }

    private synchronized void answered() {
        answered = true;
    }

    /**
     * The first code is one that every device has: who does not know that does not know the request. A failure of another kind is an answer of
     * the moment: firmware says {@code Error: No Events} while nothing goes on.
     */
    private synchronized void refuses(String code, Kind kind) {
        unknown |= !answered && kind == Kind.UNSUPPORTED;
        if (kind == Kind.UNSUPPORTED || kind == Kind.INVALID_ARGUMENT) {
            refused.add(code);
        }
    }
}
