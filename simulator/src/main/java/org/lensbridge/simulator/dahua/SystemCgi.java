package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

/** What the camera says about itself: 4.5.1, 4.5.8, 4.5.9, 4.6.10 to 4.6.19, 4.7.1; and 4.6.24, the reboot. */
final class SystemCgi {
    private final CameraSettings settings;
    private final ConfigTables tables;
    private final Runnable reboot;

    SystemCgi(CameraSettings settings, ConfigTables tables, Runnable reboot) {
        this.settings = settings;
        this.tables = tables;
        this.reboot = reboot;
    }

    Cgi magicBox() {
        CameraSettings.Identity identity = settings.identity();
        return Cgi.byAction(Map.of(
                "getDeviceType", call -> call.line("type", identity.model()),
                "getHardwareVersion", call -> call.line("version", "1.00"),
                "getSerialNo", call -> call.line("sn", identity.serial()),
                "getMachineName",
                        call -> call.line(
                                "name", tables.value("General.MachineName").orElse("")),
                "getSystemInfo", this::systemInfo,
                "getVendor", call -> call.line("vendor", identity.vendor()),
                "getSoftwareVersion", call -> call.line("version", identity.firmware()),
                "getDeviceClass", call -> call.line("class", settings.ptz() ? "SD" : "IPC"),
                "getProductDefinition", this::productDefinition,
                "reboot", this::restart));
    }

    Cgi interVideo() {
        Map<String, String> versions = Map.of("Onvif", "2.4.2", "CGI", "2.0.0");
        return Cgi.byAction(Map.of("getVersion", call -> {
            String version = versions.get(call.required("Name"));
            if (version == null) {
                throw Refusal.invalidParam();
            }
            call.line("version", version);
        }));
    }

    Cgi videoInputs() {
        return Cgi.byAction(Map.of("getCollect", call -> call.line("result", Integer.toString(settings.channels()))));
    }

    Cgi videoOutputs() {
        return Cgi.byAction(Map.of("getCollect", call -> call.line("result", "1")));
    }

    Cgi network() {
        return Cgi.byAction(Map.of(
                "getInterfaces",
                call -> call.lines(List.of(
                        new Parameter("netInterface[0].Name", "eth0"),
                        new Parameter("netInterface[0].Type", "Normal"),
                        new Parameter("netInterface[0].Valid", "true")))));
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
        reboot.run();
    }
}
