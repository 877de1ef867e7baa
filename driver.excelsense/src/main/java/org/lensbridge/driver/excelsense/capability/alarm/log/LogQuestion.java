package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.operation.MaintenanceOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.refusal.ErrorCodes;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.time.DeviceTime;
import org.lensbridge.driver.support.event.Polling;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/**
 * Reads the alarm log of the last minutes, and now and then of the last hour and as long as alarms go on: entries may be written when an alarm ends,
 * long after it began. What the log is asked for is told by the device's own clock, which is read with every long question and whenever an entry is
 * later than it should be: a clock that was set makes no events of what was long over. Called by one thread at a time.
 */
final class LogQuestion implements Polling.Question {
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** The longest from one answer to the next, with tries over a failure. */
    static final Duration BEAT = Duration.ofSeconds(40);

    private static final int LONG_EACH = 6;
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofHours(1);
    /** What a clock may be off by without having been set. */
    private static final Duration DRIFT = Duration.ofMinutes(1);

    private final Ground ground;
    private final LogEvents events;
    private int questions;
    private LocalDateTime shown = LocalDateTime.MIN;
    private long shownAt;
    private LocalDateTime floor = LocalDateTime.MIN;
    private Optional<ZoneOffset> zone = Optional.empty();

    LogQuestion(Ground ground, LogEvents events) {
        this.ground = ground;
        this.events = events;
    }

    /** Before the first question: where an earlier conversation stood. */
    void begin(Optional<Position> earlier) {
        readClock();
        floor = shown.minus(LONG);
        earlier.filter(position -> !position.floor().isAfter(shown.plus(LogEvents.TOLERANCE)))
                .ifPresent(position -> {
                    events.resume(position, shown);
                    LocalDateTime oldest = shown.minus(LogEvents.LONGEST);
                    floor = position.floor();
                    if (floor.isBefore(oldest)) {
                        floor = oldest;
                        events.gap("The alarm log is read for a day back, and was last read before that.");
                    }
                });
    }

    @Override
    public Duration ask() {
        boolean all = questions++ % LONG_EACH == 0;
        if (all && questions > 1) {
            readClock();
        }
        List<AlarmEntry> log = log(all ? longFrom() : latest(now().minus(SHORT), floor));
        boolean ahead = log.stream()
                .anyMatch(entry -> events.isNew(entry) && entry.start().isAfter(now().plus(LogEvents.TOLERANCE)));
        if (ahead) {
            readClock();
        }
        events.take(log, floor, now(), zone);
        floor = latest(floor, now().minus(LONG));
        return PAUSE;
    }

    private LocalDateTime longFrom() {
        LocalDateTime open = events.earliestOpen().orElse(floor);
        LocalDateTime from = open.isBefore(floor) ? open : floor;
        return latest(from, now().minus(LogEvents.LONGEST));
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** By the device's clock, as it was read last. */
    private LocalDateTime now() {
        return shown.plusNanos(System.nanoTime() - shownAt);
    }

    private void readClock() {
        LocalDateTime told = ground.engine()
                .ask(
                        SettingOperations.TIME.reused(Reuse.NEVER),
                        Map.of(),
                        reply -> DeviceTime.read(KeyValues.parse(reply.text())))
                .orElseThrow(() -> new CameraException(
                                Kind.PROTOCOL, "The device does not tell its time, by which its alarm log is read.")
                        .during(SettingOperations.TIME.name()));
        long at = System.nanoTime();
        if (!shown.equals(LocalDateTime.MIN)) {
            Duration passed = Duration.ofNanos(at - shownAt);
            if (Duration.between(shown.plus(passed), told).abs().compareTo(DRIFT) > 0) {
                // What was written since the clock was set is new; what else the log has of that time is not.
                floor = told.minus(passed).minus(DRIFT);
            }
        }
        shown = told;
        shownAt = at;
        zone = DeviceTime.zone(told, ground.clock().instant());
    }

    /** From a time on to a day ahead: a clock that was set ahead must not hide what comes. */
    private List<AlarmEntry> log(LocalDateTime from) {
        Value document;
        try {
            document = ground.engine()
                    .call(
                            MaintenanceOperations.ALARM_LOG,
                            Map.of(
                                    "startTime",
                                    Value.of(DeviceTime.query(from)),
                                    "endTime",
                                    Value.of(DeviceTime.query(now().plus(LogEvents.LONGEST)))))
                    .document();
        } catch (CameraException e) {
            if (ErrorCodes.isNothingFound(e)) {
                return List.of();
            }
            throw e;
        }
        List<Value> told = Told.of(document).list("AlarmLogInfo").orElse(List.of());
        List<AlarmEntry> entries =
                told.stream().map(AlarmEntry::of).flatMap(Optional::stream).toList();
        if (entries.size() < told.size()) {
            ground.context()
                    .warn(
                            MaintenanceOperations.ALARM_LOG.name(),
                            "Entries of the alarm log without a readable alarmStartTime are passed over.");
        }
        return entries;
    }
}
