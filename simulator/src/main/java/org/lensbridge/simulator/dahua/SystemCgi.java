package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.device.Power;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Parameter;

/** What the device says about itself, and its switch: 4.5.1, 4.5.10, 4.6.5, 4.6.10 to 4.6.19, 4.6.24, 4.6.25. */
final class SystemCgi {
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final CameraSettings settings;
    private final ConfigTables tables;
    private final Journal journal;
    private final EventLoop loop;
    private final Power power;
    private Optional<String> language;

    SystemCgi(Site site) {
        this.settings = site.settings();
        this.tables = site.tables();
        this.journal = site.journal();
        this.loop = site.loop();
        this.power = site.power();
        this.language = tables.value("Language");
        tables.whenWritten(names -> {
            if (names.contains("Language")) {
                speak(tables.value("Language"));
            }
        });
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
                line("magicBox.cgi?getLanguageCaps", "Languages", String.join(",", SystemTables.LANGUAGES)),
                Map.entry("magicBox.cgi?reboot", this::restart),
                Map.entry("magicBox.cgi?shutdown", this::shutDown),
                Map.entry("IntervideoManager.cgi?getVersion", SystemCgi::interVideo));
    }

    /** 4.6.6: the device restarts in its new language. */
    private void speak(Optional<String> chosen) {
        boolean changed = !chosen.equals(language);
        language = chosen;
        if (changed) {
            power.restart(AWAY);
        }
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

    private void systemInfo(Call call) {
        call.lines(List.of(
                new Parameter("serialNumber", settings.identity().serial()),
                new Parameter("deviceType", "31"),
                new Parameter("processor", "S5L")));
    }

    private void productDefinition(Call call) throws Refusal {
        String name = call.required("name");
        boolean recorder = settings.kind() == DeviceKind.RECORDER;
        if (name.equals("MaxExtraStream")) {
            call.line("table.MaxExtraStream", "2");
        } else if (name.equals("MaxRemoteInputChannels") && recorder) {
            call.line("table.MaxRemoteInputChannels", Integer.toString(settings.channels()));
        } else {
            throw Refusal.invalidParam();
        }
    }

    /** The delay is in seconds. */
    private void restart(Call call) throws Refusal {
        Duration delay = Duration.ofSeconds(call.number("delay", 0, 0, 3600));
        journal.note("System", "Reboot", call.user(), Map.of());
        call.ok();
        loop.schedule(delay, () -> power.restart(AWAY));
    }

    private void shutDown(Call call) {
        journal.note("System", "ShutDown", call.user(), Map.of());
        call.ok();
        power.shutDown();
    }
}
