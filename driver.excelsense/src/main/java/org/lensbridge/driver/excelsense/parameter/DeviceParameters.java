package org.lensbridge.driver.excelsense.parameter;

import static org.lensbridge.driver.excelsense.parameter.Rows.flag;
import static org.lensbridge.driver.excelsense.parameter.Rows.number;
import static org.lensbridge.driver.excelsense.parameter.Rows.text;
import static org.lensbridge.driver.excelsense.parameter.Rows.told;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Device and camera names, network, ports, time, protocol. */
final class DeviceParameters {
    private static final String DEVICE_INFORMATION = "Device Information";
    private static final String LOCAL_NETWORK = "Local Network";
    private static final String DEVICE_PORT = "Device Port";
    private static final String DEVICE_TIME = "Device Time";
    private static final String TIME_ZONE = "Time Zone";
    private static final String PROTOCOL_INFORMATION = "Protocol Information";
    private static final String MOVES = "The device may be gone from its address.";

    private static final List<Parameter> INFO = List.of(
            told("deviceInfo.deviceID", DEVICE_INFORMATION, "What tells the device from others."),
            text(
                    "deviceInfo.deviceName",
                    128,
                    DEVICE_INFORMATION,
                    "The device's name, without < > % & \\ \" / , ' ; = and `."),
            told("deviceInfo.deviceType", DEVICE_INFORMATION, "The kind of device; 1 is a camera."),
            told("deviceInfo.productModel", DEVICE_INFORMATION, "The model."),
            told("deviceInfo.manufacturerName", DEVICE_INFORMATION, "The maker."),
            told("deviceInfo.manufacturerID", DEVICE_INFORMATION, "The maker's number."),
            told("deviceInfo.MACAddress", DEVICE_INFORMATION, "The MAC address."),
            told("deviceInfo.hardwareVer", DEVICE_INFORMATION, "The version of the hardware."),
            told("deviceInfo.softwareVer", DEVICE_INFORMATION, "The version of the firmware."),
            count("deviceInfo.channelNum", "How many channels it has."),
            count("deviceInfo.alarmInNum", "How many alarm inputs it has."),
            count("deviceInfo.alarmOutNum", "How many alarm outputs it has."),
            count("deviceInfo.RS485Num", "How many RS-485 ports it has."),
            text(
                            "cameraInfo.cameraName",
                            128,
                            "Camera Information",
                            "The channel's name, without < > % & \\ \" / , ' ; = and `.")
                    .at(Rows.CHANNEL));

    /** Of the first network card; the other is for the requests themselves. */
    private static final List<Parameter> NETWORK = List.of(
            number("localNetwork.IPProtoVer", 1, 2, LOCAL_NETWORK, "The version of the Internet Protocol: 1 for IPv4.")
                    .only(Access.READ),
            address("localNetwork.IPAddress", "The address."),
            address("localNetwork.subNetmask", "The mask of the network."),
            address("localNetwork.subGetway", "The gateway."),
            text("localNetwork.preferredDNS", 45, LOCAL_NETWORK, "The first name server."),
            text("localNetwork.alternateDNS", 45, LOCAL_NETWORK, "The second name server."),
            flag("localNetwork.autoGetIPFlag", LOCAL_NETWORK, "Whether the addresses come by DHCP.")
                    .causing(MOVES),
            number("localNetwork.netCardId", 1, 2, LOCAL_NETWORK, "The network card.")
                    .only(Access.READ),
            port("devicePort.controlPort", "The port for the vendor's programs."),
            port("devicePort.httpPort", "The port for HTTP.").causing(MOVES),
            port("devicePort.rtspPort", "The port for RTSP."),
            port("devicePort.rtmpPort", "The port for RTMP."));

    /** A change of one takes the others along. */
    private static final List<Parameter> TIME = List.of(
            time("year", 1970, 2099, "The year."),
            time("month", 1, 12, "The month."),
            time("day", 1, 31, "The day of the month."),
            time("hour", 0, 23, "The hour."),
            time("minute", 0, 59, "The minute."),
            time("second", 0, 59, "The second.").with(Mark.NOT_READ_BACK),
            number(
                            "timeZone.timeZone",
                            0,
                            300,
                            TIME_ZONE,
                            "The number of the time zone in the device's own list, which the document does not have.")
                    .with(Mark.ACCOMPANIES),
            flag("timeZone.DSTOpenFlag", TIME_ZONE, "Whether daylight saving time is kept.")
                    .with(Mark.ACCOMPANIES),
            zone("beginMonth", 1, 12, "The month in which daylight saving time begins."),
            zone("beginWeekly", 1, 5, "The week of that month."),
            zone("beginWeekDays", 0, 6, "The day of that week, 0 for Sunday."),
            halfHour("timeZone.beginTime", "When on that day it begins."),
            zone("endMonth", 1, 12, "The month in which daylight saving time ends."),
            zone("endWeekly", 1, 5, "The week of that month."),
            zone("endWeekDays", 0, 6, "The day of that week, 0 for Sunday."),
            halfHour("timeZone.endTime", "When on that day it ends."),
            number("NTP.IPProtoVer", 1, 2, "NTP", "The version of the Internet Protocol: 1 for IPv4.")
                    .only(Access.READ),
            flag("NTP.enableFlag", "NTP", "Whether the device asks a time server.")
                    .with(Mark.ACCOMPANIES),
            text("NTP.NTPIP", 45, "NTP", "The time server's IP address.").with(Mark.ACCOMPANIES),
            number("NTP.NTPPort", 0, 65_535, "NTP", "The time server's port.").with(Mark.ACCOMPANIES),
            number("NTP.NTPCheckTime", 0, Integer.MAX_VALUE, "NTP", "How often the device asks it.")
                    .in("s")
                    .only(Access.READ));

    private static final List<Parameter> PROTOCOL = List.of(
            told("protocolInfo.protocolName", PROTOCOL_INFORMATION, "Which other protocol the device speaks."),
            told("protocolInfo.protocolVersion", PROTOCOL_INFORMATION, "Its version."),
            told("protocolInfo.protocolSoftwareVersion", PROTOCOL_INFORMATION, "The version of its software."),
            flag(
                    "protocolSecurity.protocolSecurityFlag",
                    "Protocol Security",
                    "Whether the security of that protocol is on."));

    /** In the order of the document, but for the protocol, which comes behind alarms there. */
    static final List<Parameter> ALL =
            Stream.of(INFO, NETWORK, TIME, PROTOCOL).flatMap(List::stream).toList();

    private DeviceParameters() {}

    private static Parameter count(String key, String text) {
        return number(key, 0, 1024, DEVICE_INFORMATION, text).only(Access.READ);
    }

    private static Parameter address(String key, String text) {
        return text(key, 45, LOCAL_NETWORK, text).causing(MOVES);
    }

    private static Parameter port(String key, String text) {
        return number(key, 1, 65_535, DEVICE_PORT, text);
    }

    private static Parameter time(String key, int min, int max, String text) {
        return number("dateTime." + key, min, max, DEVICE_TIME, text).with(Mark.ACCOMPANIES);
    }

    private static Parameter zone(String key, int min, int max, String text) {
        return number("timeZone." + key, min, max, TIME_ZONE, text).with(Mark.ACCOMPANIES);
    }

    private static Parameter halfHour(String key, String text) {
        return Parameter.of(key, SettingOperations.HALF_HOURS, TIME_ZONE, text)
                .in("min")
                .with(Mark.ACCOMPANIES);
    }
}
