package org.lensbridge.driver.excelsense.capability.system;

import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.operation.MaintenanceOperations;
import org.lensbridge.driver.excelsense.refusal.ErrorCodes;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.time.DeviceTime;
import org.lensbridge.driver.support.operation.FileCopy;

/**
 * The system log by section "System Log"; alarms are events. Entries are of the type {@code 4.6}, the vendor's major and minor numbers, which the
 * document does not explain. What settings were before and after a change is left out: it may be a secret. Times are in the zone of
 * {@link DeviceZone}. Thread-safe.
 */
final class ExcelsenseLogs implements Logs {
    private static final int PAGE = 200;
    private static final String CURSOR = "entry-";
    private static final String LIST = "SystemLogInfo";

    private final Ground ground;
    private final DeviceZone zone;

    ExcelsenseLogs(Ground ground, DeviceZone zone) {
        this.ground = ground;
        this.zone = zone;
    }

    @Override
    public Page<LogEntry> find(TimeSpan span, String cursor) {
        int from = from(cursor);
        ZoneOffset offset = zone.offsetNow();
        List<LogEntry> entries = entries(span, offset);
        int end = Math.min(from + PAGE, entries.size());
        List<LogEntry> page = entries.subList(Math.min(from, end), end);
        return end < entries.size() ? new Page<>(page, CURSOR + end) : Page.last(page);
    }

    private static int from(String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,6}")) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "This is no cursor of a search in this device's log.");
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }

    private List<LogEntry> entries(TimeSpan span, ZoneOffset offset) {
        Map<String, Value> arguments = arguments(local(span.from(), offset), local(span.to(), offset));
        Value document;
        try {
            document = ground.engine()
                    .call(MaintenanceOperations.SYSTEM_LOG, arguments)
                    .document();
        } catch (CameraException e) {
            if (ErrorCodes.isNothingFound(e)) {
                return List.of();
            }
            throw e;
        }
        return Told.of(document).list(LIST).orElse(List.of()).stream()
                .filter(Value.Fields.class::isInstance)
                .map(item -> entry(Told.of(item), offset))
                .filter(entry -> isWithin(entry, span))
                .toList();
    }

    /** Years that no device has would make no time. */
    private static LocalDateTime local(Instant time, ZoneOffset offset) {
        Instant last = Instant.parse("2099-12-31T00:00:00Z");
        Instant first = Instant.parse("1971-01-02T00:00:00Z");
        Instant within = time.isBefore(first) ? first : time.isAfter(last) ? last : time;
        return LocalDateTime.ofInstant(within, offset);
    }

    private static Map<String, Value> arguments(LocalDateTime from, LocalDateTime to) {
        return Map.of("startTime", Value.of(DeviceTime.query(from)), "endTime", Value.of(DeviceTime.query(to)));
    }

    private static LogEntry entry(Told told, ZoneOffset offset) {
        String major = told.text("majorType");
        String minor = told.text("minorType");
        return new LogEntry(
                DeviceTime.read(told.text("time")).map(time -> time.toInstant(offset)),
                minor.isEmpty() ? major : major + "." + minor,
                told.text("userName"),
                told.text("logData"));
    }

    private static boolean isWithin(LogEntry entry, TimeSpan span) {
        boolean says = !entry.type().isEmpty() || !entry.text().isEmpty();
        Optional<Instant> time = entry.time();
        return says
                && (time.isEmpty()
                        || !time.get().isBefore(span.from()) && time.get().isBefore(span.to()));
    }

    /** The whole log as the device sends it. */
    @Override
    public long report(WritableByteChannel to, Progress progress) {
        LocalDateTime end = LocalDateTime.ofInstant(ground.clock().instant().plus(Duration.ofDays(2)), ZoneOffset.UTC);
        try {
            return new FileCopy(
                            ground.engine(),
                            ground.scope(),
                            MaintenanceOperations.SYSTEM_LOG,
                            arguments(LocalDateTime.MIN, end),
                            to,
                            progress)
                    .once();
        } catch (CameraException e) {
            if (ErrorCodes.isNothingFound(e)) {
                return 0;
            }
            throw e;
        }
    }
}
