package org.lensbridge.driver.excelsense.capability.alarm.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.tck.LentContext;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** Which part of the log is asked for, and what becomes of clocks that are set. A log answers by when an entry began, as a camera does. */
class LogQuestionTest {
    private static final DateTimeFormatter QUERY = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter ENTRY = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss");
    private static final LocalDateTime NOON = LocalDateTime.of(2027, 3, 9, 12, 0);

    private final List<LocalDateTime> log = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final ScriptedCamera camera = new ScriptedCamera(this::answer);
    private final HttpTransports transport = HttpTransports.create();
    private final LentContext context = new LentContext();
    private final CollectedEvents sink = new CollectedEvents();
    private volatile LocalDateTime clock = NOON;

    private Optional<String> answer(String target) {
        return Optional.of(target.contains("dateTime") ? clock() : entries(target));
    }

    private String clock() {
        return "year=%d\nmonth=%d\nday=%d\nhour=%d\nminute=%d\nsecond=%d\n"
                .formatted(
                        clock.getYear(),
                        clock.getMonthValue(),
                        clock.getDayOfMonth(),
                        clock.getHour(),
                        clock.getMinute(),
                        clock.getSecond());
    }

    private synchronized String entries(String target) {
        LocalDateTime from = asked(target, "startTime=");
        LocalDateTime to = asked(target, "endTime=");
        StringBuilder text = new StringBuilder("AlarmLogInfoBegin=1\n");
        int count = 0;
        for (LocalDateTime start : log) {
            if (!start.isBefore(from) && !start.isAfter(to)) {
                text.append(count++ == 0 ? "" : "next_AlarmLogInfoURL=" + count + "\n")
                        .append("sourceId=1\nmajorType=1\nminorType=1\nalarmStartTime=" + ENTRY.format(start) + "\n")
                        .append(ended.contains(start.toString()) ? "alarmEndTime=" + ENTRY.format(start) + "\n" : "");
            }
        }
        return text + "AlarmLogInfoEnd=" + count + "\n";
    }

    private static LocalDateTime asked(String target, String name) {
        int at = target.indexOf(name) + name.length();
        return LocalDateTime.parse(target.substring(at, at + 14), QUERY);
    }

    private synchronized void write(LocalDateTime start, boolean over) {
        log.add(start);
        if (over) {
            ended.add(start.toString());
        }
    }

    private LogQuestion begin(Optional<Position> earlier) {
        DeviceConfig config = new DeviceConfig(
                new DeviceId("mill"),
                DeviceAddress.parse(camera.address()),
                Credentials.ANONYMOUS,
                Trust.SYSTEM,
                Duration.ofSeconds(5),
                Map.of());
        HttpDevice http = transport.open(HttpTarget.of(config.address(), config.credentials()));
        OperationEngine engine = new OperationEngine(http, new ExcelsenseRefusals(), Duration.ofSeconds(5));
        Connection connection =
                new Connection(config, Map.of(), context, http, engine, new SessionScope(), other -> http);
        Ground ground = new Ground(connection, engine, Map.of(), List.of(new View(1, "")));
        LogQuestion question = new LogQuestion(ground, new LogEvents(sink, 1));
        question.begin(earlier);
        return question;
    }

    private List<String> phases() {
        return sink.reports().stream().map(report -> report.phase().name()).toList();
    }

    /** The beginnings that the log was asked for, to the minute. */
    private List<LocalDateTime> from() {
        return camera.targets().stream()
                .filter(target -> target.contains("alarmLogInfo"))
                .map(target -> asked(target, "startTime=").withSecond(0))
                .toList();
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        context.close();
        camera.close();
    }

    @Test
    void asksForMinutesAndNowAndThenForTheHour() {
        LogQuestion question = begin(Optional.empty());
        for (int i = 0; i < 7; i++) {
            question.ask();
        }
        List<LocalDateTime> from = from();
        assertEquals(NOON.minusHours(1), from.get(0));
        assertEquals(NOON.minusMinutes(10), from.get(1));
        assertEquals(NOON.minusHours(1), from.get(6));
    }

