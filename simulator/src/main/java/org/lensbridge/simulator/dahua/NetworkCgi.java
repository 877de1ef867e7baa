package org.lensbridge.simulator.dahua;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code netApp.cgi} and {@code wlan.cgi}: 4.7.1, 4.7.7 and 4.7.9. */
final class NetworkCgi {
    private static final List<AccessPoint> NEIGHBOURS = List.of(
            new AccessPoint("harbour office", "02:5e:00:00:00:01", 71),
            new AccessPoint("quay", "02:5e:00:00:00:02", 38));

    private final CameraSettings settings;
    private final ConfigTables tables;

    private record AccessPoint(String name, String address, int quality) {}

    NetworkCgi(Site site) {
        this.settings = site.settings();
        this.tables = site.tables();
    }

    Map<String, Cgi> routes() {
        Map<String, Cgi> routes = new HashMap<>();
        routes.put("netApp.cgi?getInterfaces", this::interfaces);
        routes.put("netApp.cgi?getUPnPStatus", this::upnp);
        if (NetworkTables.hasWireless(settings)) {
            routes.put("wlan.cgi?scanWlanDevices", this::scan);
        }
        return routes;
    }

    private void interfaces(Call call) {
        Lines lines = new Lines("netInterface");
        lines.add("[0].Name", "eth0").add("[0].Type", "Normal").add("[0].Valid", true);
        if (NetworkTables.hasWireless(settings)) {
            boolean valid = isOn("WLan.eth2.Enable");
            lines.add("[1].Name", "eth2").add("[1].Type", "Wireless").add("[1].Valid", valid);
        }
        call.lines(lines.all());
    }

    /** The mappings succeed as soon as the service is on. */
    private void upnp(Call call) {
        boolean works = isOn("UPnP.Enable");
        Lines lines = new Lines("status.");
        lines.add("InnerAddress", works ? tables.value("Network.eth0.IPAddress").orElse("0.0.0.0") : "0.0.0.0");
        lines.add("OuterAddress", works ? "203.0.113.9" : "0.0.0.0");
        for (int map = 0; tables.value("UPnP.MapTable[" + map + "].Enable").isPresent(); map++) {
            boolean wanted =
                    tables.value("UPnP.MapTable[" + map + "].Enable").orElse("").equals("true");
            lines.add("PortMapStatus[" + map + "]", works && wanted ? "Success" : "Failed");
        }
        call.lines(lines.add("Status", works ? "Success" : "Unknown")
                .add("Working", works)
                .all());
    }

    private boolean isOn(String name) {
        return tables.value(name).filter("true"::equals).isPresent();
    }

    private void scan(Call call) {
        String wanted = call.parameter("SSID").orElse("");
        List<AccessPoint> found = NEIGHBOURS.stream()
                .filter(point -> wanted.isEmpty() || point.name().equals(wanted))
                .toList();
        Lines lines = new Lines().add("found", found.size());
        for (int i = 0; i < found.size(); i++) {
            lines.at("wlanDevice[" + i + "].")
                    .add("ApConnected", 0)
                    .add("ApMaxBitRate", 54000000)
                    .add("ApNetWorkType", 255)
                    .add("AuthMode", 7)
                    .add("BSSID", found.get(i).address())
                    .add("EncrAlgr", 3)
                    .add("LinkMode", 0)
                    .add("LinkQuality", found.get(i).quality())
                    .add("RSSIQuality", 0)
                    .add("SSID", found.get(i).name());
        }
        call.lines(lines.all());
    }
}
