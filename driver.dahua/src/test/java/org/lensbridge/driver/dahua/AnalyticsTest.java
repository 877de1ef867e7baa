package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.capability.analytics.Count;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.analytics.HeatMap;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;

class AnalyticsTest {
    private static final String CAPS =
            """
            caps.MaxPointOfLine=4
            caps.MaxPointOfRegion=6
            caps.MaxRules=3
            caps.SupportedRules[0]=CrossLineDetection
            caps.SupportedRules[1]=RioterDetection
            caps.SupportedRules[2]=NumberStat
            caps.SupportedScene[0]=Normal
            caps.SupportedScene[1]=HeatMap
            """;
    private static final String RULES =
            """
            table.VideoAnalyseRule[0][0].Name=fence
            table.VideoAnalyseRule[0][0].Type=CrossLineDetection
            table.VideoAnalyseRule[0][0].Enable=true
            table.VideoAnalyseRule[0][0].EventHandler.BeepEnable=true
            table.VideoAnalyseRule[0][0].Config.DetectLine[0][0]=0
            table.VideoAnalyseRule[0][0].Config.DetectLine[0][1]=8191
            table.VideoAnalyseRule[0][0].Config.DetectLine[1][0]=8192
            table.VideoAnalyseRule[0][0].Config.DetectLine[1][1]=0
            table.VideoAnalyseRule[0][0].Config.DetectLine[2][0]=100
            table.VideoAnalyseRule[0][0].Config.DetectLine[2][1]=100
            table.VideoAnalyseRule[0][0].Config.Direction=Both
            table.VideoAnalyseRule[0][1].Name=
            table.VideoAnalyseRule[0][1].Type=
            table.VideoAnalyseRule[0][2].Name=lobby
            table.VideoAnalyseRule[0][2].Type=NumberStat
            table.VideoAnalyseRule[0][2].Enable=false
            table.VideoAnalyseRule[0][2].Config.EnterThreshold=50
            """;
    private static final TimeSpan DAY =
            new TimeSpan(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n");
        answers.put("devVideoAnalyse.cgi?action=getcaps&channel=1", CAPS);
        answers.put("getConfig&name=VideoAnalyseRule", RULES);
        return answers;
    }

    private static List<String> writes(ScriptedCamera camera) {
        return camera.targets().stream()
                .filter(target -> target.contains("setConfig"))
                .map(target -> target.substring(target.indexOf('&') + 1))
                .toList();
    }

