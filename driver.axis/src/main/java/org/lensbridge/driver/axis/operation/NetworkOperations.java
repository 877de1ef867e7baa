package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** The network, of devices that list the interface {@code network-settings}. Each row has the version with which its method came. */
public final class NetworkOperations {
    /** The argument with the name of an interface. */
    public static final String INTERFACE = "interface";
    /** The argument that says where addresses come from: dhcp or static. */
    public static final String MODE = "mode";
    /** The argument with the router of static addresses. */
    public static final String ROUTER = "router";
    /** The argument with static addresses: a list of records. */
    public static final String ADDRESSES = "addresses";
    /** The argument that says whether name servers come by DHCP. */
    public static final String BY_DHCP = "byDhcp";
    /** The argument with static name servers. */
    public static final String SERVERS = "servers";

    private static final ValueType NAME = new ValueType.TextType(64);
    private static final ValueType TEXT = new ValueType.TextType(255);
    private static final ValueType NAMES = new ValueType.ListType(TEXT, 16);
    private static final ValueType RECORDS = new ValueType.ListType(ValueType.ANY, 8);

    /** Interfaces, name servers and the host's name. */
    public static final Operation INFO = rows("1.0")
            .read("network.info", "getNetworkInfo", "", "Tells the interfaces and what goes for all of them.");

    /** Changes the addresses of an interface. */
    public static final Operation SET_IPV4 = onInterface(rows("1.0")
                    .write(
                            "network.setIpv4",
                            "setIPv4AddressConfiguration",
                            "\"deviceName\":\"{interface}\",\"enabled\":{on},\"configurationMode\":\"{mode}\","
                                    + "\"linkLocalMode\":\"{linkLocal}\",\"useStaticDHCPFallback\":{fallback},"
                                    + "\"useDHCPStaticRoutes\":{routes},\"staticDefaultRouter\":\"{router}\","
                                    + "\"staticAddressConfigurations\":{addresses}",
                            "Changes the IPv4 addresses of an interface; what is left out stays."))
            .takes("on", ValueType.FLAG, "whether IPv4 is in use")
            .takes(MODE, ValueType.choice("dhcp", "static"), "where addresses come from")
            .takes("linkLocal", ValueType.choice("off", "on", "fallback"), "an address without DHCP; version 1.21")
            .takes("fallback", ValueType.FLAG, "whether the static address is used without DHCP; version 1.21")
            .takes("routes", ValueType.FLAG, "whether routes come by DHCP; version 1.29")
            .takes(ROUTER, NAME, "the router of static addresses")
            .takes(ADDRESSES, RECORDS, "records of address, prefixLength and, if wanted, broadcast");

