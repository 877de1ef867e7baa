package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** The network: section 4.7. */
public final class NetworkOperations {
    /** Section 4.7.1. */
    public static final Operation INTERFACES = read(
                    "network.interfaces",
                    "4.7.1",
                    "/cgi-bin/netApp.cgi?action=getInterfaces",
                    Decoding.KEYS,
                    "The network interfaces: wired, wireless and mobile.")
            .reused(Reuse.CONFIGURATION);

    private static final List<Operation> NETWORK_TABLE = Tables.table(
            "config.network", "4.7.2", "Network", "Addresses of the network interfaces.", Trait.DESTRUCTIVE);
    private static final List<Operation> RTSP_TABLE =
            Tables.table("config.rtsp", "4.7.11", "RTSP", "The server of RTSP and its ports.");

    /** Section 4.7.2, reading. */
    public static final Operation NETWORK = NETWORK_TABLE.get(0);
    /** Section 4.7.2, writing. */
    public static final Operation SET_NETWORK = NETWORK_TABLE.get(1);
    /** Section 4.7.10, reading. */
    public static final Operation NTP =
            Tables.get("config.ntp", "4.7.10", "NTP", "The server that tells the time, and the time zone.");
    /** Section 4.7.11, reading. */
    public static final Operation RTSP = RTSP_TABLE.get(0);
    /** Section 4.7.11, writing. */
    public static final Operation SET_RTSP = RTSP_TABLE.get(1);

    static final List<Operation> ALL = Stream.of(
                    List.of(INTERFACES),
                    NETWORK_TABLE,
                    Tables.table("config.pppoe", "4.7.3", "PPPoE", "The login of a PPPoE line.", Trait.SECRET),
                    Tables.table(
                            "config.ddns", "4.7.4", "DDNS", "Names that follow the device's address.", Trait.SECRET),
                    Tables.table("config.email", "4.7.5", "Email", "The account that sends mail.", Trait.SECRET),
                    Tables.table(
                            "config.wlan",
                            "4.7.6",
                            "WLan",
                            "The wireless networks that the device joins.",
                            Trait.SECRET,
                            Trait.DESTRUCTIVE),
                    List.of(read(
                                    "network.wlan.scan",
                                    "4.7.7",
                                    "/cgi-bin/wlan.cgi?action=scanWlanDevices&SSID={ssid}",
                                    Decoding.KEYS,
                                    "Wireless networks within reach.")
                            .takes("ssid", new ValueType.TextType(64), "the one to look for; all when left out")
                            .reused(Reuse.IN_FLIGHT)),
                    Tables.table("config.upnp", "4.7.8", "UPnP", "The ports that a router is to open."),
                    List.of(read(
                                    "network.upnp.status",
                                    "4.7.9",
                                    "/cgi-bin/netApp.cgi?action=getUPnPStatus",
                                    Decoding.KEYS,
                                    "Which ports a router has opened.")
                            .reused(Reuse.STATE)),
                    List.of(NTP, Tables.set(NTP, "NTP")),
                    RTSP_TABLE,
                    Tables.table("config.telnet", "4.7.12", "Telnet", "Whether the device takes Telnet."),
                    Tables.table(
                            "config.alarmServer",
                            "4.7.13",
                            "AlarmServer",
                            "The server that is told of alarms.",
                            Trait.SECRET))
            .flatMap(List::stream)
            .toList();

    private NetworkOperations() {}
}