    private static void refused(Kind kind, String word, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::getMessage);
        assertTrue(failure.reason().contains(word), failure::reason);
    }

    @Test
    void tellsWhatTheChannelRecognisesAndItsRules() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera(answers());
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            assertEquals(
                    Set.of("CrossLineDetection", "RioterDetection", "NumberStat"),
                    analytics.options().ruleTypes());
            assertEquals(3, analytics.options().rules());
            assertEquals(6, analytics.options().points());
            assertTrue(analytics.options().counts() && analytics.options().heatMap());
            List<AnalyticsRule> rules = analytics.rules();
            assertEquals(
                    List.of("0", "2"), rules.stream().map(AnalyticsRule::token).toList());
            AnalyticsRule fence = rules.get(0);
            assertEquals(new Point(0, 1), fence.outline().get(0));
            assertEquals(new Point(1, 0), fence.outline().get(1), "8192 is the edge as well");
            assertEquals(Map.of("Direction", Value.of("Both")), fence.parameters());
            assertTrue(fence.on() && !rules.get(1).on());
            assertEquals(Map.of("EnterThreshold", Value.of(50)), rules.get(1).parameters());
        }
    }

    @Test
    void writesOnlyWhatChanges() throws Exception {
        Map<String, String> answers = answers();
        answers.put("DetectLine[2][1]=4096", "OK");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            List<Point> line = List.of(new Point(0, 1), new Point(0.5, 0.5));
            assertEquals(
                    "0",
                    analytics.put(new AnalyticsRule(
                            "0", "fence", "CrossLineDetection", true, line, Map.of("Direction", Value.of("Both")))));
            assertEquals(
                    List.of("VideoAnalyseRule[0][0].Config.DetectLine[1][0]=4096"
                            + "&VideoAnalyseRule[0][0].Config.DetectLine[1][1]=4096"
                            + "&VideoAnalyseRule[0][0].Config.DetectLine[2][0]=4096"
                            + "&VideoAnalyseRule[0][0].Config.DetectLine[2][1]=4096"),
                    writes(camera),
                    "the point that is too many lies on the last");
        }
    }

    @Test
    void putsANewRuleInTheFirstFreePlace() throws Exception {
        Map<String, String> answers = answers();
        answers.put("Sensitivity=7", "OK");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            List<Point> region = List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1));
            Map<String, Value> parameters = Map.of("MinDuration", Value.of(30), "Sensitivity", Value.of(7));
            assertEquals(
                    "1", analytics.put(new AnalyticsRule("", "yard", "rioterdetection", true, region, parameters)));
            assertEquals(1, writes(camera).size());
            String write = writes(camera).get(0);
            assertTrue(
                    write.startsWith("VideoAnalyseRule[0][1].Name=yard&VideoAnalyseRule[0][1].Type=RioterDetection"
                            + "&VideoAnalyseRule[0][1].Enable=true"),
                    write);
            assertTrue(write.contains("VideoAnalyseRule[0][1].Config.DetectRegion[2][1]=8191"), write);
        }
    }

    @Test
    void refusesRulesThatTheChannelCannotHave() throws Exception {
        Map<String, String> full = answers();
        full.put("getConfig&name=VideoAnalyseRule", RULES.replace("[0][1].Type=", "[0][1].Type=NumberStat"));
        try (ScriptedCamera camera = new ScriptedCamera(full);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            Kind invalid = Kind.INVALID_ARGUMENT;
            refused(invalid, "Smoke", () -> analytics.put(rule("", "a", "Smoke", Map.of())));
            refused(invalid, "name", () -> analytics.put(rule("", " ", "NumberStat", Map.of())));
            refused(invalid, "All 3", () -> analytics.put(rule("", "new", "NumberStat", Map.of())));
            refused(invalid, "'9'", () -> analytics.put(rule("9", "new", "NumberStat", Map.of())));
            refused(invalid, "already", () -> analytics.put(rule("0", "lobby", "NumberStat", Map.of())));
            refused(
                    invalid,
                    "MinDuration",
                    () -> analytics.put(rule("0", "a", "RioterDetection", Map.of("MinDuration", Value.of(9)))));
            refused(
                    invalid,
                    "MinDuration",
                    () -> analytics.put(rule("0", "a", "rioterDETECTION", Map.of("MinDuration", Value.of(9)))));
            refused(
                    invalid,
                    "Sensitivity",
                    () -> analytics.put(rule("0", "a", "RioterDetection", Map.of("Sensitivity", Value.of(11)))));
            refused(
                    invalid,
                    "outline",
                    () -> analytics.put(rule("0", "a", "NumberStat", Map.of("DetectLine[0][0]", Value.of(1)))));
            refused(invalid, "x&y", () -> analytics.put(rule("0", "a", "NumberStat", Map.of("x&y", Value.of(1)))));
            refused(
                    invalid,
                    "at most 6",
                    () -> analytics.put(new AnalyticsRule(
                            "0", "a", "NumberStat", true, Collections.nCopies(7, new Point(0, 0)), Map.of())));
            assertEquals(List.of(), writes(camera));
        }
    }

    private static AnalyticsRule rule(String token, String name, String type, Map<String, Value> parameters) {
        return new AnalyticsRule(token, name, type, true, List.of(), parameters);
    }

    @Test
    void removingSwitchesOff() throws Exception {
        Map<String, String> answers = answers();
        answers.put("VideoAnalyseRule[0][0].Enable=false", "OK");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            analytics.remove("0");
            analytics.remove("2");
            analytics.remove("77");
            analytics.remove("fence");
            assertEquals(List.of("VideoAnalyseRule[0][0].Enable=false"), writes(camera));
        }
    }

    @Test
    void countsInPagesAndLeavesNoSearchOpen() throws Exception {
        Map<String, String> answers = answers();
        answers.put("condition.Granularity=Hour", "token=7\r\ntotalCount=102\r\n");
        answers.put(
                "token=7&beginNumber=0&count=100",
                """
                found=2
                info[0].StartTime=2026-03-01 01:00:00
                info[0].EndTime=2026-03-01 01:59:59
                info[0].EnteredSubtotal=5
                info[0].ExitedSubtotal=2
                info[0].RuleName=lobby
                info[1].StartTime=2026-3-1 0:00:00
                info[1].EndTime=2026-3-1 0:59:59
                info[1].EnteredSubtotal=1
                info[1].ExitedSubtotal=0
                info[2].StartTime=never
                """);
        answers.put("token=7&beginNumber=3&count=99", "Error\r\nErrorID=5, Detail=Server internal error!\r\n");
        answers.put("stopFind&token=7&channel=1", "OK");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            Page<Count> page = analytics.counts(DAY, Granularity.HOUR, Page.FIRST);
            assertEquals(
                    List.of(
                            new Count(
                                    new TimeSpan(
                                            Instant.parse("2026-03-01T00:00:00Z"),
                                            Instant.parse("2026-03-01T01:00:00Z")),
                                    "",
                                    1,
                                    0),
                            new Count(
                                    new TimeSpan(
                                            Instant.parse("2026-03-01T01:00:00Z"),
                                            Instant.parse("2026-03-01T02:00:00Z")),
                                    "lobby",
                                    5,
                                    2)),
                    page.items());
            assertTrue(camera.targets().stream()
                    .anyMatch(target -> target.contains("EndTime=2026-03-01%2023%3A59%3A59&")));
            assertTrue(page.hasNext());
            refused(Kind.PROTOCOL, "internal", () -> analytics.counts(DAY, Granularity.HOUR, page.next()));
            assertEquals(
                    2,
                    camera.targets().stream()
                            .filter(target -> target.contains("stopFind"))
                            .count(),
                    "also after a failure");
            refused(Kind.INVALID_ARGUMENT, "cursor", () -> analytics.counts(DAY, Granularity.HOUR, "-1"));
        }
    }

    @Test
    void anInterruptedSearchIsGivenBackToo() throws Exception {
        Map<String, String> answers = answers();
        answers.put("condition.Granularity=Hour", "token=7\r\ntotalCount=102\r\n");
        answers.put("stopFind&token=7&channel=1", "OK");
        Thread caller = Thread.currentThread();
        try (ScriptedCamera camera = new ScriptedCamera(target -> {
                    if (target.contains("action=doFind")) {
                        caller.interrupt();
                    }
                    return answers.entrySet().stream()
                            .filter(entry -> target.endsWith(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst();
                });
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Analytics analytics = rig.capability(1, Analytics.class);
            assertThrows(CameraException.class, () -> analytics.counts(DAY, Granularity.HOUR, Page.FIRST));
            assertTrue(Thread.interrupted());
            assertTrue(camera.targets().get(camera.targets().size() - 1).endsWith("stopFind&token=7&channel=1"));
        }
    }

    @Test
    void noTokenIsNoCounts() throws Exception {
        Map<String, String> answers = answers();
        answers.put("condition.Granularity=Year", "token=0\r\ntotalCount=0\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Page<Count> page = rig.capability(1, Analytics.class).counts(DAY, Granularity.YEAR, Page.FIRST);
            assertEquals(Page.last(List.of()), page);
            assertTrue(camera.targets().stream().noneMatch(target -> target.contains("stopFind")));
        }
    }

    @Test
    void heatMapsAreReadAndGarbageIsNot() throws Exception {
        String head = "\3\0\2\0" + "\0".repeat(12);
        for (String body : List.of(head + "\0\1\2\3\4\5", head + "\0\1", "no picture")) {
            Map<String, String> answers = answers();
            answers.put("EndTime=2026-03-01%2023%3A59%3A59", body);
            try (ScriptedCamera camera = new ScriptedCamera(answers);
                    Rig rig = Rig.to(camera.address())) {
                rig.connect();
                Analytics analytics = rig.capability(1, Analytics.class);
                if (body.length() == 22) {
                    HeatMap map = analytics.heatMap(DAY);
                    assertEquals(3, map.width());
                    assertEquals(5, map.heat(2, 1));
                } else {
                    refused(Kind.PROTOCOL, "bytes", () -> analytics.heatMap(DAY));
                }
            }
        }
    }

    @Test
    void camerasWithoutAnalysisSayWhatShowedIt() throws Exception {
        Map<String, String> answers = answers();
        answers.put("devVideoAnalyse.cgi?action=getcaps&channel=1", "Error\r\nErrorID=3, Detail=Method not found!\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            String absence = rig.connect().channels().get(1).absences().get("Analytics");
            assertTrue(absence.contains("analytics.capabilities (section 8.1.1)"), absence);
            assertTrue(absence.contains("analytics.summary (section 8.3.1)"), absence);
        }
    }

    @Test
    void recordersAreAskedOnce() throws Exception {
        Map<String, String> answers = answers();
        answers.put("devVideoInput.cgi?action=getCollect", "result=16\r\n");
        answers.put(
                "getConfig&name=VideoAnalyseGlobal",
                "table.VideoAnalyseGlobal[0].Scene.Type=Normal\r\ntable.VideoAnalyseGlobal[4].Scene.Type=Normal\r\n");
        answers.put("devVideoAnalyse.cgi?action=getcaps&channel=5", CAPS);
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            assertEquals(
                    1,
                    camera.targets().stream()
                            .filter(target -> target.contains("VideoAnalyse") || target.contains("videoStat"))
                            .count());
            assertTrue(rig.session().capability(2, Analytics.class).isEmpty());
            assertEquals(3, rig.capability(5, Analytics.class).options().rules());
        }
    }
}
