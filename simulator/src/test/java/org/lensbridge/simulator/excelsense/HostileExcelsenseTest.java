package org.lensbridge.simulator.excelsense;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;

class HostileExcelsenseTest {
    private static final int ROUNDS = 2000;
    private static final List<String> STARTS = List.of(
            "param.cgi?action=get&type=",
            "param.cgi?action=set&type=",
            "param.cgi?action=set&cameraID=1&type=",
            "param.cgi?action=add&type=User&",
            "param.cgi?action=modify&type=User&",
            "sensor.cgi?action=set&type=",
            "alarm.cgi?action=manualControl&",
            "video.cgi?type=RTSP&",
            "estdata.cgi?");
    private static final List<String> TYPES = List.of(
            "deviceName",
            "cameraInfo",
            "localNetwork",
            "devicePort",
            "dateTime",
            "timeZone",
            "NTP",
            "OSD",
            "OSDCanvas",
            "AVStream",
            "streamAbility",
            "recordPolicy",
            "recordDirInfo",
            "alarmOut",
            "motionAlarm",
            "diskAlarm",
            "systemLogInfo",
            "alarmLogInfo",
            "mirror",
            "hue");
    private static final List<String> NAMES = List.of(
            "cameraID",
            "streamID",
            "StreamId",
            "DiskGroupId",
            "canvasID",
            "alarmOutID",
            "alarmInID",
            "controlFlag",
            "netCardId",
            "IPProtoVer",
            "OSDCanvasBegin",
            "next_OSDCanvasURL",
            "OSDCanvasEnd",
            "OSDInfoBegin",
            "OSDInfoEnd",
            "OSDInfoAction",
            "arrowID",
            "OSDType",
            "info",
            "topX",
            "topY",
            "width",
            "height",
            "motionDetectionAreaBegin",
            "motionDetectionAreaEnd",
            "weekDayBegin",
            "weekDay",
            "weekDayEnd",
            "startTime1",
            "endTime1",
            "AlarmLinkageBegin",
            "ActionID",
            "ActionType",
            "AlarmLinkageEnd",
            "startTime",
            "endTime",
            "logType",
            "value",
            "newuser",
            "newpasswd",
            "group",
            "user",
            "resolution",
            "alarmOutFrequency",
            "alarmTime",
            "EncoderType");
    private static final List<String> VALUES = List.of(
            "1",
            "0",
            "-1",
            "2",
            "5",
            "cover",
            "remove",
            "",
            " ",
            "99999999999999",
            "1.5",
            "1e9",
            "NaN",
            "1*1",
            "\u0000",
            "\r\nOK",
            "\ud83d\ude00",
            "a=b&c",
            "20260230000000",
            "197101010000",
            "Administrators",
            "\u0661",
            "H264");

    @ParameterizedTest
    @EnumSource
    void hasAnAnswerToEverything(ExcelsenseModel model) throws Exception {
        Random random = new Random(20260419);
        HttpClient client = HttpClient.newHttpClient();
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().model(model).start()) {
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder request = new StringBuilder("/cgi-bin/" + any(random, STARTS) + any(random, TYPES));
                for (int count = random.nextInt(9); count >= 0; count--) {
                    String value = URLEncoder.encode(any(random, VALUES), StandardCharsets.UTF_8);
                    request.append('&').append(any(random, NAMES)).append('=').append(value);
                }
                URI address = camera.address().resolve(request.toString());
                HttpResponse<Void> reply =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                assertEquals(200, reply.statusCode(), () -> "to " + request);
            }
        }
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
