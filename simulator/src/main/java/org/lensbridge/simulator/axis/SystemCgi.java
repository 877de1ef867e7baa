package org.lensbridge.simulator.axis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.simulator.http.Response;

/**
 * {@code restart.cgi}, factory defaults, reports and logs (network-video/system-settings). A hard factory default forgets
 * the network settings too; users stay, so that one who tests can go on.
 */
final class SystemCgi {
    private final AxisSite site;

    SystemCgi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        Map<String, AxisRoute> routes = new HashMap<>();
        routes.put("restart.cgi", new AxisRoute(AxisLevel.ADMIN, this::restart));
        routes.put("factorydefault.cgi", new AxisRoute(AxisLevel.ADMIN, call -> defaults(call, false)));
        routes.put("hardfactorydefault.cgi", new AxisRoute(AxisLevel.ADMIN, call -> defaults(call, true)));
        routes.put("serverreport.cgi", new AxisRoute(AxisLevel.ADMIN, this::report));
        routes.put("systemlog.cgi", new AxisRoute(AxisLevel.ADMIN, this::log));
        routes.put("accesslog.cgi", new AxisRoute(AxisLevel.ADMIN, this::accesses));
        for (String old : List.of("systemlog.cgi", "restart.cgi", "serverreport.cgi", "factorydefault.cgi")) {
            routes.put("admin/" + old, routes.get(old));
        }
        if (site.settings().model().isCurrent()) {
            JsonApi ready = new JsonApi("1.2", Map.of("systemready", params -> ready()));
            routes.put("systemready.cgi", new AxisRoute(AxisLevel.VIEWER, ready));
        }
        return routes;
    }

    private Map<String, ?> ready() {
        return Map.of("systemready", "yes", "needsetup", "no", "uptime", "100", "bootid", "simulated");
    }

    private void restart(AxisCall call) {
        site.log().note("NOTICE", "Restart was asked for by " + call.exchange().user());
        call.page(200, "Restart", "The device is restarting.");
        site.power().restart(AxisSite.AWAY);
    }

    private void defaults(AxisCall call, boolean hard) {
        site.parameters().reset(hard ? "" : "Network");
        site.log()
                .note(
                        "NOTICE",
                        "Factory default was asked for by " + call.exchange().user());
        call.page(200, "Factory default", "The device is restarting with factory default settings.");
        site.power().restart(AxisSite.AWAY);
    }

    private void report(AxisCall call) {
        StringBuilder text = new StringBuilder("----- Contents of SIMULATED server report\n");
        site.parameters().in("").stream()
                .filter(entry -> !entry.type().kind().equals("password"))
                .forEach(entry -> text.append("root." + entry.name() + "=" + entry.value() + "\n"));
        text.append("----- Contents of system log\n").append(site.log().text(""));
        if (call.argument("mode").filter(mode -> mode.startsWith("zip")).isPresent()) {
            String name = "axis_report_" + site.settings().device().serial();
            call.reply(Response.bytes(200, "application/zip", List.of(zip(name + ".txt", text.toString())))
                    .with("Content-Disposition", "attachment; filename=\"" + name + ".zip\""));
        } else {
            call.text(text.toString());
        }
    }

    private static ByteBuffer zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private void log(AxisCall call) {
        call.text(site.log().text(call.argument("text").orElse("")));
    }

    private void accesses(AxisCall call) {
        StringBuilder text = new StringBuilder();
        for (LoggedRequest request : site.server().requests().all()) {
            text.append(request.time() + " " + request.user() + " " + request.method() + " " + request.target() + " "
                    + request.status() + "\n");
        }
        call.text(text.toString());
    }
}
