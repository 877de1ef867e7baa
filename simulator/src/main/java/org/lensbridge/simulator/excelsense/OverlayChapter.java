package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.simulator.http.Parameter;

/** OSD Global and OSD Canvas of Device Settings. A canvas is there while it holds something. */
final class OverlayChapter implements Chapter {
    private static final int CANVASES = 8;
    private static final String TIME = "4";
    private static final Set<String> TIME_FORMATS =
            Set.of("YYYY-MM-DDhh:mm:ssww", "hh:mm:ssYYYY-MM-DDww", "MM/DD/YYYYhh:mm:ssww", "hh:mm:ssMM/DD/YYYYww");

    private final Sheet global;
    private final List<Canvas> canvases = new ArrayList<>();

    private record Canvas(Sheet place, LoopTable infos) {
        void tell(Lines lines) {
            lines.all(place.all());
            infos.tell(lines);
        }

        Runnable prepare(List<Parameter> parameters) throws Refusal {
            Runnable moved = place.prepare(parameters);
            Runnable filled = infos.prepare(parameters);
            return () -> {
                moved.run();
                filled.run();
            };
        }
    }

    OverlayChapter(ExcelsenseSite site) {
        global = site.sheet(
                "OSD",
                Field.of("fontColor", "1", Rule.number(0, 9)),
                Field.of("inverseFlag", "0", Rule.FLAG),
                Field.of("TwelveHoursFlag", "0", Rule.FLAG),
                Field.of("WeekFlag", "1", Rule.FLAG),
                Field.of("alpha", "4", Rule.number(1, 4)));
        for (int number = 1; number <= CANVASES; number++) {
            canvases.add(canvas(site, number));
        }
    }

    private static Canvas canvas(ExcelsenseSite site, int number) {
        String key = "OSDCanvas." + number;
        List<Map<String, String>> delivered =
                switch (number) {
                    case 1 -> List.of(info(TIME, "YYYY-MM-DD hh:mm:ss ww"));
                    case 3 -> List.of(info("5", "LIVE"));
                    default -> List.of();
                };
        return new Canvas(
                site.sheet(
                        key,
                        Field.of("topX", "0.000000", Rule.decimal(0, 100)),
                        Field.of("topY", number == 3 ? "92.000000" : "0.000000", Rule.decimal(0, 100)),
                        Field.of("fontSize", "2", Rule.number(1, 3)),
                        Field.of("alignMode", "0", Rule.FLAG)),
                site.table(
                        key + ".OSDInfo",
                        new LoopTable.Form(
                                Loop.OSD_INFO,
                                "OSDInfoAction",
                                List.of("arrowID"),
                                List.of(
                                        Field.of("arrowID", "0", Rule.number(0, 0)),
                                        Field.of("OSDEnableFlag", "1", Rule.FLAG),
                                        Field.of("OSDBlinkFlag", "", Rule.FLAG),
                                        Field.of("OSDBlinkInterval", "", Rule.number(1, 255)),
                                        Field.of("OSDType", "5", Rule.number(1, 5)),
                                        Field.of("info", "", Rule.TEXT)),
                                1,
                                OverlayChapter::isSense,
                                delivered)));
    }

    private static Map<String, String> info(String type, String text) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("arrowID", "0");
        row.put("OSDEnableFlag", "1");
        row.put("OSDType", type);
        row.put("info", text);
        return row;
    }

    /** Only the formats of times may have characters that texts may not. */
    private static boolean isSense(Map<String, String> info) {
        String text = info.getOrDefault("info", "");
        return info.get("OSDType").equals(TIME)
                ? text.isEmpty() || TIME_FORMATS.contains(text.replace(" ", ""))
                : Rule.NAME.accepted(text).isPresent();
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "param get OSD", Chapter.view(this::global),
                "param set OSD", Chapter.operate(this::setGlobal),
                "param get OSDCanvas", Chapter.view(this::canvases),
                "param set OSDCanvas", Chapter.operate(this::setCanvases));
    }

    private void global(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        call.tell(call.lines().all(global.all()));
    }

    private void setGlobal(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        global.prepare(call.parameters()).run();
        call.ok();
    }

    private void canvases(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        int only = call.number("canvasID", 1, CANVASES, 0);
        List<Integer> told = new ArrayList<>();
        for (int number = 1; number <= CANVASES; number++) {
            if ((only == 0 || only == number)
                    && !canvases.get(number - 1).infos().rows().isEmpty()) {
                told.add(number);
            }
        }
        Lines lines = call.lines();
        if (only != 0 && !told.isEmpty() && call.has(ExcelsenseQuirk.AS_EXAMPLES)) {
            canvases.get(only - 1).tell(lines);
        } else {
            lines.loop(Loop.CANVAS, told, (more, number) -> canvases.get(number - 1)
                    .tell(more.line("canvasID", number)));
        }
        call.tell(lines);
    }

    private void setCanvases(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        List<Runnable> changes = new ArrayList<>();
        for (List<Parameter> turn :
                Loop.CANVAS.turns(call.parameters()).orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS))) {
            String number = Sheet.first(turn, "canvasID")
                    .flatMap(Rule.number(1, CANVASES)::accepted)
                    .orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS));
            changes.add(canvases.get(Integer.parseInt(number) - 1).prepare(turn));
        }
        changes.forEach(Runnable::run);
        call.ok();
    }
}
