package org.lensbridge.driver.dahua.capability.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.dahua.operation.EventOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * The device's events by section 4.9.17: all codes, with a heartbeat every five seconds. Firmware that knows no heartbeat
 * ignores the wish; after one subscription that stayed without any, this source stops to promise it. What goes on when a
 * subscription begins is reported as a resync. Thread-safe.
 */
public final class DahuaEvents implements EventSource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** The events of 4.9.16 that last and concern a channel. */
    private static final List<String> STATES = List.of("VideoMotion", "VideoLoss", "VideoBlind", "AlarmLocal");

    private static final int MOST_CHANNELS = 4096;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final AtomicBoolean heartless = new AtomicBoolean();

    /** For the device behind the engine. */
    public DahuaEvents(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        scope.ensureOpen();
        EventReader reader = new EventReader(sink);
        StreamHandle stream = scope.own(open(reader));
        long since = System.nanoTime();
        resync(reader);
        return new EventSubscription() {
            @Override
            public Optional<Duration> heartbeat() {
                return heartless.get() ? Optional.empty() : Optional.of(HEARTBEAT);
            }

            @Override
            public void close() {
                stream.close();
                boolean longEnough =
                        System.nanoTime() - since > HEARTBEAT.multipliedBy(2).toNanos();
                if (reader.hadHeartbeat()) {
                    heartless.set(false);
                } else if (longEnough) {
                    heartless.set(true);
                }
            }
        };
    }

    private StreamHandle open(EventReader reader) {
        try {
            Map<String, Value> arguments = Map.of("heartbeat", Value.of(HEARTBEAT.toSeconds()));
            return engine.open(EventOperations.ATTACH, arguments, reader);
        } catch (CameraException e) {
            if (e.kind() != Kind.INVALID_ARGUMENT && e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            // The heartbeat is not in the document: this firmware may object to nothing else.
            StreamHandle stream = engine.open(EventOperations.ATTACH, Map.of(), reader);
            heartless.set(true);
            return stream;
        }
    }

    /**
     * What went on before the stream began, by section 4.9.16. The stream is open already, so that nothing is missed between the
     * two. A device that cannot be reached any more is asked no further: the stream itself tells.
     */
    private void resync(EventReader reader) {
        for (String code : STATES) {
            try {
                KeyValueDocument answer =
                        KeyValues.parse(engine.send(EventOperations.INDEXES, Map.of("code", Value.of(code)))
                                .text());
                scope.ensureOpen();
                answer.list("channels").stream()
                        .flatMap(i -> answer.number("channels[" + i + "]").stream())
                        .map(Number::intValue)
                        .filter(index -> index >= 0 && index < MOST_CHANNELS)
                        .forEach(index -> reader.resync(code, index + 1));
            } catch (CameraException e) {
                // The document itself says that not every event can be asked for.
                if (Questions.isFatal(e)) {
                    break;
                }
            }
        }
        reader.synchronised();
    }
}
