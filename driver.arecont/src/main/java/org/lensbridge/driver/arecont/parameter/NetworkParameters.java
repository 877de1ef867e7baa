package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.bit;
import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.number;
import static org.lensbridge.driver.arecont.parameter.Rows.ofSensor;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;
import static org.lensbridge.driver.arecont.parameter.Rows.truth;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Addresses, multicast, quality of service and passwords. */
final class NetworkParameters {
    private static final int PORTS = 65_535;
    /** The document's example of {@code mtu}, which, as those of numbers are, is the lower end. */
    private static final int LEAST_PACKET = 512;
    /** Bits 0 to 10 of {@code netopt}. */
    private static final int OPTIONS = (1 << 11) - 1;
    /** Differentiated services code points: RFC 2474. */
    private static final int CODE_POINTS = 63;

    private static final String AWAY = "The camera may be reached elsewhere from then on.";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            number("webserverport", "The port of the camera's web server.", 1, PORTS)
                    .with(Mark.NOT_READ_BACK)
                    .causing(AWAY),
            password("admin", "The password of the user admin."),
            password("viewer", "The password of the user viewer."),
            number(
                            "netopt",
                            "Bits: 0 DHCP, 1 BOOTP, 2 RARP, 3 IP lock, 4 NTP, 5 PSIA multicast, 6 RTP multicast, 7 MTU,"
                                    + " 8 PSIA zeroconf, 9 IPv6, 10 DHCPv6.",
                            0,
                            OPTIONS)
                    .causing(AWAY),
            ofSensor(text("streamip", "The multicast address.")),
            ofSensor(number("rtpport", "The multicast port.", 0, PORTS)),
            ofSensor(text("sapip", "The multicast address of announcements (SAP).")),
            toggle("multicast_rec", "Whether multicast is received."),
            bit("en_multicast", "Whether multicast is announced."),
            number("rtspport", "The port of RTSP.", 1, PORTS).byDefault(Value.of(554)),
            number("mtu", "The largest packet of the network.", LEAST_PACKET, PORTS)
                    .in("bytes"),
            address("ip", "The camera's address."),
            address("subnetmask", "The mask of its network."),
            address("gateway", "Its default gateway."),
            choice(
                    "eth_negotiation",
                    "Speed by negotiation, or fixed at 100 Mbit/s in both directions.",
                    "auto",
                    "fixed"),
            text("ntpserver_ip", "The address of the time server."),
            bit("qos_enabled", "Quality of service by RFC 2474."),
            number("qos_video", "The code point (DSCP) of video over RTP.", 0, CODE_POINTS)
                    .byDefault(Value.of(34)),
            number("qos_default", "The code point (DSCP) of all else.", 0, CODE_POINTS)
                    .byDefault(Value.of(0)),
            truth("ipv6enabled", "IPv6."),
            text("ipv6address", "The IPv6 address."),
            number("ipv6prefixlen", "The bits of the IPv6 prefix.", 0, 128),
            toggle("ipv6dhcp", "DHCP of IPv6."),
            choice("ipv6addresstype", "manual goes before an address from DHCP.", "dhcp", "manual"),
            truth("ipv6acceptrouters", "Whether announcements of IPv6 routers are accepted."));

    private NetworkParameters() {}

    private static Parameter password(String key, String description) {
        return text(key, description).as(Conversions.emptyAs("empty")).with(Mark.SECRET);
    }

    private static Parameter address(String key, String description) {
        return text(key, description).with(Mark.NOT_READ_BACK).causing(AWAY);
    }
}
