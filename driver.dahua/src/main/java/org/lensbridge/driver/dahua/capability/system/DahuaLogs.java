package org.lensbridge.driver.dahua.capability.system;

import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.LogOperations;
import org.lensbridge.driver.support.operation.FileCopy;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The log by section 4.13. A search that was begun is stopped whatever happens; one whose token is 0 or less has found nothing. Times
 * are taken for those of the zone in which the device's clock is right now. Without state; thread-safe.
 */
final class DahuaLogs implements Logs {
    /** A report is the whole log: no device keeps one from before or after. */
    private static final Map<String, Value> ALWAYS =
            Map.of("start", Value.of("2000-01-01 00:00:00"), "end", Value.of("2037-12-31 23:59:59"));

    private static final Instant SINCE = Instant.parse("2000-01-01T00:00:00Z");

    private static final int PAGE = LogOperations.MOST;
    /** For a device that never comes to an end. */
    private static final int MOST_STEPS = 1000;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final DriverContext context;

    DahuaLogs(OperationEngine engine, SessionScope scope, DriverContext context) {
        this.engine = engine;
        this.scope = scope;
        this.context = context;
    }

    @Override
    public Page<LogEntry> find(TimeSpan span, String cursor) {
        scope.ensureOpen();
        LogCursor from = LogCursor.of(cursor, span);
        DeviceTime time = DeviceTime.learn(engine, context.clock(), context::warn);
        List<LogEntry> lines = search(from.rest(span), from.skip() + PAGE + 1, time);
        List<LogEntry> rest = lines.subList(Math.min(from.skip(), lines.size()), lines.size());
        if (rest.size() <= PAGE) {
            return Page.last(rest);
        }
        List<LogEntry> page = rest.subList(0, PAGE);
        return new Page<>(page, from.behind(page).text());
    }

    /** A firmware without a report of its own (4.13.3) has its log copied as a text. */
    @Override
    public long report(WritableByteChannel to, Progress progress) {
        try {
            return new FileCopy(engine, scope, LogOperations.BACKUP, ALWAYS, to, progress).once();
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
        TimeSpan whole = new TimeSpan(SINCE, context.clock().instant().plus(Duration.ofDays(1)));
        return LogReport.write(cursor -> find(whole, cursor), to, progress);
    }

    /** The first lines of a search, at most so many and a few. Devices count the bounds in or out: the span decides. */
    private List<LogEntry> search(TimeSpan span, int most, DeviceTime time) {
        List<LogEntry> lines = new ArrayList<>();
        try (LogSearch search = new LogSearch(
                engine,
                scope,
                time,
                time.format(span.from()),
                time.format(span.to().plusMillis(999)))) {
            List<LogEntry> next = search.next();
            for (int steps = 1; !next.isEmpty() && steps <= MOST_STEPS; steps++) {
                next.stream().filter(line -> within(line, span)).forEach(lines::add);
                next = lines.size() < most ? search.next() : List.of();
            }
        }
        return lines;
    }

    private static boolean within(LogEntry line, TimeSpan span) {
        return line.time()
                .map(at -> !at.isBefore(span.from()) && at.isBefore(span.to()))
                .orElse(true);
    }
}
