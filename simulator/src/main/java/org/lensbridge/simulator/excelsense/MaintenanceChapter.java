package org.lensbridge.simulator.excelsense;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.simulator.ExcelsenseQuirk;

/** Factory Reset, Restart, System Log and Alarm Log of Camera Maintenance. */
final class MaintenanceChapter implements Chapter {
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter SYSTEM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** The document's example has no leading zero before the hour. */
    private static final DateTimeFormatter ALARM = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss", Locale.ROOT);

    /** Written in the document with one zero less than its own format. */
    private static final String EARLIEST = "197101010000";

    private static final int ALL = -1;

    private final ExcelsenseSite site;

    /** Which entries are asked for. */
    private record Asked(LocalDateTime from, LocalDateTime to, int type) {
        static Asked of(ExcelsenseCall call) throws Refusal {
            return new Asked(time(call, "startTime"), time(call, "endTime"), call.number("logType", ALL, 1000));
        }

        private static LocalDateTime time(ExcelsenseCall call, String name) throws Refusal {
            String text = call.first(name).orElse("");
            Refusal.check(text.matches("\\d{14}|\\d{12}") && text.compareTo(EARLIEST) >= 0);
            try {
                return LocalDateTime.parse(text.length() == 14 ? text : text + "00", ASKED);
            } catch (DateTimeException e) {
                throw new Refusal(Refusal.INVALID_PARAMETERS);
            }
        }

        boolean has(LocalDateTime time, int major) {
            return !time.isBefore(from) && !time.isAfter(to.plusSeconds(1)) && (type == ALL || type == major);
        }
    }

    MaintenanceChapter(ExcelsenseSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "operate reset", Chapter.admin(this::reset),
                "operate restart", Chapter.admin(this::restart),
                "param get systemLogInfo", Chapter.view(this::notes),
                "param get alarmLogInfo", Chapter.view(this::alarms));
    }

    private void reset(ExcelsenseCall call) {
        call.ok();
        site.reset();
        site.restart();
    }

    private void restart(ExcelsenseCall call) {
        call.ok();
        site.restart();
    }

    private void notes(ExcelsenseCall call) throws Refusal {
        Asked asked = Asked.of(call);
        List<Journal.Note> notes = site.journal().notes().stream()
                .filter(note -> asked.has(note.time(), note.major()))
                .toList();
        refuseNothing(call, notes);
        call.tell(call.lines().loop(Loop.SYSTEM_LOG, notes, (lines, note) -> lines.line("deviceId", "")
                .line("deviceIp", "")
                .line("channelId", 0)
                .line("userName", note.user())
                .line("majorType", note.major())
                .line("minorType", note.minor())
                .line("time", SYSTEM.format(note.time()))
                .line("logData", note.what())
                .line("oldParamInfo", "")
                .line("newParamInfo", "")));
    }

    private void alarms(ExcelsenseCall call) throws Refusal {
        Asked asked = Asked.of(call);
        List<Journal.Alarm> alarms = site.journal().alarms().stream()
                .filter(alarm -> asked.has(alarm.start(), alarm.kind().major()))
                .toList();
        refuseNothing(call, alarms);
        String device = site.value("deviceName", "deviceName");
        call.tell(call.lines().loop(Loop.ALARM_LOG, alarms, (lines, alarm) -> tell(lines, device, alarm)));
    }

    private static void tell(Lines lines, String device, Journal.Alarm alarm) {
        AlarmKind kind = alarm.kind();
        lines.line("deviceId", device)
                .line("deviceIp", "")
                .line("deviceType", 0)
                .line("sourceType", kind.sourceType())
                .line("sourceId", alarm.source())
                .line("majorType", kind.major())
                .line("minorType", kind.minor())
                .line("description", lines.has(ExcelsenseQuirk.AS_EXAMPLES) ? "" : kind.description())
                .line("alarmStartTime", ALARM.format(alarm.start()));
        if (alarm.end().isPresent() || !lines.has(ExcelsenseQuirk.NO_END_TIME)) {
            lines.line("alarmEndTime", alarm.end().map(ALARM::format).orElse(""));
        }
    }

    private static void refuseNothing(ExcelsenseCall call, List<?> entries) throws Refusal {
        if (entries.isEmpty() && call.has(ExcelsenseQuirk.EMPTY_LOG_IS_ERROR)) {
            throw new Refusal(Refusal.NO_RESULTS);
        }
    }
}
