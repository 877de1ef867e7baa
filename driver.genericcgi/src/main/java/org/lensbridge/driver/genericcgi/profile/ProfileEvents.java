package org.lensbridge.driver.genericcgi.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device reports, by the profile's rules. Thread-safe; reports come on one I/O thread. */
record ProfileEvents(Profile.Events events, int channels, Ground ground) implements EventSource {
    private static final int LONGEST_DATA = 2000;
    private static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, 256 << 10, 64 << 10);

    @Override
    public EventSubscription listen(EventSink sink) {
        RowOperations rows = new RowOperations(List.of(events.request()), ground.engine(), ground.scope(), LIMITS);
        StreamHandle stream = rows.open(events.request().name(), Map.of(), new Messages(sink));
        return new EventSubscription() {
            @Override
            public Optional<Duration> heartbeat() {
                return Optional.empty();
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    /** The report of a message; empty where no rule fits. */
    Optional<EventReport> report(String message) {
        for (Profile.Rule rule : events.rules()) {
            if (rule.find().in(message)) {
                return phase(rule, message)
                        .map(phase -> new EventReport(
                                channel(rule, message),
                                rule.event(),
                                "",
                                phase,
                                Optional.empty(),
                                Value.of(Map.of("message", Value.of(shortened(message)))),
                                ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<Phase> phase(Profile.Rule rule, String message) {
        if (rule.begins().isEmpty() && rule.ends().isEmpty()) {
            return Optional.of(Phase.PULSE);
        }
        if (rule.begins().filter(begins -> begins.in(message)).isPresent()) {
            return Optional.of(Phase.START);
        }
        return rule.ends().filter(ends -> ends.in(message)).map(ends -> Phase.END);
    }

    private int channel(Profile.Rule rule, String message) {
        return rule.channel()
                .flatMap(search -> search.value(message))
                .flatMap(text -> Value.of(text).asNumber())
                .map(number -> number.intValue() - rule.channelBase() + 1)
                .filter(number -> number >= 1 && number <= channels)
                .orElse(1);
    }

    private static String shortened(String message) {
        String text = message.strip();
        return text.length() > LONGEST_DATA ? text.substring(0, LONGEST_DATA) : text;
    }

    /** Messages as they come. Confined to the stream's I/O thread. */
    private final class Messages implements ReplySink {
        private final EventSink sink;

        Messages(EventSink sink) {
            this.sink = sink;
        }

        @Override
        public void part(Reply reply) {
            String text = reply.document().asText().orElse("");
            if (events.byLine()) {
                text.lines().filter(line -> !line.isBlank()).limit(1000).forEach(this::message);
            } else {
                message(text);
            }
        }

        private void message(String text) {
            try {
                Optional<EventReport> report = report(text);
                report.ifPresent(sink::report);
                if (report.isEmpty()
                        && (events.alive().isEmpty() || events.alive().get().in(text))) {
                    sink.alive();
                }
            } catch (CameraException e) {
                sink.gap(e.reason());
            }
        }

        @Override
        public void end(StreamEnd end) {
            sink.end(end);
        }
    }
}
