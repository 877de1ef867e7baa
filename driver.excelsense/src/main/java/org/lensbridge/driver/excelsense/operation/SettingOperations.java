package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Device Settings" but for its text over the picture: network, ports, time and disks. */
public final class SettingOperations {
    /** The argument for the version of the Internet Protocol: 1 for IPv4; 2, for IPv6, is answered with IPv4. */
    public static final String PROTOCOL = "IPProtoVer";

    /** The argument for the network card. */
    public static final String CARD = "netCardId";

    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String SET = "/cgi-bin/param.cgi?action=set&type=";
    private static final String LOCAL_NETWORK = "Local Network";
    private static final String DEVICE_PORT = "Device Port";
    private static final String DEVICE_TIME = "Device Time";
    private static final String TIME_ZONE = "Time Zone";

    private static final String ADDRESS = ":[0-9A-Fa-f.:]}";
    private static final ValueType ADDRESSES = new ValueType.TextType(45);
    private static final ValueType PORTS_16 = ValueType.integer(1, 65_535);
    private static final ValueType FLAG = ValueType.integer(0, 1);
    private static final ValueType MONTH = ValueType.integer(1, 12);
    private static final ValueType WEEK = ValueType.integer(1, 5);
    private static final ValueType WEEK_DAY = ValueType.integer(0, 6);
    private static final String DAY_TEXT = "0 Sunday to 6 Saturday";

    /** Half hours of a day in minutes. */
    public static final ValueType HALF_HOURS = ValueType.choice(
            IntStream.range(0, 48).mapToObj(half -> Integer.toString(half * 30)).toArray(String[]::new));

