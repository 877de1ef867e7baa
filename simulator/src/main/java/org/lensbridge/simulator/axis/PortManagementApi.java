package org.lensbridge.simulator.axis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;

/** {@code io/portmanagement.cgi} (network-video/io-port-management), which counts ports from 0. */
final class PortManagementApi {
    private final AxisSite site;
    private final PortBoard ports;

    PortManagementApi(AxisSite site) {
        this.site = site;
        this.ports = site.ports();
    }

    Map<String, AxisRoute> routes() {
        if (!site.settings().model().isCurrent()) {
            return Map.of();
        }
        JsonApi api = new JsonApi(
                "1.1", Map.of("getPorts", params -> list(), "setPorts", this::set, "setStateSequence", this::sequence));
        return Map.of("io/portmanagement.cgi", new AxisRoute(AxisLevel.OPERATOR, api));
    }

    private Map<String, ?> list() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int port = 0; port < ports.count(); port++) {
            Map<String, Object> item = new LinkedHashMap<>();
            boolean output = ports.isOutput(port);
            String key = "IOPort.I" + port + ".";
            item.put("port", Integer.toString(port));
            item.put("configurable", true);
            item.put("readonly", false);
            item.put("usage", site.parameters().value(key + "Usage").orElse(""));
            item.put("direction", output ? "output" : "input");
            item.put(
                    "name",
                    site.parameters()
                            .value(key + (output ? "Output.Name" : "Input.Name"))
                            .orElse(""));
            item.put("state", ports.isClosed(port) ? "closed" : "open");
            item.put("normalState", ports.normalState(port));
            items.add(item);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("numberOfPorts", ports.count());
        if (!items.isEmpty()) {
            data.put("items", items);
        }
        return data;
    }

    private int port(Map<String, Object> item) throws JsonApi.Fault {
        String number = JsonApi.text(item, "port");
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) >= ports.count()) {
            throw new JsonApi.Fault(2200, "Invalid port: " + number);
        }
        return Integer.parseInt(number);
    }

    private Map<String, ?> set(Map<String, Object> params) throws JsonApi.Fault {
        if (!params.containsKey("ports")) {
            throw JsonApi.Fault.missing("ports");
        }
        for (Object each : Json.list(params.get("ports"))) {
            Map<String, Object> item = Json.map(each);
            int port = port(item);
            String key = "IOPort.I" + port + ".";
            change(item, "direction", key + "Direction");
            change(item, "usage", key + "Usage");
            change(item, "name", key + (ports.isOutput(port) ? "Output.Name" : "Input.Name"));
            if (item.containsKey("normalState")) {
                String active = item.get("normalState").equals("open") ? "closed" : "open";
                String name = key + (ports.isOutput(port) ? "Output.Active" : "Input.Trig");
                site.parameters().update(name, active);
            }
            if (item.containsKey("state")) {
                state(port, item.get("state").toString());
            }
        }
        return Map.of();
    }

    private void change(Map<String, Object> item, String member, String name) throws JsonApi.Fault {
        if (item.containsKey(member)
                && !site.parameters().update(name, item.get(member).toString())) {
            throw JsonApi.Fault.invalid(member);
        }
    }

    private void state(int port, String state) throws JsonApi.Fault {
        if (!ports.isOutput(port) || !state.equals("open") && !state.equals("closed")) {
            throw JsonApi.Fault.invalid("state");
        }
        ports.setClosed(port, state.equals("closed"));
    }

    private Map<String, ?> sequence(Map<String, Object> params) throws JsonApi.Fault {
        int port = port(params);
        long after = 0;
        for (Object each : Json.list(params.get("sequence"))) {
            Map<String, Object> step = Json.map(each);
            String state = JsonApi.text(step, "state");
            String time = JsonApi.text(step, "time");
            if (!time.matches("\\d{1,6}") || !ports.isOutput(port)) {
                throw JsonApi.Fault.invalid("time");
            }
            site.loop().schedule(Duration.ofMillis(after), () -> ports.setClosed(port, state.equals("closed")));
            after += Long.parseLong(time);
        }
        return Map.of();
    }
}
