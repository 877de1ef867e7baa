package org.lensbridge.driver.excelsense.parameter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.driver.testkit.SettingsDevice;
import org.lensbridge.driver.testkit.Wording;
import org.lensbridge.transport.http.HttpRequest;

/** Answers to each {@code type} with what was last set there, in its order, and before that with what always goes along. */
final class FlatDevice extends SettingsDevice {
    /** Which is meant, and what becomes of lists: no values. */
    private static final Set<String> NO_VALUES = Set.of(
            "action",
            "type",
            "cameraID",
            "streamID",
            "netCardId",
            "alarmOutID",
            "alarmInID",
            "scheduleTimeAction",
            "motionDetectionAction",
            "AlarmLinkageParam");

    private static final String ZONE = "beginMonth=3\nbeginWeekly=5\nbeginWeekDays=0\nbeginTime=60\n"
            + "endMonth=10\nendWeekly=5\nendWeekDays=0\nendTime=120\n";

    private static final String INFO =
            "OSDInfoBegin=1\narrowID=0\nOSDEnableFlag=1\nOSDType=5\ninfo=Old\nOSDInfoEnd=1\n";
    /** Two canvases, and what comes behind them. */
    private static final String CANVASES = "OSDCanvasBegin=1\ncanvasID=1\n" + INFO + "next_OSDCanvasURL=2\ncanvasID=8\n"
            + INFO + "next_OSDCanvasURL=3\n";

    private final Map<String, String> lines = new ConcurrentHashMap<>(Map.of(
            "dateTime", "year=2026\nmonth=5\nday=4\nhour=3\nminute=2\nsecond=1\n",
            "timeZone", "timeZone=85\nDSTOpenFlag=0\n" + ZONE,
            "NTP", "enableFlag=1\nNTPIP=192.0.2.4\nNTPPort=123\n",
            "mirror", "vertical=0\nhorizontal=0\n",
            "recordPolicy", "StreamId=1\nDiskGroupId=1\n",
            "OSDCanvas", CANVASES + "canvasID=3\nOSDCanvasEnd=3\n"));

    FlatDevice() {
        super(Wording.TREE);
    }

    @Override
    protected Optional<String> answer(HttpRequest request) {
        List<String> values = new ArrayList<>();
        String type = "";
        boolean writes = false;
        for (String pair :
                request.target().substring(request.target().indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            type = parts[0].equals("type") ? parts[1].replace("deviceName", "deviceInfo") : type;
            writes |= pair.equals("action=set");
            if (!NO_VALUES.contains(parts[0])) {
                values.add(parts[0] + "=" + URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        if (!writes) {
            return Optional.of(lines.getOrDefault(type, "nothing=0\n"));
        }
        hold(type, "written");
        String text = String.join("\n", values) + "\n";
        lines.put(type, text.replace("OSDCanvasBegin=1\n", CANVASES).replace("OSDCanvasEnd=1", "OSDCanvasEnd=3"));
        return Optional.of("OK");
    }
}