    /** Reads the addresses of the network cards. */
    public static final Operation NETWORK = Operation.read(
                    "network.get",
                    LOCAL_NETWORK,
                    GET + "localNetwork&IPProtoVer={IPProtoVer}&netCardId={netCardId}",
                    Decoding.MARKED,
                    "Reads the addresses of one network card, or of all.")
            .takes(PROTOCOL, ValueType.integer(1, 2), Value.of(1), "1 IPv4; 2 IPv6, which is answered with IPv4")
            .takes(CARD, ValueType.integer(1, 2), "the network card; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Changes the addresses of a network card. */
    public static final Operation SET_NETWORK = Operation.write(
                    "network.set",
                    LOCAL_NETWORK,
                    SET + "localNetwork&netCardId={netCardId}&IPProtoVer={IPProtoVer}&IPAddress={IPAddress" + ADDRESS
                            + "&subNetmask={subNetmask" + ADDRESS + "&subGetway={subGetway" + ADDRESS
                            + "&preferredDNS={preferredDNS" + ADDRESS + "&alternateDNS={alternateDNS" + ADDRESS
                            + "&autoGetIPFlag={autoGetIPFlag}",
                    Decodings.OK,
                    "Changes the addresses of a network card; the device may be gone from its address.")
            .takes(CARD, ValueType.integer(1, 2), Value.of(1), "the network card")
            .takes(PROTOCOL, ValueType.integer(1, 2), Value.of(1), "1 IPv4; 2 IPv6, which is not supported")
            .takes("IPAddress", ADDRESSES, "the address")
            .takes("subNetmask", ADDRESSES, "the mask of the network")
            .takes("subGetway", ADDRESSES, "the gateway")
            .takes("preferredDNS", ADDRESSES, "the first name server")
            .takes("alternateDNS", ADDRESSES, "the second name server")
            .takes("autoGetIPFlag", FLAG, "1 by DHCP, 0 by hand");

    /** Reads the ports. */
    public static final Operation PORTS = Operation.read(
                    "ports.get", DEVICE_PORT, GET + "devicePort", Decoding.MARKED, "Reads the device's ports.")
            .reused(Reuse.CONFIGURATION);

    /** Changes the ports. */
    public static final Operation SET_PORTS = Operation.write(
                    "ports.set",
                    DEVICE_PORT,
                    SET + "devicePort&controlPort={controlPort}&httpPort={httpPort}&rtspPort={rtspPort}"
                            + "&rtmpPort={rtmpPort}",
                    Decodings.OK,
                    "Changes the device's ports; what is left out stays. It may be gone from its address.")
            .takes("controlPort", PORTS_16, "for the vendor's programs")
            .takes("httpPort", PORTS_16, "for HTTP")
            .takes("rtspPort", PORTS_16, "for RTSP")
            .takes("rtmpPort", PORTS_16, "for RTMP");

    /** Reads the time of the device. */
    public static final Operation TIME = Operation.read(
            "time.get", DEVICE_TIME, GET + "dateTime", Decoding.MARKED, "Reads the device's date and time.");

    /** Sets the time of the device. */
    public static final Operation SET_TIME = Operation.write(
                    "time.set",
                    DEVICE_TIME,
                    SET + "dateTime&year={year}&month={month}&day={day}&hour={hour}&minute={minute}&second={second}",
                    Decodings.OK,
                    "Sets the device's date and time.")
            .needs("year", ValueType.integer(1970, 2099), "the year")
            .needs("month", MONTH, "the month")
            .needs("day", ValueType.integer(1, 31), "the day of the month")
            .needs("hour", ValueType.integer(0, 23), "the hour")
            .needs("minute", ValueType.integer(0, 59), "the minute")
            .needs("second", ValueType.integer(0, 59), "the second");

    /** Reads time zone and daylight saving time. */
    public static final Operation ZONE = Operation.read(
                    "zone.get",
                    TIME_ZONE,
                    GET + "timeZone",
                    Decoding.MARKED,
                    "Reads the number of the time zone and the rule of daylight saving time.")
            .reused(Reuse.CONFIGURATION);

    /** Sets time zone and daylight saving time. */
    public static final Operation SET_ZONE = Operation.write(
                    "zone.set",
                    TIME_ZONE,
                    SET + "timeZone&timeZone={timeZone}&DSTOpenFlag={DSTOpenFlag}&beginMonth={beginMonth}"
                            + "&beginWeekly={beginWeekly}&beginWeekDays={beginWeekDays}&beginTime={beginTime}"
                            + "&endMonth={endMonth}&endWeekly={endWeekly}&endWeekDays={endWeekDays}&endTime={endTime}",
                    Decodings.OK,
                    "Sets the number of the time zone and the rule of daylight saving time.")
            .needs("timeZone", ValueType.integer(0, 300), "its number in the device's own list")
            .needs("DSTOpenFlag", FLAG, "1 with daylight saving time, 0 without")
            .needs("beginMonth", MONTH, "the month in which it begins")
            .needs("beginWeekly", WEEK, "the week in that month")
            .needs("beginWeekDays", WEEK_DAY, DAY_TEXT)
            .needs("beginTime", HALF_HOURS, "minutes since midnight, in steps of 30")
            .needs("endMonth", MONTH, "the month in which it ends")
            .needs("endWeekly", WEEK, "the week in that month")
            .needs("endWeekDays", WEEK_DAY, DAY_TEXT)
            .needs("endTime", HALF_HOURS, "minutes since midnight, in steps of 30");

    /** Reads the time server. */
    public static final Operation NTP = Operation.read(
                    "ntp.get", "NTP", GET + "NTP", Decoding.MARKED, "Reads which time server the device asks.")
            .reused(Reuse.CONFIGURATION);

    /** Sets the time server. */
    public static final Operation SET_NTP = Operation.write(
                    "ntp.set",
                    "NTP",
                    SET + "NTP&IPProtoVer={IPProtoVer}&enableFlag={enableFlag}&NTPIP={NTPIP" + ADDRESS
                            + "&NTPPort={NTPPort}",
                    Decodings.OK,
                    "Sets which time server the device asks.")
            .takes(PROTOCOL, ValueType.integer(1, 1), Value.of(1), "1 IPv4, which is all there is")
            .needs("enableFlag", FLAG, "1 to ask it, 0 not to")
            .needs("NTPIP", ADDRESSES, "its IP address")
            .needs("NTPPort", ValueType.integer(0, 65_535), "its port");

    /** Reads the disks. */
    public static final Operation DISKS = Operation.read(
            "disk.info", "Device Disk Info", GET + "deviceDiskInfo", Decoding.MARKED, "Lists the device's disks.");

    /** All requests of the chapter but for those of {@link OverlayOperations}, in the order of the document. */
    static final List<Operation> ALL =
            List.of(NETWORK, SET_NETWORK, PORTS, SET_PORTS, TIME, SET_TIME, ZONE, SET_ZONE, NTP, SET_NTP, DISKS);

    /** A key of a network card as the document spells it, of which newer firmware has {@code subGateway}. */
    public static String documented(String key) {
        return key.equalsIgnoreCase("subGateway") ? "subGetway" : key;
    }

    private SettingOperations() {}
}
