package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code opticscontrol.cgi} (network-video/optics-control) of cameras whose lenses do not belong to a positioner: one lens per
 * view, counted from 0. Confined to the event loop.
 */
final class OpticsApi {
    private static final double LARGEST = 2.4;
    private static final Set<String> FILTER = Set.of("auto", "on", "off");

    private final AxisSite site;
    private final List<Map<String, Object>> lenses = new ArrayList<>();

    OpticsApi(AxisSite site) {
        this.site = site;
        for (int view = 0; view < site.settings().model().views(); view++) {
            Map<String, Object> lens = new LinkedHashMap<>();
            lens.put("opticsId", Integer.toString(view));
            lens.put("magnification", 1.0);
            lens.put("focusPosition", 0.5);
            lens.put("irCutFilterState", "auto");
            lenses.add(lens);
        }
    }

    Map<String, AxisRoute> routes() {
        if (!site.settings().model().isCurrent() || site.settings().model().canMove() || lenses.isEmpty()) {
            return Map.of();
        }
        JsonApi api = new JsonApi(
                "1.2",
                Map.of(
                        "getOptics", params -> Map.of("optics", lenses),
                        "getCapabilities", params -> capabilities(),
                        "setMagnification", params -> each(params, "magnification", "magnification", 1, LARGEST),
                        "setFocus", params -> each(params, "position", "focusPosition", 0, 1),
                        "performAutofocus", params -> fixed(params, "focusPosition", 0.42),
                        "resetFocus", params -> fixed(params, "focusPosition", 0.5),
                        "setIrCutFilterState", this::filter));
        return Map.of("opticscontrol.cgi", new AxisRoute(AxisLevel.OPERATOR, api));
    }

    private Map<String, ?> capabilities() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> lens : lenses) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("opticsId", lens.get("opticsId"));
            one.put("magnification", Map.of("min", 1.0, "max", LARGEST));
            one.put("focus", Map.of("min", 0.0, "max", 1.0));
            one.put("irCutFilter", true);
            all.add(one);
        }
        return Map.of("optics", all);
    }

    private Map<String, Object> lens(Map<String, Object> wanted) throws JsonApi.Fault {
        String id = JsonApi.text(wanted, "opticsId");
        for (Map<String, Object> lens : lenses) {
            if (lens.get("opticsId").equals(id)) {
                return lens;
            }
        }
        throw JsonApi.Fault.invalid("opticsId");
    }

    private static List<Object> wanted(Map<String, Object> params) throws JsonApi.Fault {
        if (!params.containsKey("optics")) {
            throw JsonApi.Fault.missing("optics");
        }
        return Json.list(params.get("optics"));
    }

    private Map<String, ?> each(Map<String, Object> params, String name, String state, double least, double most)
            throws JsonApi.Fault {
        for (Object each : wanted(params)) {
            Map<String, Object> one = Json.map(each);
            String text = JsonApi.text(one, name);
            Map<String, Object> lens = lens(one);
            double value = text.matches("-?\\d{1,4}(\\.\\d{1,9})?") ? Double.parseDouble(text) : Double.NaN;
            if (!(value >= least && value <= most)) {
                throw JsonApi.Fault.invalid(name);
            }
            lens.put(state, value);
        }
        return Map.of();
    }

    private Map<String, ?> fixed(Map<String, Object> params, String state, double value) throws JsonApi.Fault {
        for (Object each : wanted(params)) {
            lens(Json.map(each)).put(state, value);
        }
        return Map.of();
    }

    private Map<String, ?> filter(Map<String, Object> params) throws JsonApi.Fault {
        for (Object each : wanted(params)) {
            String state = JsonApi.text(Json.map(each), "irCutFilterState");
            if (!FILTER.contains(state)) {
                throw JsonApi.Fault.invalid("irCutFilterState");
            }
            lens(Json.map(each)).put("irCutFilterState", state);
        }
        return Map.of();
    }
}
