package org.lensbridge.driver.dahua.capability.event;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
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

    /** Reports that an event goes on, unless the device has already told something newer of it; {@code channel} counts from 1. */
    synchronized void resync(String code, int channel) {
        EventRow row = EventCodes.row(code);
        int concerned = EventCodes.ofDevice(row) ? 0 : channel;
        if (!ended && told.add(code + concerned)) {
            sink.report(new EventReport(
                    concerned, row.type(), row.topic(), Phase.RESYNC, Optional.empty(), Value.ABSENT, code));
        }
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
        EventReport report = translated(message);
        if (!synchronised && told.size() < MOST_TOLD) {
            told.add(report.vendorCode() + report.channel());
        }
        sink.report(report);
    }

    private EventReport translated(EventMessage message) {
        EventRow row = EventCodes.row(message.code());
        boolean ofDevice = EventCodes.ofDevice(row) || message.index().isEmpty();
        return new EventReport(
                ofDevice ? 0 : message.index().getAsInt() + 1,
                row.type(),
                row.topic(),
                row.phases().phase(message.action()),
                time.of(message.data()),
                message.data(),
                message.code());
    }
}
