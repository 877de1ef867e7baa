package org.lensbridge.simulator.excelsense;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.ExcelsenseQuirk;

/**
 * The alarm output and what hangs on it: how long its signal is decides what the device does (Set Alarm Trigger Output). Started and
 * ended on the event loop; what it has done may be read from any thread.
 */
final class AlarmOutput {
    private static final String CLEAN = "300";
    private static final String LED_DISABLED = "900";
    private static final String LED_SHUTOFF = "1700";

    private final ExcelsenseSite site;
    private final Sheet sheet;
    private final List<Instant> cleanings = new ArrayList<>();
    private long misfires;
    private long starts;
    private boolean active;
    private boolean ledDisabled;
    private boolean ledShutoff;

    AlarmOutput(ExcelsenseSite site) {
        this.site = site;
        sheet = site.sheet(
                "alarmOut",
                Field.fixed("alarmOutID", "1"),
                Field.of("alarmOutName", "selfCleanTrigger", Rule.NAME),
                Field.of("alarmValidSignal", "1", Rule.FLAG),
                Field.of("alarmMode", "1", Rule.number(1, 2)),
                Field.of("alarmOutFrequency", "5.000000", Rule.decimal(0, 1000)),
                Field.of("alarmTime", CLEAN, Rule.number(0, 86_400_000)));
    }

    Sheet sheet() {
        return sheet;
    }

    /** By hand or by a linkage. */
    void start() {
        long time = Long.parseLong(sheet.value("alarmTime").orElse("0"));
        long mine = begin();
        if (time > 0) {
            site.server().loop().schedule(Duration.ofMillis(time), () -> end(mine));
        }
    }

    private synchronized long begin() {
        active = true;
        String time = isArmed() ? sheet.value("alarmTime").orElse("") : "";
        switch (time) {
            case CLEAN -> cleanings.add(Instant.now());
            case LED_DISABLED -> ledDisabled = !ledDisabled;
            case LED_SHUTOFF -> ledShutoff = !ledShutoff;
            default -> misfires++;
        }
        return ++starts;
    }

    /** Whether the signal is one of those that the device looks at. */
    private boolean isArmed() {
        boolean mode = sheet.is("alarmMode", "1") || site.settings().quirks().contains(ExcelsenseQuirk.ANY_ALARM_MODE);
        return site.settings().model().cleans()
                && mode
                && sheet.is("alarmValidSignal", "1")
                && sheet.is("alarmOutFrequency", "5.000000");
    }

    private synchronized void end(long which) {
        active &= which != starts;
    }

    synchronized void end() {
        active = false;
    }

    synchronized boolean isActive() {
        return active;
    }

    synchronized List<Instant> cleanings() {
        return List.copyOf(cleanings);
    }

    synchronized long misfires() {
        return misfires;
    }

    synchronized boolean isLedDisabled() {
        return ledDisabled;
    }

    synchronized boolean isLedShutoff() {
        return ledShutoff;
    }
}
