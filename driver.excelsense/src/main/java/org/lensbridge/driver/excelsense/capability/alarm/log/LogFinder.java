package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.util.Map;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.excelsense.operation.MaintenanceOperations;
import org.lensbridge.driver.excelsense.refusal.ErrorCodes;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds the alarm log by asking for a second in which no camera was made. Stateless. */
public final class LogFinder implements Finder<Ground> {
    private static final Map<String, Value> NOTHING =
            Map.of("startTime", Value.of("19710101000000"), "endTime", Value.of("19710101000001"));

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        try {
            ground.engine().call(MaintenanceOperations.ALARM_LOG, NOTHING);
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            if (!ErrorCodes.isNothingFound(e)) {
                table.absent(0, EventSource.class, Inquiry.absence(MaintenanceOperations.ALARM_LOG, e.reason()));
                return;
            }
        }
        table.add(0, EventSource.class, new LogEventSource(ground));
    }
}
