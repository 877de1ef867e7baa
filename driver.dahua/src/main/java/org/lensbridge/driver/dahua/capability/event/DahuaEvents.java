package org.lensbridge.driver.dahua.capability.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.EventOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The device's events by section 4.9.17: all codes of all channels in one subscription, with a heartbeat every five seconds. Firmware that knows no heartbeat
 * ignores the wish; {@link Heartbeat} tells whether it is promised. Where the configuration says so, this side sends
 * the document's own signs of life as well. What goes on when a subscription begins is reported as a resync. Thread-safe.
 */
public final class DahuaEvents implements EventSource {
    /** How long a conversation waits for bytes: that events are rare says nothing, and the runtime watches the heartbeat. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Connection connection;
    private final Duration keepalive;
    private final EventResync resync;
    private final EventTime time;
    private final Heartbeat heartbeat = new Heartbeat();

    /**
     * For the device behind the connection.
     *
     * @param keepalive the period within which this side promises to write something, 1 to 60 seconds; zero not to
     */
    public DahuaEvents(Connection connection, Duration keepalive) {
        this.connection = connection;
        this.engine = connection.engine();
        this.scope = connection.scope();
        this.keepalive = keepalive;
        this.resync = new EventResync(engine, scope);
        this.time = new EventTime(connection.context().clock());
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        scope.ensureOpen();
        EventReader reader = new EventReader(sink, time);
        StreamHandle stream = scope.own(open(reader));
        long since = System.nanoTime();
        // The stream is open already, so that nothing is missed between the two.
        resync.tell(reader);
        return new EventSubscription() {
            @Override
            public Optional<Duration> heartbeat() {
                return heartbeat.promised();
            }

            @Override
            public void close() {
                stream.close();
                heartbeat.ended(reader.hadHeartbeat(), Duration.ofNanos(System.nanoTime() - since));
            }
        };
    }

    private StreamHandle open(EventReader reader) {
        try {
            return attach(reader, true);
        } catch (CameraException e) {
            if (!DahuaRefusals.isLack(e)) {
                throw e;
            }
            // The heartbeat is not in the document: this firmware may object to nothing else.
            StreamHandle stream = attach(reader, false);
            heartbeat.refused();
            return stream;
        }
    }

    private StreamHandle attach(EventReader reader, boolean beating) {
        Map<String, Value> arguments = new HashMap<>();
        if (beating) {
            arguments.put("heartbeat", Value.of(Heartbeat.PERIOD.toSeconds()));
        }
        if (keepalive.isZero()) {
            return engine.open(EventOperations.ATTACH, arguments, reader);
        }
        arguments.put("keepalive", Value.of(keepalive.toSeconds()));
        Operation patient = EventOperations.ATTACH.silentFor(PATIENCE);
        return KeptStream.of(engine.converse(patient, arguments), reader, keepalive, connection.context());
    }
}
