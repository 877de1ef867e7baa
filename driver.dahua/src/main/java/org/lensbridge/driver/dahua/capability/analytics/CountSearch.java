package org.lensbridge.driver.dahua.capability.analytics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.lensbridge.api.capability.analytics.Count;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.DeviceHandle;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.TypedReading;

/**
 * Searches for counts by section 8.3.2. Each page is a search of its own, which is ended whatever happens: nothing stays open at the
 * device. The cursor is the number of the next count. Stateless.
 */
final class CountSearch {
    private static final int PAGE = 100;
    private static final int LAST_SECOND = 59;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(0xFFFF_FFFFL);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final Clock clock;
    private final BiConsumer<String, String> warnings;

    /** For a channel, from 1. */
    CountSearch(Ground ground, int channel) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.clock = ground.clock();
        this.warnings = ground.context()::warn;
    }

    /** The last second of a span: devices count the end in. */
    static Instant last(TimeSpan span) {
        Instant last = span.to().minusSeconds(1);
        return last.isBefore(span.from()) ? span.from() : last;
    }

    Page<Count> page(TimeSpan span, Granularity granularity, String cursor) {
        int begin = begin(cursor);
        scope.ensureOpen();
        DeviceTime time = DeviceTime.learn(engine, clock, warnings);
        KeyValueDocument started = ask(
                AnalyticsOperations.START_COUNTS,
                Map.of(
                        "start", Value.of(time.format(span.from())),
                        "end", Value.of(time.format(last(span))),
                        "granularity", Value.of(granularity.name())));
        OptionalLong token = positive(started, "token");
        if (token.isEmpty()) {
            return Page.last(List.of());
        }
        Map<String, Value> search = Map.of(Operation.CHANNEL, Value.of(channel), "token", Value.of(token.getAsLong()));
        DeviceHandle handle = DeviceHandle.own(engine, scope, List.of(AnalyticsOperations.STOP_COUNTS), search);
        try (handle) {
            return found(
                    token.getAsLong(), begin, positive(started, "totalCount").orElse(0), time);
        }
    }

    private Page<Count> found(long token, int begin, long total, DeviceTime time) {
        if (begin >= total) {
            return Page.last(List.of());
        }
        KeyValueDocument answer = ask(
                AnalyticsOperations.FIND_COUNTS,
                Map.of(
                        "token", Value.of(token),
                        "begin", Value.of(begin),
                        "count", Value.of(Math.min(PAGE, total - begin))));
        List<Integer> told = answer.list("info");
        List<Count> counts = new ArrayList<>();
        told.forEach(i -> count(answer.sub("info[" + i + "]"), time)
                .ifPresentOrElse(
                        counts::add,
                        () -> warnings.accept(
                                AnalyticsOperations.FIND_COUNTS.name(),
                                "Count " + (begin + i) + " has no time or no number; it is left out.")));
        counts.sort(Comparator.comparing(count -> count.span().from()));
        long next = begin + (long) told.size();
        boolean more = !told.isEmpty() && next < total && next <= Integer.MAX_VALUE;
        return new Page<>(counts, more ? Long.toString(next) : Page.FIRST);
    }

    private Optional<Count> count(KeyValueDocument info, DeviceTime time) {
        TypedReading reading = new TypedReading(info);
        Optional<Instant> from = info.text("StartTime").flatMap(time::read);
        Optional<Instant> to = info.text("EndTime").flatMap(time::read).map(CountSearch::after);
        if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
            return Optional.empty();
        }
        int entered = reading.integer("EnteredSubtotal", 0, Integer.MAX_VALUE).orElse(-1);
        int left = reading.integer("ExitedSubtotal", 0, Integer.MAX_VALUE).orElse(-1);
        return entered < 0 && left < 0
                ? Optional.empty()
                : Optional.of(new Count(
                        new TimeSpan(from.get(), to.get()),
                        info.text("RuleName").orElse("").strip(),
                        Math.max(0, entered),
                        Math.max(0, left)));
    }

    /** Devices end an hour with its last second; the API with the next hour's first. */
    private static Instant after(Instant end) {
        return end.atOffset(ZoneOffset.UTC).getSecond() == LAST_SECOND ? end.plusSeconds(1) : end;
    }

    private KeyValueDocument ask(Operation row, Map<String, Value> arguments) {
        Map<String, Value> all = new HashMap<>(arguments);
        all.put(Operation.CHANNEL, Value.of(channel));
        return engine.lines(row, all);
    }

    private static OptionalLong positive(KeyValueDocument answer, String key) {
        return answer.number(key)
                .filter(number -> number.signum() > 0 && number.compareTo(LARGEST) <= 0)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElseGet(OptionalLong::empty);
    }

    private static int begin(String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "'" + cursor + "' is no cursor of a page of counts; begin with the first page.");
        }
        return Integer.parseInt(cursor);
    }
}
