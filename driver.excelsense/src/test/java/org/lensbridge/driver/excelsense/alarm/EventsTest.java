package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** The alarm log as events, over real questions. What becomes of logs and clocks in detail shows {@code LogEventsTest}. */
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final DateTimeFormatter QUERY = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final ToughCamera camera = ToughCamera.eye();
    private final CollectedEvents events = new CollectedEvents();
    private final List<String> log = new CopyOnWriteArrayList<>();
    /** Three hours ahead, as of another zone. */
    private final LocalDateTime now =
            LocalDateTime.now(ZoneOffset.UTC).plusHours(3).withNano(0);

    private DeviceRig rig;

    private static String time(LocalDateTime time) {
        return time.getYear() + "-" + time.getMonthValue() + "-" + time.getDayOfMonth() + " " + time.getHour() + ":"
                + time.getMinute() + ":" + time.getSecond();
    }

    private static String entry(LocalDateTime start, String end, String description) {
        return "deviceId=B1\r\ndeviceIp=\r\ndeviceType=0\r\nsourceType=1\r\nsourceId=1\r\nmajorType=1\r\nminorType=2\r\n"
                + "description=" + description + "\r\nalarmStartTime=" + time(start) + "\r\nalarmEndTime=" + end
                + "\r\n";
    }

    private void write(String... entries) {
        log.clear();
        log.addAll(List.of(entries));
        camera.with("type=alarmLogInfo", text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("AlarmLogInfoCount=" + log.size() + "\r\nAlarmLogInfoBegin=1\r\n");
        for (int i = 0; i < log.size(); i++) {
            text.append(i == 0 ? "" : "next_AlarmLogInfoURL=" + (i + 1) + "\r\n")
                    .append(log.get(i));
        }
        return text + "AlarmLogInfoEnd=" + log.size() + "\r\n";
    }

    private void clock(LocalDateTime shown) {
        camera.with(
                "type=dateTime",
                "year=%d\r\nmonth=%d\r\nday=%d\r\nhour=%d\r\nminute=%d\r\nsecond=%d\r\n"
                        .formatted(
                                shown.getYear(),
                                shown.getMonthValue(),
                                shown.getDayOfMonth(),
                                shown.getHour(),
                                shown.getMinute(),
                                shown.getSecond()));
    }

    private EventSubscription listen() {
        clock(now);
        rig = camera.connect();
        return rig.capability(0, EventSource.class).listen(events);
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    private List<String> told() {
        return events.reports().stream()
                .map(report ->
                        report.channel() + " " + report.type() + " " + report.phase() + " " + report.vendorCode())
                .toList();
    }

    @Test
    void alarmsBeginAndEnd() {
        String over = entry(now.minusMinutes(20), time(now.minusMinutes(19)), "");
        String lasting = entry(now.minusMinutes(8), "", "");
        write(over, lasting);
        try (EventSubscription subscription = listen()) {
            assertTrue(subscription.heartbeat().isPresent());
            assertEquals(List.of("0 vendor RESYNC 1.2"), told(), "what is over is no event");
            write(
                    over,
                    entry(now.minusMinutes(8), time(now.plusSeconds(2)), ""),
                    entry(now.plusSeconds(1), "", "Motion Detection"));
            assertTrue(Await.until(() -> events.reports().size() == 3, SOON), "nothing was noticed");
            assertEquals(List.of("0 vendor RESYNC 1.2", "0 vendor END 1.2", "1 motion START 1.2"), told());
            EventReport motion = events.reports().get(2);
            assertEquals("tns1:VideoSource/MotionAlarm", motion.topic());
            assertEquals(
                    now.plusSeconds(1).toInstant(ZoneOffset.ofHours(3)),
                    motion.deviceTime().orElseThrow());
            assertTrue(motion.data().toString().contains("majorType=1, minorType=2"), motion.data()::toString);
        }
        assertEquals(List.of(), events.gaps());
    }

    @Test
    void theLogIsAskedForByTheDevicesOwnClock() {
        write();
        listen();
        String query = camera.queries("alarmLogInfo").get(0);
        assertEquals(
                "action=get&type=alarmLogInfo&startTime=" + QUERY.format(now.minusHours(1)),
                query.substring(0, query.indexOf("&endTime")));
        assertTrue(query.endsWith("&logType=-1"), query);
        assertEquals(1, events.heartbeats());
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-311", "", "AlarmLogInfoCount=0\r\n"})
    void logWithoutEntriesIsASignOfLife(String nothing) {
        camera.with("type=alarmLogInfo", nothing);
        listen();
        assertEquals(1, events.heartbeats());
        assertEquals(List.of(), events.reports());
    }

    @Test
    void goesOnWhereItStood() {
        LocalDateTime before = now.minusMinutes(3);
        write(entry(before, "", ""));
        listen().close();
        assertEquals(List.of("0 vendor RESYNC 1.2"), told());
        write(
                entry(before, time(before.plusSeconds(9)), ""),
                entry(before.plusMinutes(1), time(before.plusMinutes(2)), ""));
        rig.capability(0, EventSource.class).listen(events);
        assertEquals(
                List.of("0 vendor RESYNC 1.2", "0 vendor END 1.2", "0 vendor START 1.2", "0 vendor END 1.2"), told());
    }

    @Test
    void questionThatFailsOnceIsAskedAgainAndThenItEnds() {
        write();
        listen();
        camera.with("type=alarmLogInfo", "error,return=-511");
        assertTrue(Await.until(() -> !camera.sent().isEmpty(), SOON));
        write(entry(now.plusSeconds(3), "", ""));
        assertTrue(Await.until(() -> !events.reports().isEmpty(), SOON), "it was not asked again");
        camera.with("type=alarmLogInfo", "error,return=-22");
        assertEquals(Kind.UNSUPPORTED, events.awaitEnd(SOON).orElseThrow().kind());
    }

    @Test
    void nothingIsToldAfterClosing() {
        write();
        EventSubscription subscription = listen();
        subscription.close();
        subscription.close();
        int calls = events.calls();
        write(entry(now, "", ""));
        assertFalse(Await.until(() -> events.calls() > calls, Duration.ofMillis(200)));
        EventSource source = rig.capability(0, EventSource.class);
        rig.session().close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> source.listen(events)).kind());
    }

    @Test
    void deviceThatDoesNotTellItsTimeCannotBeListenedTo() {
        write();
        clock(now);
        rig = camera.connect();
        camera.with("type=dateTime", "year=2027\r\nmonth=13\r\n");
        CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, EventSource.class)
                .listen(events));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals("time.get", failure.operation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-22", "<html>404 Not Found</html>"})
    void deviceWithoutALogSaysSo(String refusal) {
        camera.with("type=alarmLogInfo", refusal);
        rig = camera.rig();
        String absence = rig.connect().channels().get(0).absences().get("EventSource");
        assertTrue(absence.startsWith("Asked for log.alarm (section Alarm Log)."), absence);
    }
}
