package org.lensbridge.simulator.excelsense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sensor Settings. */
final class SensorChapter implements Chapter {
    private static final List<String> LEVELS = List.of("brightness", "contrast", "hue", "saturation", "sharpness");

    private final Map<String, Sheet> sheets = new HashMap<>();

    SensorChapter(ExcelsenseSite site) {
        LEVELS.forEach(type -> sheets.put(type, site.sheet(type, Field.of("value", "50", Rule.number(0, 100)))));
        sheets.put(
                "mirror",
                site.sheet("mirror", Field.of("vertical", "0", Rule.FLAG), Field.of("horizontal", "0", Rule.FLAG)));
    }

    @Override
    public Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        sheets.forEach((type, sheet) -> {
            routes.put(
                    "sensor get " + type,
                    Chapter.view(call -> call.tell(call.lines().all(sheet.all()))));
            routes.put("sensor set " + type, Chapter.operate(call -> set(call, sheet)));
        });
        return routes;
    }

    private static void set(ExcelsenseCall call, Sheet sheet) throws Refusal {
        for (String name : sheet.all().keySet()) {
            Refusal.check(call.first(name).isPresent());
        }
        sheet.prepare(call.parameters()).run();
        call.ok();
    }
}
