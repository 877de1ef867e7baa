package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code deviceDiscovery.cgi}: 14.1.1. A few neighbours that nobody can connect to. */
final class DiscoveryCgi {
    private static final List<String> CLASSES = List.of("VTO", "VTH", "VTT", "VTS", "VTNC", "SHG");
    private static final List<String> NEIGHBOURS = List.of("VTO", "VTH", "VTH", "VTS");

    private final CameraSettings settings;

    DiscoveryCgi(Site site) {
        this.settings = site.settings();
    }

    Map<String, Cgi> routes() {
        return Map.of("deviceDiscovery.cgi?attach", this::attach);
    }

    private void attach(Call call) throws Refusal {
        Optional<String> wanted = call.parameter("DeviceClass");
        if (wanted.isPresent() && !CLASSES.contains(wanted.get())) {
            throw Refusal.invalidParam();
        }
        Lines lines = new Lines();
        int at = 0;
        for (int i = 0; i < NEIGHBOURS.size(); i++) {
            if (NEIGHBOURS.get(i).equals(wanted.orElse(NEIGHBOURS.get(i)))) {
                describe(lines.at("deviceInfo[" + at++ + "]."), NEIGHBOURS.get(i), i + 1);
            }
        }
        call.lines(lines.all());
    }

    /** Addresses are those of documentation (RFC 5737, RFC 3849). */
    private void describe(Lines lines, String deviceClass, int number) {
        String serial = String.format("SIM%04d%s", number, deviceClass);
        boolean picture = deviceClass.equals("VTO");
        lines.add("AlarmInputChannels", 8)
                .add("AlarmOutputChannels", 0)
                .add("DeviceClass", deviceClass)
                .add("DeviceType", deviceClass + "-SIM")
                .add("HttpPort", 80)
                .add("IPv4Address.DefaultGateway", "192.0.2.1")
                .add("IPv4Address.DhcpEnable", false)
                .add("IPv4Address.IPAddress", "192.0.2." + (100 + number))
                .add("IPv4Address.SubnetMask", "255.255.255.0")
                .add("IPv6Address.DefaultGateway", "2001:db8::1")
                .add("IPv6Address.DhcpEnable", false)
                .add("IPv6Address.IPAddress", "2001:db8::" + (100 + number) + "/112")
                .add("Mac", String.format("02:00:5e:00:53:%02x", number))
                .add("MachineName", serial)
                .add("Port", 37777)
                .add("RemoteVideoInputChannels", 0)
                .add("SerialNo", serial)
                .add("Vendor", settings.identity().vendor())
                .add("Version", "1.200.0.0")
                .add("VideoInputChannels", picture ? 1 : 0)
                .add("VideoOutputChannels", picture ? 0 : 1);
    }
}
