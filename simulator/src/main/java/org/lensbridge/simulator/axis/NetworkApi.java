package org.lensbridge.simulator.axis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;

/** {@code network_settings.cgi} (network-video/network-settings-api): what it tells and the settings that stay harmless. */
final class NetworkApi {
    private final AxisSite site;

    NetworkApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        if (!site.settings().model().isCurrent()) {
            return Map.of();
        }
        JsonApi api = new JsonApi(
                "1.19",
                Map.of(
                        "getNetworkInfo",
                        params -> info(),
                        "setHostnameConfiguration",
                        this::hostname,
                        "setResolverConfiguration",
                        params -> Map.of(),
                        "setIPv4AddressConfiguration",
                        this::address));
        return Map.of("network_settings.cgi", new AxisRoute(AxisLevel.ADMIN, api));
    }

    private String value(String name) {
        return site.parameters().value("Network." + name).orElse("");
    }

    private Map<String, Object> info() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("address", value("IPAddress"));
        address.put("prefixLength", 24);
        address.put("origin", value("BootProto").equals("dhcp") ? "dhcp" : "static");
        address.put("scope", "global");
        address.put("broadcast", "192.0.2.255");
        Map<String, Object> ipv4 = new LinkedHashMap<>();
        ipv4.put("enabled", true);
        ipv4.put("configurationMode", value("BootProto").equals("dhcp") ? "dhcp" : "static");
        ipv4.put("addresses", List.of(address));
        ipv4.put("defaultRouter", value("DefaultRouter"));
        Map<String, Object> device = new LinkedHashMap<>();
        device.put("name", "eth0");
        device.put("type", "wired");
        device.put("state", "up");
        device.put("macAddress", site.settings().macAddress());
        device.put("IPv4", ipv4);
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("hostname", Map.of("hostname", value("HostName"), "useDhcpHostname", false));
        system.put("resolver", Map.of("nameServers", List.of("192.0.2.1"), "searchDomains", List.of()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("system", system);
        data.put("devices", List.of(device));
        return data;
    }

    private Map<String, ?> hostname(Map<String, Object> params) throws JsonApi.Fault {
        String name = params.getOrDefault("staticHostname", params.getOrDefault("hostname", ""))
                .toString();
        if (!name.matches("[A-Za-z0-9-]{1,63}")) {
            throw JsonApi.Fault.invalid("staticHostname");
        }
        site.parameters().update("Network.HostName", name);
        return Map.of();
    }

    private Map<String, ?> address(Map<String, Object> params) throws JsonApi.Fault {
        String mode = JsonApi.text(params, "configurationMode");
        if (!mode.equals("dhcp") && !mode.equals("static")) {
            throw JsonApi.Fault.invalid("configurationMode");
        }
        site.parameters().update("Network.BootProto", mode.equals("dhcp") ? "dhcp" : "none");
        return Map.of();
    }
}
