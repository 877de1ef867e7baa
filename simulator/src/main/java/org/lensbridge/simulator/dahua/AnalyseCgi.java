package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lensbridge.simulator.dahua.analytics.HeatMap;
import org.lensbridge.simulator.dahua.analytics.PeopleCount;
import org.lensbridge.simulator.http.Response;

/** {@code devVideoAnalyse.cgi} (8.1.1) and {@code heatMap.cgi} (8.2.2). Channels count from 1. */
final class AnalyseCgi {
    /** As the document spells it. */
    private static final String MAP = "application/binarytet-stream";

    private final Site site;
    private final IntFunction<PeopleCount> people;

    AnalyseCgi(Site site, IntFunction<PeopleCount> people) {
        this.site = site;
        this.people = people;
    }

    Map<String, Cgi> routes() {
        return Map.of("devVideoAnalyse.cgi?getcaps", this::capabilities, "heatMap.cgi?getPicByTime", this::heatMap);
    }

    private void capabilities(Call call) throws Refusal {
        call.required("channel");
        site.channel(call, 1);
        Lines lines = new Lines("caps.")
                .add("CalibrateBoxs[0]", 2)
                .add("CalibrateBoxs[1]", 3)
                .add("ComplexSizeFilter", false)
                .add("MaxCelibateAreas", 10)
                .add("MaxExcludeRegions", 0)
                .add("MaxInternalOptions", 512)
                .add("MaxModules", 1)
                .add("MaxPointOfLine", AnalyseTables.MOST_POINTS)
                .add("MaxPointOfRegion", AnalyseTables.MOST_POINTS)
                .add("MaxRules", AnalyseTables.MOST_RULES)
                .add("MaxStaffs", 4)
                .add("SpecifiedObjectFilter", true);
        lines.list("SupportedRules", AnalyseTables.RULES);
        lines.list("SupportedScene", AnalyseTables.SCENES);
        for (String scene : AnalyseTables.SCENES) {
            Lines staffs = lines.at("SupportedScenes." + scene + ".SupportedCalibrateParams.Groud.");
            staffs.list("HorizontalStaffs", List.of("0", "0"));
            staffs.list("VerticalStaffs", List.of("0", "0"));
        }
        call.lines(lines.all());
    }

    private void heatMap(Call call) throws Refusal {
        call.required("channel");
        PeopleCount count = people.apply(site.channel(call, 1));
        LocalDateTime start = ClockCgi.time(call.required("StartTime"));
        LocalDateTime end = ClockCgi.time(call.required("EndTime"));
        if (end.isBefore(start)) {
            throw Refusal.invalidParam();
        }
        ByteBuffer map = HeatMap.draw(count.between(start, end));
        call.reply(Response.bytes(200, MAP, List.of(map)));
    }
}
