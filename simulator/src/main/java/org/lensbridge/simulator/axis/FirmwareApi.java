package org.lensbridge.simulator.axis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code firmwaremanagement.cgi} (network-video/firmware-management-api) and {@code firmwareupgrade.cgi} of early firmware. Any
 * file with contents is taken for firmware; the version goes up by one step.
 */
final class FirmwareApi {
    private static final String VERSION = "Properties.Firmware.Version";
    private static final int BEGINNING = 64 * 1024;

    private final AxisSite site;
    private String inactive = "10.12.1";
    private boolean committed = true;

    FirmwareApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        Map<String, AxisRoute> routes = new HashMap<>();
        if (!site.settings().model().isCurrent()) {
            routes.put(
                    "firmwareupgrade.cgi",
                    new AxisRoute(AxisLevel.ADMIN, call -> upload(call, new JsonApi("1.0", Map.of()))));
            return routes;
        }
        JsonApi api = new JsonApi(
                "1.4",
                Map.of(
                        "status", params -> status(),
                        "upgrade", params -> upgrade(),
                        "commit", params -> commit(),
                        "rollback", params -> rollback(),
                        "reboot", params -> restart(),
                        "purge", params -> purge(),
                        "factoryDefault", this::factoryDefault));
        routes.put("firmwaremanagement.cgi", new AxisRoute(AxisLevel.ADMIN, call -> {
            boolean parts = call.request()
                    .header("Content-Type")
                    .filter(type -> type.startsWith("multipart/form-data"))
                    .isPresent();
            if (parts) {
                upload(call, api);
            } else {
                api.serve(call);
            }
        }));
        return routes;
    }

    /** A first part that asks and a second one with the file, which is counted and dropped. */
    private void upload(AxisCall call, JsonApi api) {
        StringBuilder beginning = new StringBuilder();
        long[] total = {0};
        call.exchange()
                .connection()
                .takeBody(
                        piece -> {
                            total[0] += piece.remaining();
                            ByteBuffer head = piece.slice(piece.position(), Math.min(piece.remaining(), BEGINNING));
                            if (beginning.length() < BEGINNING) {
                                beginning.append(StandardCharsets.ISO_8859_1.decode(head));
                            }
                        },
                        () -> {
                            String request = beginning.toString();
                            int start = request.indexOf('{');
                            int end = request.indexOf("\r\n--", start);
                            if (!site.settings().model().isCurrent()) {
                                upgrade();
                                call.text("Firmware upgrade successful. The device is restarting.\n");
                            } else {
                                call.json(api.reply(start < 0 || end < 0 ? "" : request.substring(start, end)));
                            }
                            site.log().note("NOTICE", "Received a firmware file of " + total[0] + " bytes");
                        });
    }

    private String active() {
        return site.parameters().value(VERSION).orElse("");
    }

    private Map<String, ?> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("activeFirmwareVersion", active());
        status.put("activeFirmwarePart", "12345678");
        status.put("inactiveFirmwareVersion", inactive);
        status.put("isCommitted", committed);
        status.put("lastUpgradeAt", "2026-01-15T10:20:30Z");
        return status;
    }

    private Map<String, ?> upgrade() {
        String before = active();
        int dot = before.lastIndexOf('.');
        String next = before.substring(0, dot + 1) + (Integer.parseInt(before.substring(dot + 1)) + 1);
        inactive = before;
        committed = false;
        site.parameters().measured(VERSION, next);
        restart();
        return Map.of("firmwareVersion", next);
    }

    private Map<String, ?> commit() {
        committed = true;
        return Map.of();
    }

    private Map<String, ?> rollback() throws JsonApi.Fault {
        if (inactive.isEmpty()) {
            throw new JsonApi.Fault(404, "There is no firmware to roll back to");
        }
        String before = active();
        site.parameters().measured(VERSION, inactive);
        inactive = before;
        return restart();
    }

    private Map<String, ?> purge() {
        inactive = "";
        return Map.of();
    }

    private Map<String, ?> factoryDefault(Map<String, Object> params) throws JsonApi.Fault {
        String mode = JsonApi.text(params, "factoryDefaultMode");
        if (!mode.equals("soft") && !mode.equals("hard")) {
            throw JsonApi.Fault.invalid("factoryDefaultMode");
        }
        site.parameters().reset(mode.equals("hard") ? "" : "Network");
        return restart();
    }

    private Map<String, ?> restart() {
        site.power().restart(AxisSite.AWAY);
        return Map.of();
    }
}