    @Test
    void asksAsFarBackAsAnAlarmGoesOn() {
        LogQuestion question = begin(Optional.of(new Position(NOON.minusHours(5), Map.of())));
        write(NOON.minusHours(4), false);
        question.ask();
        for (int i = 0; i < 6; i++) {
            question.ask();
        }
        assertEquals(NOON.minusHours(5), from().get(0), "what came since the last time");
        assertEquals(NOON.minusHours(4), from().get(6));
        assertEquals(List.of("START"), phases());
    }

    @Test
    void endOfAnAlarmIsFoundThatBeganLongBeforeTheLastConversation() {
        LogQuestion first = begin(Optional.of(new Position(NOON.minusHours(5), Map.of())));
        write(NOON.minusHours(4), false);
        first.ask();
        first.ask();
        Position left = Position.parse(sink.resume().orElseThrow()).orElseThrow();
        assertEquals(NOON.minusHours(1), left.floor().withSecond(0));
        ended.add(NOON.minusHours(4).toString());
        begin(Optional.of(left)).ask();
        assertEquals(List.of("START", "END"), phases());
        assertEquals(List.of(), sink.gaps());
    }

    @Test
    void alarmThatTheLogDoesNotHaveAnyMoreIsAGap() {
        begin(Optional.empty()).ask();
        LogQuestion question = begin(Optional.of(new Position(NOON.minusMinutes(5), Map.of("1234abcd", false))));
        for (int i = 0; i < 7; i++) {
            question.ask();
        }
        assertEquals(1, sink.gaps().size(), sink.gaps()::toString);
        assertEquals(NOON.minusMinutes(5), from().get(from().size() - 1), "nor is the log read back for it");
    }

    @Test
    void clockAtTheEndOfTimeIsAClock() {
        clock = LocalDateTime.of(9999, 12, 31, 23, 59);
        LogQuestion question = begin(Optional.empty());
        question.ask();
        assertEquals(2099, from().get(0).getYear());
    }

    @Test
    void clockThatIsSetAheadMakesNoEventsOfHistory() {
        LogQuestion question = begin(Optional.empty());
        question.ask();
        write(NOON.plusHours(7), true);
        write(NOON.plusHours(8), false);
        clock = NOON.plusHours(8).plusSeconds(2);
        question.ask();
        assertEquals(List.of("START"), phases(), "what was written since, and not what the log had of that time");
    }

    @Test
    void clockThatIsSetBackMakesNoEventsOfHistory() {
        write(NOON.minusHours(5), true);
        write(NOON.minusHours(3), true);
        LogQuestion question = begin(Optional.empty());
        question.ask();
        clock = NOON.minusHours(4);
        for (int i = 0; i < 6; i++) {
            question.ask();
        }
        assertEquals(List.of(), phases());
        write(NOON.minusHours(4).plusSeconds(1), true);
        question.ask();
        assertEquals(List.of("START", "END"), phases());
    }

    @Test
    void clockWithoutABatteryIsAClock() {
        clock = LocalDateTime.of(1970, 1, 1, 0, 10);
        LogQuestion question = begin(Optional.of(new Position(NOON, Map.of())));
        write(NOON.minusMinutes(1), false);
        question.ask();
        assertEquals(LocalDateTime.of(1971, 1, 1, 0, 0), from().get(0), "the document's first moment");
        assertEquals(List.of(), phases());
    }

    @Test
    void logIsReadForADayBackAndWhatMayBeMissingIsTold() {
        LogQuestion question = begin(Optional.of(new Position(NOON.minusDays(30), Map.of())));
        question.ask();
        assertEquals(NOON.minusDays(1), from().get(0));
        assertEquals(1, sink.gaps().size());
        assertTrue(sink.gaps().get(0).contains("a day back"));
    }
}
