package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** The clock: {@code time.cgi} of devices that list the interface {@code time-service}, and {@code date.cgi} of those before firmware 11. */
public final class TimeOperations {
    /** The argument with a time: UTC, or the fields of a local one. */
    public static final String TIME = "time";
    /** The argument with a zone. */
    public static final String ZONE = "zone";
    /** The argument that says whether the zone's daylight saving counts. */
    public static final String SAVING = "saving";

    private static final String PATH = "time.cgi";
    private static final String PAGE = "network-video/time-api";
    private static final String OLD_PAGE = "network-video/system-settings";
    private static final JsonRows ROWS = new JsonRows(PAGE, PATH, "1.0");
    private static final ValueType TEXT = new ValueType.TextType(64);

    /** Time and zone. */
    public static final Operation INFO =
            ROWS.read("time.info", "getDateTimeInfo", "", "Tells the time and the time zone.");

    /** Sets the clock. */
    public static final Operation SET = ROWS.write(
                    "time.set", "setDateTime", "\"dateTime\":\"{time}\"", "Sets the clock.")
            .needs(TIME, TEXT, "in UTC, as 2024-02-29T12:00:00Z");

    /** Sets the zone by its rule, which forgets its name. */
    public static final Operation SET_POSIX_ZONE = ROWS.write(
                    "time.setPosixZone",
                    "setPosixTimeZone",
                    "\"posixTimeZone\":\"{zone}\",\"enableDst\":{saving}",
                    "Sets the time zone by a rule of POSIX, which goes before the zone that DHCP tells.")
            .needs(ZONE, TEXT, "as EET-2EEST,M3.5.0/3,M10.5.0/4")
            .needs(SAVING, ValueType.FLAG, "whether the daylight saving of the rule is in use");

    /** The local time of devices without {@code time.cgi}. */
    public static final Operation DATE = Operation.read(
            "time.date",
            OLD_PAGE,
            "/axis-cgi/date.cgi?action=get",
            Decoding.TEXT,
            "Tells the local time, as Feb 29, 2024 12:00:00; firmware before 11.");

    /** Sets the clock of such devices. */
    public static final Operation SET_DATE = Operation.write(
                    "time.setDate",
                    OLD_PAGE,
                    "/axis-cgi/date.cgi?action=set&year={year}&month={month}&day={day}&hour={hour}&minute={minute}"
                            + "&second={second}&timezone={zone}",
                    Decoding.confirmation("OK"),
                    "Sets the clock by local time; firmware before 11.")
            .takes("year", ValueType.integer(1970, 2037), "the year")
            .takes("month", ValueType.integer(1, 12), "the month")
            .takes("day", ValueType.integer(1, 31), "the day of the month")
            .takes("hour", ValueType.integer(0, 23), "the hour")
            .takes("minute", ValueType.integer(0, 59), "the minute")
            .takes("second", ValueType.integer(0, 59), "the second")
            .takes(ZONE, TEXT, "the zone that the time is given in, such as GMT; the device's own when left out");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            INFO,
            ROWS.read("time.all", "getAll", "", "Tells the time, the time zone and the names of all zones."),
            SET,
            ROWS.write(
                            "time.setZone",
                            "setTimeZone",
                            "\"timeZone\":\"{zone}\"",
                            "Sets the time zone by its name, which goes before the zone that DHCP tells.")
                    .needs(ZONE, TEXT, "as time.all lists it, such as Europe/Helsinki"),
            SET_POSIX_ZONE,
            new JsonRows(PAGE, PATH, "1.1")
                    .write(
                            "time.resetZone",
                            "resetTimeZone",
                            "",
                            "Brings back the time zone that DHCP tells, or the one from the factory."),
            ROWS.versions("time.versions"),
            DATE,
            SET_DATE);

    private TimeOperations() {}
}
