package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.PtzState;
import org.lensbridge.simulator.http.Parameter;

/** {@code ptz.cgi} (4.10.3 to 4.10.8) and {@code ptzBase.cgi} (4.10.9). */
final class PtzCgi {
    private static final int SCREEN = 8192;

    private static final Map<String, String> CAPABILITIES = Map.ofEntries(
            Map.entry("AlarmLen", "0"),
            Map.entry("AuxMax", "8"),
            Map.entry("AuxMin", "1"),
            Map.entry("CamAddrMax", "255"),
            Map.entry("CamAddrMin", "1"),
            Map.entry("Interval", "200"),
            Map.entry("Menu", "false"),
            Map.entry("MonAddrMax", "255"),
            Map.entry("MonAddrMin", "0"),
            Map.entry("Name", "DH-SD1"),
            Map.entry("PanSpeedMax", "8"),
            Map.entry("PanSpeedMin", "1"),
            Map.entry("PatternMax", "5"),
            Map.entry("PatternMin", "1"),
            Map.entry("PresetMax", "80"),
            Map.entry("PresetMin", "1"),
            Map.entry("TileSpeedMax", "8"),
            Map.entry("TileSpeedMin", "1"),
            Map.entry("TourMax", "7"),
            Map.entry("TourMin", "0"),
            Map.entry("Type", "1"));

    private final List<PtzUnit> units;
    private final boolean fitted;
    private final Personality personality;

    PtzCgi(Site site) {
        this.units = site.positioners();
        this.fitted = site.settings().ptz();
        this.personality = site.settings().personality();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "ptz.cgi?start", this::start,
                "ptz.cgi?stop", this::stop,
                "ptz.cgi?getStatus", this::status,
                "ptz.cgi?getPresets", this::presets,
                "ptz.cgi?getTours", this::tours,
                "ptz.cgi?getProtocolList", this::protocols,
                "ptz.cgi?getCurrentProtocolCaps", this::capabilities,
                "ptzBase.cgi?moveDirectly", this::moveDirectly);
    }

    private void start(Call call) throws Refusal {
        call.required("channel");
        PtzCommands.start(call.required("code"), arguments(call), unit(call));
        call.ok();
    }

    private void stop(Call call) throws Refusal {
        call.required("channel");
        PtzCommands.stop(call.required("code"), arguments(call), unit(call));
        call.ok();
    }

    private void moveDirectly(Call call) throws Refusal {
        PtzUnit unit = unit(call);
        for (String name : List.of("startPoint[0]", "startPoint[1]", "endPoint[0]", "endPoint[1]")) {
            call.required(name);
        }
        unit.frame(
                call.number("startPoint[0]", 0, 0, SCREEN),
                call.number("startPoint[1]", 0, 0, SCREEN),
                call.number("endPoint[0]", 0, 0, SCREEN),
                call.number("endPoint[1]", 0, 0, SCREEN));
        call.ok();
    }

    private void status(Call call) throws Refusal {
        PtzState state = unit(call).state();
        call.lines(List.of(
                new Parameter("status.UTC", Long.toString(System.currentTimeMillis() / 1000)),
                new Parameter("status.MoveStatus", state.moving() ? "Moving" : "Idle"),
                new Parameter("status.ZoomStatus", state.zooming() ? "Moving" : "Idle"),
                new Parameter("status.PresetID", Integer.toString(state.lastPreset())),
                new Parameter(
                        "status.Position",
                        number(state.pan()) + "," + number(state.tilt()) + "," + number(state.zoom()))));
    }

    private void presets(Call call) throws Refusal {
        List<Parameter> lines = new ArrayList<>();
        int[] at = {0};
        unit(call).state().presets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(preset -> lines.addAll(entry("presets", at[0]++, preset.getKey(), preset.getValue())));
        call.lines(lines);
    }

    private void tours(Call call) throws Refusal {
        List<Parameter> lines = new ArrayList<>();
        int at = 0;
        for (int tour : unit(call).tours()) {
            lines.addAll(entry("tours", at++, tour, "tour" + tour));
        }
        call.lines(lines);
    }

    private List<Parameter> entry(String list, int at, int number, String name) {
        String head = (personality.has(Quirk.FLAT_LISTS) ? list : list + "." + list) + "[" + at + "].";
        return List.of(new Parameter(head + "Index", Integer.toString(number)), new Parameter(head + "Name", name));
    }

    /** The example counts the channel from 0 and no text says otherwise; the reply is the same for all. */
    private void protocols(Call call) throws Refusal {
        call.number("channel", 0, 0, units.size());
        if (!fitted) {
            throw new Refusal(DahuaError.METHOD_NOT_FOUND);
        }
        call.lines(List.of(
                new Parameter("info.RS[0]", "Pelco"),
                new Parameter("info.RS[1]", "DH-SD1"),
                new Parameter("info.Coaxial[0]", "HD-CVI"),
                new Parameter("info.Coaxial[1]", "HD-CVI2.0")));
    }

    private void capabilities(Call call) throws Refusal {
        unit(call);
        call.lines(CAPABILITIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Parameter("caps." + entry.getKey(), entry.getValue()))
                .toList());
    }

    /** 4.10.7 counts PTZ channels from 1, though its example sends 0; some firmware wants that. */
    private PtzUnit unit(Call call) throws Refusal {
        if (!fitted) {
            throw new Refusal(DahuaError.METHOD_NOT_FOUND);
        }
        int first = personality.has(Quirk.PTZ_CHANNEL_FROM_ZERO) ? 0 : 1;
        return units.get(call.number("channel", first, first, units.size() - 1 + first) - first);
    }

    private static double[] arguments(Call call) throws Refusal {
        double[] args = new double[4];
        for (int i = 0; i < args.length; i++) {
            String text = call.parameter("arg" + (i + 1)).orElse("0");
            if (!text.matches("-?\\d{1,7}(\\.\\d{1,6})?")) {
                throw Refusal.invalidParam();
            }
            args[i] = Double.parseDouble(text);
        }
        return args;
    }

    /** With one decimal where it says something, as the example's {@code 120,12,2}. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
