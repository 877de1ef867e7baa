package org.lensbridge.simulator.excelsense;

import static org.junit.jupiter.api.Assertions.*;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

class LoopFuzzTest {
    private static final List<String> NAMES = List.of(
            "weekDayBegin", "next_weekDayURL", "weekDayEnd", "weekDay", "startTime1", "endTime1", "scheduleTimeAction");
    private static final List<String> VALUES = List.of("1", "0", "7", "86400", "86401", "cover", "remove", "add", "");

    @FuzzTest
    void keepsASensibleWeekWhateverIsSent(FuzzedDataProvider data) {
        LoopTable week = new LoopTable(Schedule.form(0, 3));
        for (int request = 0; request < 4; request++) {
            List<Parameter> parameters = new ArrayList<>();
            for (int count = data.consumeInt(0, 40); count > 0; count--) {
                parameters.add(new Parameter(data.pickValue(NAMES), data.pickValue(VALUES)));
            }
            try {
                week.prepare(parameters).run();
            } catch (Refusal e) {
                assertEquals(Refusal.INVALID_PARAMETERS, e.code());
            }
        }
        List<String> days = week.rows().stream().map(row -> row.get("weekDay")).toList();
        assertEquals(days.stream().distinct().count(), days.size());
        for (Map<String, String> row : week.rows()) {
            assertTrue(row.get("weekDay").matches("[0-6]"));
            assertEquals(row.containsKey("startTime1"), row.containsKey("endTime1"));
        }
    }
}
