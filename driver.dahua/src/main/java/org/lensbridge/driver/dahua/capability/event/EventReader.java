package org.lensbridge.driver.dahua.capability.event;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.codec.EventMessage;
import org.lensbridge.driver.dahua.codec.EventScanner;
import org.lensbridge.driver.support.event.EventRow;
import org.lensbridge.driver.support.operation.ByteSink;

/**
 * Turns the body of section 4.9.17 into reports. The body comes on the stream's I/O thread; the sink is called in turns with
 * {@link #resync}, which belongs to the thread that opened the stream.
 */
final class EventReader implements ByteSink, EventScanner.Listener {
    private static final int LONGEST_MESSAGE = 1 << 20;

    /** Bytes without a message or heartbeat in them, after which the stream is taken for rubbish. */
    private static final long MOST_RUBBISH = 4L << 20;

    /** Events remembered while the resync goes on; more would be a device gone mad. */
    private static final int MOST_TOLD = 10_000;

    private final EventSink sink;
    private final EventTime time;
    private final EventScanner scanner = new EventScanner(LONGEST_MESSAGE, this);
    private final Set<String> told = new HashSet<>();
    private volatile boolean heartbeat;
    private boolean synchronised;
    private boolean ended;
    private long rubbish;
    private String trouble = "";

    EventReader(EventSink sink, EventTime time) {
        this.sink = sink;
        this.time = time;
    }

    /** Whether the device has sent a heartbeat. Any thread. */
    boolean hadHeartbeat() {
        return heartbeat;
    }

    @Override
    public void start(String contentType) {
        // Boundaries are not needed: see EventScanner.
    }

    /** Reports that an event goes on, unless the device has already told something newer of it; {@code index} counts from 0. */
    synchronized void resync(String code, int index) {
        EventRow row = EventCodes.row(code);
        OptionalInt at = OptionalInt.of(index);
        if (!ended && told.add(key(code, row, at))) {
            sink.report(new EventReport(
                    channel(row, at),
                    row.type(),
                    row.topic(),
                    Phase.RESYNC,
                    Optional.empty(),
                    numbered(row, at, Value.ABSENT),
                    code));
        }
    }

    /** What tells two events of a code apart. */
    private static String key(String code, EventRow row, OptionalInt index) {
        return code + channel(row, index) + (EventCodes.ofContact(row) ? index : "");
    }

    private static int channel(EventRow row, OptionalInt index) {
        return EventCodes.ofDevice(row) || index.isEmpty() ? 0 : index.getAsInt() + 1;
    }

    /** The data of a contact begin with its number, from 1. */
    private static Value numbered(EventRow row, OptionalInt index, Value data) {
        if (!EventCodes.ofContact(row) || index.isEmpty()) {
            return data;
        }
        Map<String, Value> all = new LinkedHashMap<>();
        all.put("number", Value.of(index.getAsInt() + 1));
        if (data instanceof Value.Fields fields) {
            fields.fields().forEach(all::putIfAbsent);
        } else if (!data.equals(Value.ABSENT)) {
            all.put("data", data);
        }
        return Value.of(all);
    }

    /** No more resyncs come. */
    synchronized void synchronised() {
        synchronised = true;
        told.clear();
    }

    @Override
    public synchronized boolean bytes(ByteBuffer chunk) {
        rubbish += chunk.remaining();
        scanner.feed(chunk);
        if (rubbish > MOST_RUBBISH) {
            throw new CameraException(Kind.PROTOCOL, "The event stream holds no events.");
        }
        return true;
    }

    @Override
    public synchronized void end(StreamEnd end) {
        scanner.end();
        ended = true;
        sink.end(DahuaRefusals.in(trouble)
                .map(failure -> new StreamEnd(failure.kind(), failure.reason()))
                .orElse(end));
    }

    @Override
    public void message(String text) {
        rubbish = 0;
        EventMessage.parse(text).ifPresentOrElse(this::report, () -> lost("An event without a code was dropped."));
    }

    @Override
    public void heartbeat() {
        rubbish = 0;
        heartbeat = true;
        sink.alive();
    }

    @Override
    public void lost(String reason) {
        sink.gap(reason);
    }

    @Override
    public void error(String line) {
        trouble = trouble.length() > 200 ? line : trouble + "\n" + line;
    }

    private void report(EventMessage message) {
        EventRow row = EventCodes.row(message.code());
        if (!synchronised && told.size() < MOST_TOLD) {
            told.add(key(message.code(), row, message.index()));
        }
        sink.report(new EventReport(
                channel(row, message.index()),
                row.type(),
                row.topic(),
                row.phases().phase(message.action()),
                time.of(message.data()),
                numbered(row, message.index(), message.data()),
                message.code()));
    }
}
