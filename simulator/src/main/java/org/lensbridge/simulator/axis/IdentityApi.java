package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.AxisModel;

/** {@code apidiscovery.cgi} and {@code basicdeviceinfo.cgi}, which current firmware has. */
final class IdentityApi {
    private static final List<String> OPEN =
            List.of("Brand", "ProdFullName", "ProdNbr", "ProdShortName", "ProdType", "ProdVariant", "WebURL");

    private final AxisSite site;

    IdentityApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        if (!site.settings().model().isCurrent()) {
            return Map.of();
        }
        JsonApi discovery = new JsonApi("1.0", Map.of("getApiList", params -> Map.of("apiList", apis(params))));
        JsonApi info = new JsonApi(
                "1.3",
                Map.of(
                        "getAllProperties", params -> Map.of("propertyList", properties()),
                        "getAllUnrestrictedProperties", params -> Map.of("propertyList", open()),
                        "getProperties", params -> Map.of("propertyList", chosen(params))));
        return Map.of(
                "apidiscovery.cgi", new AxisRoute(AxisLevel.VIEWER, discovery),
                "basicdeviceinfo.cgi", new AxisRoute(AxisLevel.VIEWER, info));
    }

    private List<Map<String, String>> apis(Map<String, Object> params) {
        Map<String, String> ids = new LinkedHashMap<>();
        AxisModel model = site.settings().model();
        ids.put("api-discovery", "1.0");
        ids.put("basic-device-info", "1.3");
        ids.put("param-cgi", "1.0");
        ids.put("time-service", "1.0");
        ids.put("network-settings", "1.19");
        ids.put("fwmgr", "1.4");
        ids.put("user-management", "1.0");
        ids.put("event-streaming-over-websocket", "1.0");
        ids.put("systemready", "1.2");
        if (model.ports() > 0) {
            ids.put("io-port-management", "1.1");
        }
        if (model.views() > 0) {
            ids.put("stream-profiles", "1.0");
            ids.put("dynamicoverlay", "1.4");
        }
        if (model.views() > 0 && !model.canMove()) {
            ids.put("optics-control", "1.2");
        }
        if (model.canMove()) {
            ids.put("ptz-control", "1.0");
            ids.put("guard-tour", "1.0");
        }
        if (model.hasStorage()) {
            ids.put("disk-management", "1.0");
            ids.put("recording", "1.0");
        }
        List<Map<String, String>> list = new ArrayList<>();
        ids.forEach((id, version) -> {
            Map<String, String> api = new LinkedHashMap<>();
            api.put("id", id);
            api.put("version", version);
            api.put("name", id.replace('-', ' '));
            api.put("docLink", "https://www.axis.com/partner_pages/vapix_library/#/");
            if (params.getOrDefault("id", id).equals(id)) {
                list.add(api);
            }
        });
        return list;
    }

    private Map<String, String> open() {
        Map<String, String> open = new LinkedHashMap<>();
        OPEN.forEach(
                name -> open.put(name, site.parameters().value("Brand." + name).orElse("")));
        open.put("SerialNumber", site.settings().device().serial());
        open.put("Version", site.settings().model().firmware());
        return open;
    }

    private Map<String, String> properties() {
        Map<String, String> all = open();
        all.put("Architecture", "aarch64");
        all.put(
                "BuildDate",
                site.parameters().value("Properties.Firmware.BuildDate").orElse(""));
        all.put(
                "HardwareID",
                site.parameters().value("Properties.System.HardwareID").orElse(""));
        all.put("Soc", "Simulated");
        all.put("SocSerialNumber", "");
        return all;
    }

    private Map<String, String> chosen(Map<String, Object> params) throws JsonApi.Fault {
        if (!params.containsKey("propertyList")) {
            throw JsonApi.Fault.missing("propertyList");
        }
        Map<String, String> all = properties();
        all.keySet().retainAll(Json.list(params.get("propertyList")));
        return all;
    }
}
