package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Locale;

/** The network: 4.7. */
final class NetworkTables {
    static final List<TableSource> ALL =
            List.of(TableSource.of("Network", NetworkTables::network), TableSource.of("NTP", NetworkTables::ntp));

    private NetworkTables() {}

    private static void network(Defaults table) {
        int id = table.settings().identity().serial().hashCode();
        table.put("DefaultInterface", "eth0")
                .put("Domain", "local")
                .put("Hostname", table.settings().name());
        String hardware = String.format(
                Locale.ROOT, "02:5c:%02x:%02x:%02x:%02x", id >>> 24, id >>> 16 & 255, id >>> 8 & 255, id & 255);
        table.at("eth0")
                .put("DefaultGateway", "192.0.2.1", ValueRule.ADDRESS)
                .put("DhcpEnable", false)
                .list("DnsServers", ValueRule.ADDRESS, "192.0.2.53", "192.0.2.54")
                .put("IPAddress", "192.0.2." + (10 + Math.floorMod(id, 200)), ValueRule.ADDRESS)
                .put("MTU", 1500)
                .put("PhysicalAddress", hardware, ValueRule.matching("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}"))
                .put("SubnetMask", "255.255.255.0", ValueRule.ADDRESS);
    }

    private static void ntp(Defaults table) {
        table.put("Address", "pool.ntp.example")
                .put("Enable", false)
                .put("Port", 123, 1, 65535)
                .put("TimeZone", 0)
                .put("UpdatePeriod", 60);
    }
}
