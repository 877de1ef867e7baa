package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code Network}: what is set stands in the group itself, what is in use in those below. A change can take the device from its address. */
final class NetworkParameters {
    private static final ValueType ADDRESS = new ValueType.TextType(45);
    private static final ValueType NAME = new ValueType.TextType(255);
    private static final ValueType PORT = ValueType.integer(1, 65_535);

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            row("BootProto", ValueType.choice("dhcp", "none"), "Whether addresses come by DHCP.")
                    .byDefault(Value.of("dhcp")),
            row("IPAddress", ADDRESS, "The static address.").byDefault(Value.of("192.168.0.90")),
            row("SubnetMask", ADDRESS, "The mask of the static address's network.")
                    .byDefault(Value.of("255.255.255.0")),
            row("Broadcast", ADDRESS, "The address that all of that network listen to.")
                    .byDefault(Value.of("192.168.0.255")),
            row("DefaultRouter", ADDRESS, "The router of the static address.").byDefault(Value.of("192.168.0.1")),
            row("HostName", NAME, "The host's name."),
            row("DNSServer1", ADDRESS, "The first static name server; 0.0.0.0 for none.")
                    .byDefault(Value.of("0.0.0.0")),
            row("DNSServer2", ADDRESS, "The second static name server; 0.0.0.0 for none.")
                    .byDefault(Value.of("0.0.0.0")),
            row("DomainName", NAME, "The device's domain."),
            row("ARPPingIPAddress.Enabled", ValueType.FLAG, "Whether an address can be given by ARP and ping.")
                    .byDefault(Value.of(true)),
            row("Bonjour.Enabled", ValueType.FLAG, "Whether the device tells of itself by mDNS.")
                    .byDefault(Value.of(true)),
            row("Bonjour.FriendlyName", NAME, "The name that it tells."),
            row("DNSUpdate.DNSName", NAME, "The name that it has name servers know it by."),
            row("DNSUpdate.Enabled", ValueType.FLAG, "Whether it tells name servers its address.")
                    .byDefault(Value.of(false)),
            row("DNSUpdate.TTL", ValueType.integer(0, 4_294_967_295L), "How long others may remember that.")
                    .byDefault(Value.of(30))
                    .in("s"),
            told("eth0.Broadcast", "The address in use that all of the network listen to."),
            told("eth0.IPAddress", "The address in use. Operators read it."),
            told("eth0.MACAddress", "The MAC address. Operators read it."),
            told("eth0.SubnetMask", "The mask in use."),
            told("eth0.IPv6.IPAddresses", "The IPv6 addresses in use, with blanks between them."),
            row("Filter.Enabled", ValueType.FLAG, "Whether addresses are filtered.")
                    .byDefault(Value.of(false)),
            row("Filter.Input.Policy", ValueType.choice("allow", "deny"), "What happens to the listed addresses.")
                    .byDefault(Value.of("allow")),
            row(
                    "Filter.Input.AcceptAddresses",
                    ValueType.TEXT,
                    "The addresses and networks, with blanks between them."),
            row("Filter.Log.Enabled", ValueType.FLAG, "Whether it is logged what is filtered.")
                    .byDefault(Value.of(false)),
            row(
                    "HTTP.AuthenticationPolicy",
                    ValueType.choice("basic", "digest", "basic_digest", "recommended"),
                    "How clients log in."),
            row("Interface.I0.dot1x.Enabled", ValueType.FLAG, "Whether the device logs in at its switch.")
                    .byDefault(Value.of(false)),
            row("Interface.I0.dot1x.EAPOLVersion", ValueType.choice("1", "2", "3"), "The version of EAPOL for that.")
                    .byDefault(Value.of("1")),
            told("Interface.I0.dot1x.Status", "How that does."),
            row("Interface.I0.dot1x.EAPTLS.Identity", new ValueType.TextType(128), "The device's name there."),
            row("Interface.I0.dot1x.EAPTLS.PrivateKeyPassword", new ValueType.TextType(16), "The password of its key.")
                    .with(Mark.SECRET),
            row("IPv6.Enabled", ValueType.FLAG, "Whether IPv6 is in use. Operators and viewers read it.")
                    .byDefault(Value.of(true)),
            row("IPv6.AcceptRA", ValueType.FLAG, "Whether routers tell addresses.")
                    .byDefault(Value.of(true)),
            row(
                            "IPv6.DHCPv6",
                            ValueType.choice("auto", "stateful", "stateless", "off"),
                            "Whether DHCP does: auto as routers say.")
                    .byDefault(Value.of("auto")),
            row("IPv6.IPAddress", ValueType.TEXT, "Static addresses with their prefixes, and blanks between them."),
            row("IPv6.DefaultRouter", ADDRESS, "The static router."),
            told("Resolver.NameServerList", "The name servers in use, with blanks between them."),
            row("Resolver.ObtainFromDHCP", ValueType.FLAG, "Whether DHCP tells name servers."),
            told("Resolver.Search", "The domains that are searched."),
            told("Resolver.NameServer1", "The first name server in use."),
            told("Resolver.NameServer2", "The second name server in use."),
            told("Routing.DefaultRouter", "The router in use."),
            told("Routing.IPv6.DefaultRouter", "The routers in use for IPv6."),
            row("RTP.StartPort", ValueType.integer(1024, 65_532), "The first port for RTP.")
                    .byDefault(Value.of(50_000)),
            row("RTP.EndPort", ValueType.integer(1025, 65_535), "The last port for RTP.")
                    .byDefault(Value.of(50_999)),
            row("RTSP.Enabled", ValueType.FLAG, "Whether RTSP is served.").byDefault(Value.of(true)),
            row("RTSP.Port", PORT, "The port of RTSP.").byDefault(Value.of(554)));

    private NetworkParameters() {}

    private static Parameter row(String key, ValueType type, String text) {
        return DeviceRow.of("network-video/network-settings-api", "Network." + key, type, text);
    }

    private static Parameter told(String key, String text) {
        return row(key, ValueType.TEXT, text).only(Access.READ);
    }
}