    /** Changes the name servers. */
    public static final Operation SET_RESOLVER = rows("1.0")
            .write(
                    "network.setResolver",
                    "setResolverConfiguration",
                    "\"useDhcpResolverInfo\":{byDhcp},\"staticNameServers\":{servers},"
                            + "\"staticSearchDomains\":{domains},\"staticDomainName\":\"{domain}\"",
                    "Changes the name servers; what is left out stays.")
            .takes(BY_DHCP, ValueType.FLAG, "whether they come by DHCP")
            .takes(SERVERS, NAMES, "static ones, first choice first")
            .takes("domains", NAMES, "domains to search")
            .takes("domain", TEXT, "the device's own domain");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            rows("1.0")
                    .write(
                            "network.addVlan",
                            "addVlan",
                            "\"masterDeviceName\":\"{interface}\",\"VlanId\":{number}",
                            "Adds a VLAN.")
                    .needs(INTERFACE, NAME, "the interface that carries it")
                    .needs("number", ValueType.integer(1, 4094), "of the VLAN"),
            INFO,
            rows("1.0").versions("network.versions"),
            rows("1.0")
                    .write("network.removeVlan", "removeVlan", "\"VlanName\":\"{name}\"", "Removes a VLAN.")
                    .needs("name", NAME, "as eth0.4")
                    .with(Trait.DESTRUCTIVE),
            onInterface(rows("1.14")
                            .read(
                                    "network.scan",
                                    "scanWLANNetworks",
                                    "\"deviceName\":\"{interface}\",\"refresh\":{refresh}",
                                    "Lists the wireless networks around."))
                    .takes("refresh", ValueType.FLAG, "whether to look again"),
            onInterface(rows("1.17")
                            .write(
                                    "network.setInterface",
                                    "setDeviceConfiguration",
                                    "\"deviceName\":\"{interface}\",\"staticState\":\"{state}\"",
                                    "Switches an interface on or off for good."))
                    .needs(
                            "state",
                            ValueType.choice("up", "down"),
                            "down takes the device away where it is the only one")
                    .with(Trait.DESTRUCTIVE),
            rows("1.0")
                    .write(
                            "network.setHostName",
                            "setHostnameConfiguration",
                            "\"useDhcpHostname\":{byDhcp},\"staticHostname\":\"{name}\"",
                            "Changes the host's name; what is left out stays.")
                    .takes(BY_DHCP, ValueType.FLAG, "whether it comes by DHCP")
                    .takes("name", TEXT, "the static one"),
            SET_IPV4,
            onInterface(rows("1.6")
                            .write(
                                    "network.setIpv6",
                                    "setIPv6AddressConfiguration",
                                    "\"deviceName\":\"{interface}\",\"enabled\":{on}",
                                    "Switches IPv6 on or off."))
                    .needs("on", ValueType.FLAG, "whether IPv6 is in use"),
            rows("1.0")
                    .write(
                            "network.setProxy",
                            "setGlobalProxyConfiguration",
                            "\"httpProxy\":\"{http}\",\"httpsProxy\":\"{https}\"",
                            "Changes the proxies, from the next start on. Their addresses may hold passwords.")
                    .takes("http", TEXT, "as http://proxy.example:8080; empty for none")
                    .takes("https", TEXT, "the same for HTTPS")
                    .with(Trait.SECRET),
            SET_RESOLVER,
            onInterface(rows("1.0")
                            .write(
                                    "network.setWiredLogin",
                                    "setWired8021XConfiguration",
                                    "\"deviceName\":\"{interface}\",\"enabled\":{on},\"mode\":\"{mode}\","
                                            + "\"identity\":\"{identity}\",\"eapolVersion\":\"{eapol}\","
                                            + "\"mkaCAK\":\"{key}\",\"mkaCKN\":\"{keyName}\"",
                                    "Changes how a wired interface logs in at its switch."))
                    .takes("on", ValueType.FLAG, "whether it logs in")
                    .takes(MODE, NAME, "as WPA-Enterprise-EAPTLS or MACsec-PSK")
                    .takes("identity", TEXT, "the device's name there")
                    .takes("eapol", ValueType.choice("EAPoLv1", "EAPoLv2", "EAPoLv3"), "the version of EAPoL")
                    .takes("key", TEXT, "the key of MACsec")
                    .takes("keyName", TEXT, "the name of the key")
                    .with(Trait.SECRET),
            rows("1.27")
                    .write(
                            "network.setCountry",
                            "setWlanConfiguration",
                            "\"countryCode\":\"{country}\"",
                            "Sets the country whose rules wireless networks follow.")
                    .needs("country", new ValueType.TextType(2), "as FI"),
            onInterface(rows("1.12")
                            .write(
                                    "network.setWireless",
                                    "setWLANStationConfiguration",
                                    "\"deviceName\":\"{interface}\",\"ssid\":\"{ssid}\","
                                            + "\"authentication\":{login}",
                                    "Changes the wireless network that an interface joins."))
                    .needs("ssid", new ValueType.TextType(32), "the network's name")
                    .needs("login", ValueType.ANY, "a record of mode and params, which may hold a password")
                    .with(Trait.SECRET),
            onInterface(rows("1.0")
                            .read(
                                    "network.testWireless",
                                    "testWLANStationSettings",
                                    "\"deviceName\":\"{interface}\",\"timeout\":{timeout}",
                                    "Tells whether an interface can join its wireless network."))
                    .takes("timeout", ValueType.integer(1, 3600), "in seconds"),
            rows("1.16")
                    .write(
                            "network.joinWireless",
                            "wlanSwitchAPToStation",
                            "",
                            "Ends the access point for installation and joins the wireless network."));

    private NetworkOperations() {}

    private static JsonRows rows(String version) {
        return new JsonRows("network-video/network-settings-api", "network_settings.cgi", version);
    }

    private static Operation onInterface(Operation row) {
        return row.needs(INTERFACE, NAME, "as eth0");
    }
}
