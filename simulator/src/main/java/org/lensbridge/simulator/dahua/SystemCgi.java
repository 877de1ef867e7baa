package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.http.Parameter;

/** What the camera says about itself: 4.5.1, 4.5.8, 4.5.9, 4.6.10 to 4.6.19, 4.7.1; and 4.6.24, the reboot. */
final class SystemCgi {
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final CameraSettings settings;
    private final ConfigTables tables;
    private final Power power;

    SystemCgi(Site site) {
        this.settings = site.settings();
        this.tables = site.tables();
        this.power = site.power();
    }

    Map<String, Cgi> routes() {
        CameraSettings.Identity identity = settings.identity();
        return Map.ofEntries(
                line("magicBox.cgi?getDeviceType", "type", identity.model()),
                line("magicBox.cgi?getHardwareVersion", "version", "1.00"),
                line("magicBox.cgi?getSerialNo", "sn", identity.serial()),
                Map.entry(
                        "magicBox.cgi?getMachineName",
                        call -> call.line(
                                "name", tables.value("General.MachineName").orElse(""))),
                Map.entry("magicBox.cgi?getSystemInfo", this::systemInfo),
                line("magicBox.cgi?getVendor", "vendor", identity.vendor()),
                line("magicBox.cgi?getSoftwareVersion", "version", identity.firmware()),
                line("magicBox.cgi?getDeviceClass", "class", deviceClass()),
                Map.entry("magicBox.cgi?getProductDefinition", this::productDefinition),
                Map.entry("magicBox.cgi?reboot", this::restart),
                Map.entry("IntervideoManager.cgi?getVersion", SystemCgi::interVideo),
                line("devVideoInput.cgi?getCollect", "result", Integer.toString(settings.channels())),
                line("devVideoOutput.cgi?getCollect", "result", "1"),
                Map.entry("netApp.cgi?getInterfaces", SystemCgi::interfaces));
    }

    private static Map.Entry<String, Cgi> line(String route, String name, String value) {
        return Map.entry(route, call -> call.line(name, value));
    }

    private String deviceClass() {
        boolean moves = settings.kind() == DeviceKind.CAMERA && settings.ptz();
        return moves ? "SD" : settings.kind().deviceClass();
    }

    private static void interVideo(Call call) throws Refusal {
        String version = Map.of("Onvif", "2.4.2", "CGI", "2.0.0").get(call.required("Name"));
        if (version == null) {
            throw Refusal.invalidParam();
        }
        call.line("version", version);
    }

    private static void interfaces(Call call) {
        call.lines(List.of(
                new Parameter("netInterface[0].Name", "eth0"),
                new Parameter("netInterface[0].Type", "Normal"),
                new Parameter("netInterface[0].Valid", "true")));
    }

    private void systemInfo(Call call) {
        call.lines(List.of(
                new Parameter("serialNumber", settings.identity().serial()),
                new Parameter("deviceType", "31"),
                new Parameter("processor", "S5L")));
    }

    private void productDefinition(Call call) throws Refusal {
        if (!call.required("name").equals("MaxExtraStream")) {
            throw Refusal.invalidParam();
        }
        call.line("table.MaxExtraStream", "2");
    }

    private void restart(Call call) {
        call.ok();
        power.restart(AWAY);
    }
}
