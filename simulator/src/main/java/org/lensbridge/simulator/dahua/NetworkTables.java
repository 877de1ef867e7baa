package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Locale;

/** The network and the servers that the device uses: 4.7. */
final class NetworkTables {
    private static final ValueRule DDNS_PROTOCOL =
            ValueRule.oneOf("NO-IP DDNS", "Dyndns DDNS", "Private DDNS", "DHDDNS", "QUICK DDNS", "Quick DDNS");
    private static final ValueRule ENCRYPTION =
            ValueRule.oneOf("off", "on", "Off", "On", "WEP64Bits", "WEP128Bits", "WPA-PSK-TKIP", "WPA-PSK-CCMP");

    static final List<TableSource> ALL = List.of(
            TableSource.of("Network", NetworkTables::network),
            TableSource.of(
                    "PPPoE",
                    table -> table.put("Enable", false).put("Password", "").put("UserName", "")),
            TableSource.of("DDNS", table -> table.times(2, NetworkTables::ddns)),
            TableSource.of("Email", NetworkTables::email),
            TableSource.of("WLan", table -> wireless(table.at("eth2"))).when(NetworkTables::hasWireless),
            TableSource.of("UPnP", NetworkTables::upnp),
            TableSource.of("NTP", NetworkTables::ntp),
            rtsp(554),
            TableSource.of("Telnet", table -> table.put("Enable", false)),
            TableSource.of("AlarmServer", NetworkTables::alarmServer));

    private NetworkTables() {}

    /** Whether the device has the interface {@code eth2}. */
    static boolean hasWireless(CameraSettings settings) {
        return settings.kind().hasLens();
    }

    private static void network(Defaults table) {
        int id = table.settings().identity().serial().hashCode();
        table.put("DefaultInterface", "eth0", ValueRule.oneOf("eth0", "eth2"))
                .put("Domain", "local")
                .put("Hostname", table.settings().name());
        port(table.at("eth0"), "192.0.2.", "02:5c:", id);
        if (hasWireless(table.settings())) {
            port(table.at("eth2"), "198.51.100.", "02:5d:", id);
        }
    }

    private static void port(Defaults port, String net, String maker, int id) {
        String rest =
                String.format(Locale.ROOT, "%02x:%02x:%02x:%02x", id >>> 24, id >>> 16 & 255, id >>> 8 & 255, id & 255);
        port.put("DefaultGateway", net + "1", ValueRule.ADDRESS)
                .put("DhcpEnable", false)
                .list("DnsServers", ValueRule.ADDRESS, net + "53", net + "54")
                .put("IPAddress", net + (10 + Math.floorMod(id, 200)), ValueRule.ADDRESS)
                .put("MTU", 1500)
                .put("PhysicalAddress", maker + rest, ValueRule.matching("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}"))
                .put("SubnetMask", "255.255.255.0", ValueRule.ADDRESS);
    }

    private static void ddns(Defaults service) {
        service.put("Address", "members.ddns.example")
                .put("Enable", false)
                .put("HostName", "")
                .put("KeepAlive", 10, 1, 65535)
                .put("Password", "")
                .put("Port", "80", ValueRule.PORT)
                .put("Protocol", service.number() == 0 ? "QUICK DDNS" : "Dyndns DDNS", DDNS_PROTOCOL)
                .put("UserName", "");
        String own = service.settings().identity().serial().toLowerCase(Locale.ROOT) + ".ddns.example";
        service.at("DefaultHostName").put("Enable", true).put("HostName", own, own::equals);
    }

    private static void email(Defaults table) {
        table.put("Address", "mail.example")
                .put("Anonymous", false)
                .put("AttachEnable", true)
                .put("AttachmentEnable", true)
                .put("Enable", false);
        table.at("HealthReport").put("Enable", false).put("Interval", 60, 30, 1440);
        table.put("Password", "")
                .put("Port", "25", ValueRule.PORT)
                .list("Receivers", ValueRule.TEXT, "", "", "")
                .put("SendAddress", "")
                .put("SslEnable", false)
                .put("Title", "Message from " + table.settings().name())
                .put("UserName", "");
    }

    private static void wireless(Defaults port) {
        port.put("Enable", false)
                .put("Encryption", "off", ENCRYPTION)
                .put("KeyFlag", false)
                .put("KeyID", 0, 0, 3)
                .put("KeyType", "Hex", ValueRule.oneOf("Hex", "ASCII"))
                .list("Keys", ValueRule.TEXT, "", "", "", "")
                .put("LinkMode", "Auto", ValueRule.oneOf("Auto", "Ad-hoc", "Infrastructure"))
                .put("SSID", "");
    }

    private static void upnp(Defaults table) {
        table.put("Enable", false);
        List<String> services = List.of("HTTP", "TCP", "UDP", "RTSP");
        List<Integer> ports = List.of(80, 37777, 37778, 554);
        table.at("MapTable").times(services.size(), map -> map.put("Enable", true)
                .put("InnerPort", ports.get(map.number()), 1, 65535)
                .put("OuterPort", ports.get(map.number()), 1, 65535)
                .put("Protocol", map.number() == 2 ? "UDP" : "TCP", ValueRule.oneOf("TCP", "UDP"))
                .put("ServiceName", services.get(map.number())));
    }

    private static void ntp(Defaults table) {
        table.put("Address", "pool.ntp.example")
                .put("Enable", false)
                .put("Port", "123", ValueRule.PORT)
                .put("TimeZone", 0)
                .put("UpdatePeriod", 60);
    }

    /** 4.7.11, of a device that answers there. */
    static TableSource rtsp(int port) {
        return TableSource.of("RTSP", table -> {
            table.put("Enable", true).put("Port", Integer.toString(port), ValueRule.PORT);
            table.at("RTP").put("EndPort", "40000", ValueRule.PORT).put("StartPort", "20000", ValueRule.PORT);
        });
    }

    private static void alarmServer(Defaults table) {
        table.put("Address", "alarm.example")
                .put("Enable", false)
                .put("Password", "")
                .put("Port", "37777", ValueRule.PORT)
                .put("Protocol", "Private")
                .put("ReportTime", "02:00:00")
                .put("ReportWeekDay", 2, 0, 7)
                .put("UserName", "admin");
    }
}
