package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** How a device keeps its time: sections 4.6.4 and 4.7.10. */
public final class ClockParameters {
    /** Daylight saving, and how titles show times. */
    static final List<Parameter> LOCALES = Stream.of(
                    Stream.of(row("DSTEnable", ValueType.FLAG, "Whether the clock goes ahead in summer.")),
                    changeover("DSTEnd", "the clock goes back"),
                    changeover("DSTStart", "the clock goes ahead"),
                    Stream.of(row(
                            "TimeFormat",
                            new ValueType.TextType(64),
                            "How titles show the time: year yy or yyyy, month M, MM or MMMM, day d or dd, hour H, HH, h or"
                                    + " hh, as in yyyy-MM-dd HH:mm:ss.")))
            .flatMap(rows -> rows)
            .toList();

    /** The document's list of parameters is missing; its example has these. {@link TimeZones} has the numbers of zones. */
    static final List<Parameter> NTP = List.of(
            Parameter.of("NTP.Address", new ValueType.TextType(256), "4.7.10", "The server that tells the time."),
            Parameter.of("NTP.Enable", ValueType.FLAG, "4.7.10", "Whether the server is asked."),
            Parameter.of("NTP.Port", ValueType.integer(1, 65_535), "4.7.10", "The port of the server."),
            Parameter.of(
                    "NTP.TimeZone",
                    ValueType.integer(0, TimeZones.LAST),
                    "4.7.10",
                    "The number of the time zone, such as 0 for UTC, 1 for UTC+1 or 24 for UTC-4."),
            Parameter.of("NTP.UpdatePeriod", ValueType.integer(1, 65_535), "4.7.10", "From one question to the next.")
                    .in("minutes"));

    /** All of it. */
    public static final List<Parameter> ALL =
            Stream.concat(LOCALES.stream(), NTP.stream()).toList();

    private ClockParameters() {}

    private static Stream<Parameter> changeover(String edge, String what) {
        return Stream.of(
                row(
                        edge + ".Day",
                        ValueType.integer(0, 31),
                        "The day when " + what
                                + ": of the month, 1 to 31, for week 0; else of the week, 0 (Sunday) to 6."),
                row(edge + ".Hour", ValueType.integer(0, 23), "The hour when " + what + "."),
                row(edge + ".Minute", ValueType.integer(0, 59), "The minute when " + what + "."),
                row(edge + ".Month", ValueType.integer(1, 12), "The month when " + what + "."),
                row(
                        edge + ".Week",
                        ValueType.integer(-1, 4),
                        "The week of the month when " + what + ": 1 to 4, -1 for the last, 0 for a day of the month."),
                row(edge + ".Year", ValueType.integer(2000, 2038), "The year when " + what + "."));
    }

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("Locales." + name, type, "4.6.4", text);
    }
}
