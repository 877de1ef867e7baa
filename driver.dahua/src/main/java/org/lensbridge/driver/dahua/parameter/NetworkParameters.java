package org.lensbridge.driver.dahua.parameter;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * The network: section 4.7. Names of interfaces are parts of keys. There are rows for the names of the document, and {@link #ofInterfaces} makes
 * the same ones for others.
 */
public final class NetworkParameters {
    /** Wired and wireless by sections 4.7.1 and 4.7.2. */
    private static final List<String> WIRED = List.of("eth0", "eth2");

    private static final String WIRELESS = "eth2";
    private static final ValueType PORT = ValueType.integer(1, 65_535);
    private static final ValueType NAME = new ValueType.TextType(256);
    private static final ValueType IP = new ValueType.TextType(64);
    private static final String LEAVES = "Writing it can take the device away from its address.";

    static final List<Parameter> ALL = Stream.of(
                    Stream.of(
                            Parameter.of(
                                            "Network.DefaultInterface",
                                            new ValueType.TextType(32),
                                            "4.7.2",
                                            "The interface that is used first, such as eth0.")
                                    .causing(LEAVES),
                            Parameter.of("Network.Domain", NAME, "4.7.2", "The domain that the device is in."),
                            Parameter.of("Network.Hostname", NAME, "4.7.2", "The device's name in its domain.")),
                    WIRED.stream().flatMap(NetworkParameters::addresses),
                    Stream.of(
                            Parameter.of("PPPoE.Enable", ValueType.FLAG, "4.7.3", "Whether the line is used."),
                            Parameter.of("PPPoE.UserName", NAME, "4.7.3", "The user's name on the line."),
                            Parameter.of("PPPoE.Password", NAME, "4.7.3", "The user's password on the line.")
                                    .with(Mark.SECRET)),
                    ServiceParameters.DDNS.stream(),
                    ServiceParameters.EMAIL.stream(),
                    wireless(WIRELESS),
                    upnp(),
                    ClockParameters.NTP.stream(),
                    Stream.of(
                            Parameter.of("RTSP.Enable", ValueType.FLAG, "4.7.11", "Whether there is a server of RTSP."),
                            Parameter.of("RTSP.Port", PORT, "4.7.11", "The port of RTSP."),
                            Parameter.of("RTSP.RTP.StartPort", PORT, "4.7.11", "The first port of RTP."),
                            Parameter.of("RTSP.RTP.EndPort", PORT, "4.7.11", "The last port of RTP."),
                            Parameter.of(
                                    "Telnet.Enable", ValueType.FLAG, "4.7.12", "Whether the device takes Telnet.")),
                    ServiceParameters.ALARM_SERVER.stream())
            .flatMap(rows -> rows)
            .toList();

    private NetworkParameters() {}

    /** The rows of interfaces that the document does not name. What cannot be a name within a key is left out. */
    public static List<Parameter> ofInterfaces(Collection<String> names) {
        List<String> others = names.stream()
                .filter(name -> name.matches("[A-Za-z0-9_-]{1,16}") && !WIRED.contains(name))
                .distinct()
                .toList();
        return Stream.concat(
                        others.stream().flatMap(NetworkParameters::addresses),
                        others.stream()
                                .filter(name -> !name.matches("(eth|bond).*"))
                                .flatMap(NetworkParameters::wireless))
                .toList();
    }

    private static Stream<Parameter> addresses(String name) {
        String head = "Network." + name + ".";
        return Stream.of(
                away(head + "DefaultGateway", IP, "The address of the router."),
                away(head + "DhcpEnable", ValueType.FLAG, "Whether the interface gets its addresses by DHCP."),
                Parameter.of(head + "DnsServers[{server}]", IP, "4.7.2", "The address of a name server.")
                        .at(new Index("server", 0, 1)),
                away(head + "IPAddress", IP, "The address of the interface."),
                Parameter.of(head + "MTU", PORT, "4.7.2", "The most that one packet carries.")
                        .in("bytes"),
                Parameter.of(
                        head + "PhysicalAddress",
                        new ValueType.TextType(17),
                        "4.7.2",
                        "The MAC address: six pairs of hexadecimal digits with colons."),
                away(head + "SubnetMask", IP, "The mask of the network, such as 255.255.255.0."));
    }

    private static Parameter away(String key, ValueType type, String text) {
        return Parameter.of(key, type, "4.7.2", text).with(Mark.NOT_READ_BACK).causing(LEAVES);
    }

    private static Stream<Parameter> wireless(String name) {
        String head = "WLan." + name + ".";
        return Stream.of(
                wlan(head + "Enable", ValueType.FLAG, "Whether the interface joins a wireless network."),
                wlan(
                        head + "Encryption",
                        ValueType.choice("Off", "On", "WEP64Bits", "WEP128Bits", "WPA-PSK-TKIP", "WPA-PSK-CCMP"),
                        "How the network is encrypted."),
                wlan(head + "KeyFlag", ValueType.FLAG, "Whether a key is configured."),
                wlan(head + "KeyID", ValueType.integer(0, 3), "Which of the keys is used."),
                wlan(head + "KeyType", ValueType.choice("Hex", "ASCII"), "How keys are written."),
                wlan(
                                head + "Keys[{key}]",
                                new ValueType.TextType(64),
                                "A key: 5 (64 bits) or 13 (128 bits) characters, or 10 or 26 hexadecimal digits.")
                        .at(new Index("key", 0, 3))
                        .with(Mark.SECRET),
                wlan(
                        head + "LinkMode",
                        ValueType.choice("Auto", "Ad-hoc", "Infrastructure"),
                        "Whether an access point is used."),
                wlan(head + "SSID", new ValueType.TextType(64), "The name of the network."));
    }

    private static Parameter wlan(String key, ValueType type, String text) {
        return Parameter.of(key, type, "4.7.6", text);
    }

    private static Stream<Parameter> upnp() {
        return Stream.concat(
                Stream.of(Parameter.of(
                        "UPnP.Enable", ValueType.FLAG, "4.7.8", "Whether a router is asked to open ports.")),
                Stream.of(
                                mapped("Enable", ValueType.FLAG, "Whether this port is to be opened."),
                                mapped("InnerPort", PORT, "The port of the device."),
                                mapped("OuterPort", PORT, "The port that the router opens."),
                                mapped("Protocol", ValueType.choice("TCP", "UDP"), "The protocol of the port."),
                                mapped("ServiceName", NAME, "What people call it."))
                        .map(row -> row.at(new Index("index", 0, 255))));
    }

    private static Parameter mapped(String name, ValueType type, String text) {
        return Parameter.of("UPnP.MapTable[{index}]." + name, type, "4.7.8", text);
    }
}
