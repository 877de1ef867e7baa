package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code dynamicoverlay/dynamicoverlay.cgi} (network-video/dynamic-overlay-api) and {@code dynamicoverlay.cgi}, which sets the text
 * that {@code #D} stands for. Confined to the event loop.
 */
final class OverlayApi {
    private static final int MOST = 8;
    private static final List<String> POSITIONS =
            List.of("topLeft", "top", "topRight", "bottomLeft", "bottom", "bottomRight");

    private final AxisSite site;
    private final Map<Integer, Map<String, Object>> texts = new TreeMap<>();
    private int last;
    private String dynamicText = "";

    OverlayApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        if (site.settings().model().views() == 0) {
            return Map.of();
        }
        AxisRoute text = new AxisRoute(AxisLevel.OPERATOR, this::dynamicText);
        if (!site.settings().model().isCurrent()) {
            return Map.of("dynamicoverlay.cgi", text);
        }
        JsonApi api = new JsonApi(
                "1.4",
                Map.of(
                        "addText", this::addText,
                        "setText", this::setText,
                        "list", this::list,
                        "remove", this::remove,
                        "getOverlayCapabilities", params -> capabilities()));
        return Map.of(
                "dynamicoverlay.cgi",
                text,
                "dynamicoverlay/dynamicoverlay.cgi",
                new AxisRoute(AxisLevel.OPERATOR, api));
    }

    private void dynamicText(AxisCall call) {
        Optional<String> text = call.argument("text");
        switch (call.argument("action").orElse("")) {
            case "settext" -> {
                text.ifPresent(value -> dynamicText = value);
                call.text(text.isPresent() ? "OK\n" : "Error: no text\n");
            }
            case "gettext" -> call.text(dynamicText + "\n");
            default -> call.text("Error: unknown action\n");
        }
    }

    private Map<String, ?> addText(Map<String, Object> params) throws JsonApi.Fault {
        String camera = JsonApi.text(params, "camera");
        if (!camera.matches("\\d")
                || Integer.parseInt(camera) < 1
                || Integer.parseInt(camera) > site.settings().model().views()) {
            throw new JsonApi.Fault(302, "No such camera");
        }
        if (texts.size() >= MOST) {
            throw new JsonApi.Fault(300, "There is no room for an overlay");
        }
        Map<String, Object> overlay = new LinkedHashMap<>();
        int identity = ++last;
        overlay.put("camera", Long.valueOf(camera));
        overlay.put("identity", identity);
        overlay.put("text", "");
        overlay.put("position", "topLeft");
        overlay.put("textColor", "white");
        overlay.put("textBGColor", "transparent");
        overlay.put("fontSize", 48);
        change(overlay, params);
        texts.put(identity, overlay);
        return Map.of("camera", overlay.get("camera"), "identity", identity);
    }

    private static void change(Map<String, Object> overlay, Map<String, Object> params) throws JsonApi.Fault {
        Object position = params.getOrDefault("position", "top");
        if (!(position instanceof List) && !POSITIONS.contains(position.toString())) {
            throw JsonApi.Fault.invalid("position");
        }
        params.forEach((name, value) -> {
            if (!name.equals("identity") && !name.equals("camera")) {
                overlay.put(name, value);
            }
        });
    }

    private Map<String, Object> find(Map<String, Object> params) throws JsonApi.Fault {
        String identity = JsonApi.text(params, "identity");
        Map<String, Object> overlay = identity.matches("\\d{1,6}") ? texts.get(Integer.valueOf(identity)) : null;
        if (overlay == null) {
            throw new JsonApi.Fault(302, "No overlay of this identity");
        }
        return overlay;
    }

    private Map<String, ?> setText(Map<String, Object> params) throws JsonApi.Fault {
        change(find(params), params);
        return Map.of();
    }

    private Map<String, ?> remove(Map<String, Object> params) throws JsonApi.Fault {
        texts.values().remove(find(params));
        return Map.of();
    }

    private Map<String, ?> list(Map<String, Object> params) {
        List<Map<String, Object>> wanted = new ArrayList<>(texts.values());
        wanted.removeIf(
                overlay -> !params.getOrDefault("camera", overlay.get("camera")).equals(overlay.get("camera")));
        wanted.removeIf(overlay -> !params.getOrDefault("identity", overlay.get("identity"))
                .toString()
                .equals(overlay.get("identity").toString()));
        return Map.of("imageOverlays", List.of(), "textOverlays", wanted, "imageFiles", List.of());
    }

    private Map<String, ?> capabilities() {
        return Map.of("imageFormats", List.of(), "minNumberOfSlots", 1, "maxNumberOfSlots", MOST);
    }
}
