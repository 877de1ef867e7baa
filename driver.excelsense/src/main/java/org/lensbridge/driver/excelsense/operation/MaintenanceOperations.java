package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Camera Maintenance": reset, restart and logs. */
public final class MaintenanceOperations {
    private static final String OPERATE = "/cgi-bin/operate.cgi?action=";
    private static final String LOG = "&startTime={startTime}&endTime={endTime}&logType={logType}";
    /** {@code yyyymmddhhmmss}; the document writes the earliest without its seconds. */
    private static final ValueType TIME = ValueType.integer(197_101_010_000L, 99_991_231_235_959L);
    /** Which numbers there are beside -1 for all, the document does not say. */
    private static final ValueType TYPE = ValueType.integer(-1, 65_535);

    private static final String TIME_TEXT = "as yyyymmddhhmmss in the device's own time, not before 1971";
    private static final String TYPE_TEXT = "the kind of entries; -1 for all";

    /** Sets the device back to what it was when it was made. */
    public static final Operation RESET = Operation.write(
                    "device.reset",
                    "Factory Reset",
                    OPERATE + "reset",
                    Decodings.OK,
                    "Sets everything back to the factory's values.")
            .with(Trait.DESTRUCTIVE);

    /** Restarts the device. */
    public static final Operation RESTART = Operation.write(
                    "device.restart", "Restart", OPERATE + "restart", Decodings.OK, "Restarts the device.")
            .with(Trait.DESTRUCTIVE);

    /** Lists what the device and its users did; old and new values of parameters may be passwords. */
    public static final Operation SYSTEM_LOG = log(
                    "log.system",
                    "System Log",
                    "systemLogInfo",
                    "Lists what the device and its users did between two times.")
            .with(Trait.SECRET);

    /** Lists alarms. */
    public static final Operation ALARM_LOG =
            log("log.alarm", "Alarm Log", "alarmLogInfo", "Lists the alarms between two times.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(RESET, RESTART, SYSTEM_LOG, ALARM_LOG);

    private MaintenanceOperations() {}

    private static Operation log(String name, String section, String type, String description) {
        return Operation.read(
                        name, section, "/cgi-bin/param.cgi?action=get&type=" + type + LOG, Decoding.MARKED, description)
                .needs("startTime", TIME, "the first moment, " + TIME_TEXT)
                .needs("endTime", TIME, "the last moment, " + TIME_TEXT)
                .takes("logType", TYPE, Value.of(-1), TYPE_TEXT);
    }
}
