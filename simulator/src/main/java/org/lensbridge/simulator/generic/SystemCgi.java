package org.lensbridge.simulator.generic;

import java.util.Map;
import java.util.stream.Collectors;

/** {@code snapshot.cgi} (5.1.4), {@code restart.cgi} (5.1.11), {@code serverreport.cgi} (5.1.12) and {@code systemlog.cgi} (5.1.13). */
final class SystemCgi implements Chapter {
    private static final String PATH = "[A-Za-z0-9_/\\\\~!@#$%^&+:-]{1,255}";

    private final GenericSite site;
    private String snapshotPath = "C:\\images";

    SystemCgi(GenericSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "admin/snapshot.cgi", Chapter.admin(Method.GET, this::snapshot),
                "admin/restart.cgi", Chapter.admin(Method.GET, this::restart),
                "admin/serverreport.cgi", Chapter.admin(Method.GET, this::report),
                "admin/systemlog.cgi",
                        Chapter.admin(Method.GET, call -> call.text(site.log().text())));
    }

    private void snapshot(GenericCall call) throws Refusal {
        switch (call.action()) {
            case "get" -> call.text(snapshotPath + "\r\n");
            case "set" -> {
                snapshotPath = call.first("path")
                        .filter(path -> path.matches(PATH))
                        .orElseThrow(() -> Refusal.failed("the path is missing or holds other characters"));
                call.ok();
            }
            default -> throw Refusal.failed("unknown action");
        }
    }

    private void restart(GenericCall call) {
        site.log().note("restarts on request");
        call.ok();
        site.restart();
    }

    private void report(GenericCall call) {
        String parameters = site.tree().all().stream()
                .map(setting -> "root." + setting.name() + "=" + setting.value() + "\n")
                .collect(Collectors.joining());
        call.text("----- Product -----\n" + site.settings().model().type() + " "
                + site.settings().model().number() + ", serial number "
                + site.settings().device().serial() + "\n----- Parameters -----\n" + parameters
                + "----- System log -----\n" + site.log().text());
    }
}
