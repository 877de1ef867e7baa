package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** The device itself: section 4.6. */
final class SystemParameters {
    private static final ValueType NAME = new ValueType.TextType(256);
    private static final ValueType ADDRESS = new ValueType.TextType(64);
    private static final String SHUTS_OUT = "Writing it can shut out whoever writes it.";
    private static final Index ADDRESSES = new Index("index", 0, 255);

    private static final List<Parameter> GENERAL = List.of(
            Parameter.of("General.MachineName", NAME, "4.6.1", "The name of the device."),
            Parameter.of(
                    "General.LocalNo",
                    ValueType.integer(0, 65_535),
                    "4.6.1",
                    "The number by which a remote control addresses the device."),
            Parameter.of("General.MachineAddress", NAME, "4.6.1", "Where the device stands."),
            Parameter.of("General.MachineGroup", NAME, "4.6.1", "The group that the device belongs to."));

    private static final List<Parameter> ACCESS = List.of(
            Parameter.of(
                            "Language",
                            NAME,
                            "4.6.6",
                            "The language of the device's menus, such as English or SimpChinese.")
                    .with(Mark.NOT_READ_BACK)
                    .causing("Writing it restarts the device."),
            Parameter.of("AccessFilter.BannedList[{index}]", ADDRESS, "4.6.7", "An IP address that is kept out.")
                    .at(ADDRESSES)
                    .causing(SHUTS_OUT),
            Parameter.of("AccessFilter.TrustList[{index}]", ADDRESS, "4.6.7", "An IP address that is let in.")
                    .at(ADDRESSES)
                    .causing(SHUTS_OUT),
            Parameter.of("AccessFilter.Enable", ValueType.FLAG, "4.6.7", "Whether addresses are filtered.")
                    .causing(SHUTS_OUT),
            Parameter.of(
                            "AccessFilter.Type",
                            ValueType.choice("TrustList", "BannedList"),
                            "4.6.7",
                            "Which of the lists is in force.")
                    .causing(SHUTS_OUT));

    private static final List<Parameter> REST = List.of(
            Parameter.of(
                            "Holiday.MonthMask[{month}]",
                            ValueType.integer(0, Integer.MAX_VALUE),
                            "4.6.9",
                            "The holidays of a month (0 is January), added up: 1 for its first day, 2 for its second, 4 for its third.")
                    .at(new Index("month", 0, 11)),
            Parameter.of(
                    "UserGlobal.OnvifLoginCheck", ValueType.FLAG, "4.6.20", "Whether requests by ONVIF need a login."));

    static final List<Parameter> ALL = Stream.of(
                    GENERAL.stream(),
                    ClockParameters.LOCALES.stream(),
                    ACCESS.stream(),
                    plan("AutoReboot", "restarts", ""),
                    plan("AutoShutdown", "switches itself off", "The device is away from then on."),
                    plan("AutoStartUp", "switches itself on", ""),
                    REST.stream())
            .flatMap(rows -> rows)
            .toList();

    private SystemParameters() {}

    /** The document states the range for restarting and refers to it for the other two. */
    private static Stream<Parameter> plan(String name, String what, String effect) {
        String head = "AutoMaintain." + name;
        return Stream.of(
                        Parameter.of(
                                head + "Day",
                                ValueType.integer(-1, 7),
                                "4.6.8",
                                "The day when the device " + what + " by itself: 0 is Sunday, 7 every day, -1 never."),
                        Parameter.of(
                                head + "Hour",
                                ValueType.integer(0, 23),
                                "4.6.8",
                                "The hour when the device " + what + " by itself."),
                        Parameter.of(
                                head + "Minute",
                                ValueType.integer(0, 59),
                                "4.6.8",
                                "The minute when the device " + what + " by itself."))
                .map(row -> row.causing(effect));
    }
}
