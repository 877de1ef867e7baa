package org.lensbridge.driver.dahua.capability.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.LogOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.DeviceHandle;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * A search in a log by section 4.13.1, open at the device until it or the session is closed. One that has found nothing has no token, and nothing to
 * close. Confined to one thread.
 */
final class LogSearch implements AutoCloseable {
    private static final Pattern SECRET = Pattern.compile("passw|passphrase|pwd|secret|psk", Pattern.CASE_INSENSITIVE);

    private final OperationEngine engine;
    private final DeviceTime time;
    private final Optional<Map<String, Value>> search;
    private final Optional<DeviceHandle> handle;
    private boolean answered;

    /** Begins a search from one text of the device's time to another one. */
    LogSearch(OperationEngine engine, SessionScope scope, DeviceTime time, String start, String end) {
        this.engine = engine;
        this.time = time;
        this.search = engine.ask(
                        LogOperations.START,
                        Map.of("start", Value.of(start), "end", Value.of(end)),
                        reply -> token(KeyValues.parse(reply.text())))
                .map(token -> Map.of("token", token));
        this.handle = search.map(open -> DeviceHandle.own(engine, scope, List.of(LogOperations.STOP), open));
    }

    private static Optional<Value> token(KeyValueDocument answer) {
        BigDecimal number = answer.number("token")
                .orElseThrow(() -> new CameraException(Kind.PROTOCOL, answer.unreadable("token", "a number")));
        return number.signum() > 0 ? Optional.of(Value.of(number.longValue())) : Optional.empty();
    }

    /** The next lines; none at the end, which some devices tell by a refusal. */
    List<LogEntry> next() {
        if (search.isEmpty()) {
            return List.of();
        }
        try {
            KeyValueDocument answer = engine.lines(LogOperations.NEXT, search.get());
            answered = true;
            return lines(answer);
        } catch (CameraException e) {
            if (!answered || Questions.isFatal(e)) {
                throw e;
            }
            return List.of();
        }
    }

    private List<LogEntry> lines(KeyValueDocument answer) {
        List<LogEntry> lines = new ArrayList<>();
        for (int i : answer.list("items")) {
            KeyValueDocument item = answer.sub("items[" + i + "]");
            lines.add(new LogEntry(
                    item.text("Time").flatMap(time::read),
                    item.text("Type").orElse(""),
                    item.text("User").orElse(""),
                    text(item.sub("Detail"))));
        }
        return lines;
    }

    /** {@code Data: Encode, Compression: H.264->MJPG}. */
    private static String text(KeyValueDocument detail) {
        return detail.values().entrySet().stream()
                .map(entry -> entry.getKey().isEmpty()
                        ? entry.getValue()
                        : entry.getKey() + ": "
                                + (SECRET.matcher(entry.getKey()).find() ? "******" : entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        handle.ifPresent(DeviceHandle::close);
    }
}
