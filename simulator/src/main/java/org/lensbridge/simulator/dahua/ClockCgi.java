package org.lensbridge.simulator.dahua;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.lensbridge.simulator.device.DeviceClock;

/** {@code global.cgi}: 4.6.2, 4.6.3 and 13.4. */
final class ClockCgi {
    /** As in the document's example, which fills neither month nor day with zeros: {@code 2011-7-3 21:02:32}. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("u-M-d H:mm:ss");

    private final DeviceClock clock;
    private final DaylightSaving daylight;
    private final Journal journal;

    ClockCgi(Site site) {
        this.clock = site.clock();
        this.daylight = new DaylightSaving(site.tables());
        this.journal = site.journal();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "global.cgi?getCurrentTime", this::read,
                "global.cgi?setCurrentTime", this::write,
                "global.cgi?getDST", this::isSavingDaylight);
    }

    private void read(Call call) {
        call.text("result = " + FORMAT.format(clock.now()) + "\r\n");
    }

    private void write(Call call) throws Refusal {
        LocalDateTime then = time(call.required("time"));
        journal.note("System", "ModifyTime", call.user(), Map.of("Data", FORMAT.format(then)));
        clock.set(then);
        call.ok();
    }

    private void isSavingDaylight(Call call) {
        call.text("result = " + (daylight.contains(clock.now()) ? 1 : 0) + "\r\n");
    }

    /** A time as requests hold it, with or without zeros in front. */
    static LocalDateTime time(String text) throws Refusal {
        try {
            return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("u-M-d H:m:s"));
        } catch (DateTimeException e) {
            throw Refusal.invalidParam();
        }
    }
}
