package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

/** {@code ThermographyManager.cgi}: 10.1. Channels count from 1; only the thermal one is answered for. */
final class ThermographyCgi {
    private static final Map<String, String> MODES = Map.of("Default", "12", "Indoor", "0", "Outdoor", "6");

    private final Site site;
    private final Shutter shutter;
    private final int channel;

    ThermographyCgi(Site site, Shutter shutter) {
        this.site = site;
        this.shutter = shutter;
        this.channel = ThermalTables.channel(site.settings());
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "ThermographyManager.cgi?getCaps", this::capabilities,
                "ThermographyManager.cgi?getExternSystemInfo", this::sensor,
                "ThermographyManager.cgi?getPresetParam", this::preset,
                "ThermographyManager.cgi?getOptimizedRegion", this::region,
                "ThermographyManager.cgi?enableShutter", this::enableShutter,
                "ThermographyManager.cgi?fixFocus", this::fixFocus,
                "ThermographyManager.cgi?doFFC", this::correct);
    }

    private void capabilities(Call call) throws Refusal {
        checkChannel(call);
        Lines lines = new Lines("caps.").add("PresetModes", "Indoor,Outdoor,Default");
        range(lines, "Brightness", 0, 100, 1);
        range(lines, "Sharpness", 0, 100, 5);
        range(lines, "EZoom", 0, 24, 1);
        range(lines, "ThermographyGamma", -8, 8, 1);
        range(lines, "SmartOptimizer", 0, 100, 5);
        range(lines, "Agc", 0, 255, 5);
        range(lines, "AgcMaxGain", 0, 255, 5);
        range(lines, "AgcPlateau", 0, 100, 5);
        lines.list("PresetColorization", ThermalTables.COLORS);
        lines.list("PresetROIModes", ThermalTables.REGIONS);
        call.lines(lines.all());
    }

    private static void range(Lines lines, String name, int least, int most, int step) {
        lines.at(name + ".").add("Max", most).add("Min", least).add("Step", step);
    }

    private void sensor(Call call) throws Refusal {
        checkChannel(call);
        call.lines(new Lines("sysInfo.")
                .add("SerialNumber", site.settings().identity().serial() + "T")
                .add("SoftwareVersion", "2.11.3")
                .add("FirmwareVersion", "14.0.7")
                .add("LibVersion", "1.6")
                .all());
    }

    private void preset(Call call) throws Refusal {
        checkChannel(call);
        String zoom = MODES.get(call.required("mode"));
        if (zoom == null) {
            throw Refusal.invalidParam();
        }
        Lines lines = new Lines("presetInfo.")
                .add("Brightness", 50)
                .add("Sharpness", 50)
                .add("EZoom", zoom)
                .add("ThermographyGamma", 0)
                .add("Colorization", "White Hot")
                .add("SmartOptimizer", 10);
        lines.at("OptimizedRegion.").add("Type", "Full Screen").add("Enable", true);
        lines.list("OptimizedRegion.Regions[0]", List.of("0", "0", "8191", "8191"));
        call.lines(
                lines.add("Agc", 10).add("AgcMaxGain", 10).add("AgcPlateau", 10).all());
    }

    /** What the table of options says. */
    private void region(Call call) throws Refusal {
        checkChannel(call);
        String table = "ThermographyOptions[" + channel + "][0].OptimizedRegion";
        call.lines(site.tables().read(table).stream()
                .map(line -> new Parameter("optimizedRegion" + line.name().substring(table.length()), line.value()))
                .toList());
    }

    private void enableShutter(Call call) throws Refusal {
        checkChannel(call);
        String flag = call.required("enable");
        if (!ValueRule.FLAG.test(flag)) {
            throw Refusal.invalidParam();
        }
        shutter.enable(flag.equals("true"));
        call.ok();
    }

    /** The lens of the visible channel, which stands first, goes where the one of the thermal channel is. */
    private void fixFocus(Call call) throws Refusal {
        int visible = linked(call, 0);
        int thermal = linked(call, 1);
        if (call.parameter("speed").isPresent()) {
            call.decimal("speed", 0, 1);
        }
        if (visible == thermal || thermal != channel) {
            throw Refusal.invalidParam();
        }
        PtzUnit lens = site.positioners().get(visible);
        lens.goToLens(
                site.positioners().get(thermal).lens().focus(), lens.lens().zoom());
        call.ok();
    }

    private int linked(Call call, int at) throws Refusal {
        String name = "linkVideoChannel[" + at + "]";
        call.required(name);
        return call.number(name, 1, 1, site.settings().channels()) - 1;
    }

    /** Needs the shutter, which a disabled one refuses. */
    private void correct(Call call) throws Refusal {
        checkChannel(call);
        if (!shutter.isEnabled()) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        shutter.correct();
        call.ok();
    }

    private void checkChannel(Call call) throws Refusal {
        call.required("channel");
        if (site.channel(call, 1) != channel) {
            throw Refusal.invalidParam();
        }
    }
}
