package org.lensbridge.simulator.excelsense;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.simulator.device.DeviceClock;

/** The system log and the alarm log, oldest entry first; each keeps its last thousand. Times are the device's own. Thread-safe. */
final class Journal {
    private static final int LONGEST = 1000;

    private final DeviceClock clock;
    private final List<Note> notes = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();

    /** An entry of the system log. */
    record Note(LocalDateTime time, String user, int major, int minor, String what) {}

    /** An entry of the alarm log; one without an end is still running. */
    record Alarm(AlarmKind kind, int source, LocalDateTime start, Optional<LocalDateTime> end) {
        boolean isOf(AlarmKind other, int number) {
            return kind == other && source == number;
        }
    }

    Journal(DeviceClock clock) {
        this.clock = clock;
    }

    synchronized void note(String user, int major, int minor, String what) {
        if (notes.size() == LONGEST) {
            notes.remove(0);
        }
        notes.add(new Note(clock.now(), user, major, minor, what));
    }

    /** False when that alarm is running already. */
    synchronized boolean begin(AlarmKind kind, int source) {
        if (alarms.stream()
                .anyMatch(alarm -> alarm.isOf(kind, source) && alarm.end().isEmpty())) {
            return false;
        }
        if (alarms.size() == LONGEST) {
            alarms.remove(0);
        }
        alarms.add(new Alarm(kind, source, clock.now(), Optional.empty()));
        return true;
    }

    synchronized void end(AlarmKind kind, int source) {
        endThose(alarm -> alarm.isOf(kind, source));
    }

    synchronized void endAll() {
        endThose(alarm -> true);
    }

    private void endThose(Predicate<Alarm> which) {
        alarms.replaceAll(alarm -> alarm.end().isEmpty() && which.test(alarm)
                ? new Alarm(alarm.kind(), alarm.source(), alarm.start(), Optional.of(clock.now()))
                : alarm);
    }

    synchronized boolean isRunning(AlarmKind kind) {
        return alarms.stream()
                .anyMatch(alarm -> alarm.kind() == kind && alarm.end().isEmpty());
    }

    synchronized List<Note> notes() {
        return List.copyOf(notes);
    }

    synchronized List<Alarm> alarms() {
        return List.copyOf(alarms);
    }
}
