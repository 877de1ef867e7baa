package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests that the document shows as examples, without their host and login. What goes off or does not end is tested elsewhere. */
class ExcelsenseDocumentTest {
    private static final String EXAMPLES =
            """
            param.cgi?action=get&type=deviceInfo
            param.cgi?action=set&type=deviceName&deviceName=testCam
            param.cgi?action=get&type=cameraInfo&cameraID=1
            param.cgi?action=set&type=cameraInfo&cameraID=1&cameraName=asd
            param.cgi?action=get&type=localNetwork&IPProtoVer=1&netCardId=1
            param.cgi?action=set&type=localNetwork&netCardId=1&IPProtoVer=1&IPAddress=192.168.32.21&\
            subNetmask=255.255.255.0&subGetway=192.168.32.1&preferredDNS=128.0.0.1&alternateDNS=128.0.0.2
            param.cgi?action=get&type=devicePort
            param.cgi?action=set&type=devicePort&controlPort=30001&httpPort=80&rtspPort=554&rtmpPort=8080
            param.cgi?action=get&type=dateTime
            param.cgi?action=set&type=dateTime&year=2018&month=9&day=25&hour=14&minute=10&second=10
            param.cgi?action=get&type=timeZone
            param.cgi?action=set&type=timeZone&timeZone=85&DSTOpenFlag=1&beginMonth=3&beginWeekly=1&\
            beginWeekDays=1&beginTime=600&endMonth=10&endWeekly=2&endWeekDays=0&endTime=1200
            param.cgi?action=get&type=NTP
            param.cgi?action=set&type=NTP&IPProtoVer=1&enableFlag=1&NTPIP=192.168.1.7&NTPPort=3
            param.cgi?action=get&type=OSD&cameraID=1
            param.cgi?action=set&type=OSD&cameraID=1&fontColor=7&inverseFlag=1&alpha=2
            param.cgi?action=get&type=OSDCanvas&cameraID=1&canvasID=1
            param.cgi?action=set&type=OSDCanvas&cameraID=1&OSDCanvasBegin=1&canvasID=2&topX=0&topY=50&\
            fontSize=2&alignMode=1&OSDInfoAction=add&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDType=5&\
            info=YYYY-MM-DD%20hh:mm:ss%20ww&OSDInfoEnd=1&next_OSDCanvasURL=2&canvasID=1&topX=0&topY=50&\
            fontSize=2&alignMode=1&OSDInfoAction=add&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDType=4&\
            info=YYYY-MM-DD%20hh:mm:ss%20ww&OSDInfoEnd=1&OSDCanvasEnd=1
            param.cgi?action=get&type=deviceDiskInfo
            param.cgi?action=get&type=AVStream&cameraID=1&streamID=1
            param.cgi?action=set&type=AVStream&cameraID=1&streamID=1&streamName=tangtang&videoEncoderType=1&\
            audioEncoderType=108&resolution=1280*720&frameRate=5&iFrameInterval=5&bitRateType=2&bitRate=5000&\
            quality=9
            param.cgi?action=get&type=streamAbility&cameraID=1
            param.cgi?action=get&type=recordPolicy&cameraID=1
            param.cgi?action=set&type=recordPolicy&cameraID=1&RecordOpenFlag=0&SaveDays=7&StreamId=1&\
            AudioOpenFlag=1&DiskGroupId=1&weekDayBegin=1&weekDay=2&startTime1=0&endTime1=86400&weekDayEnd=1&\
            scheduleTimeAction=cover
            param.cgi?action=get&type=recordDirInfo
            param.cgi?action=set&type=recordDirInfo&diskId=1&diskName=SD0001&enableFlag=1&groupID=2
            alarm.cgi?action=manualControl&alarmOutID=1&controlFlag=1
            param.cgi?action=get&type=alarmOut&alarmOutID=1
            param.cgi?action=set&type=alarmOut&alarmOutID=1&alarmOutName=selfCleanTrigger&alarmMode=2&\
            alarmValidSignal=1&alarmOutFrequency=5&alarmTime=300
            param.cgi?action=get&type=motionAlarm&cameraID=1
            param.cgi?action=set&type=motionAlarm&cameraID=1&motionDetectionEnableFlag=0&alarmInterval=10&\
            sensitivity=3&motionDetectionAreaBegin=1&topX=95&topY=42&width=76&height=84&\
            motionDetectionAreaEnd=1&weekDayBegin=1&weekDay=0&startTime1=0&endTime1=86400&next_weekDayURL=2&\
            weekDay=1&startTime1=0&endTime1=86400&weekDayEnd=2&AlarmLinkageBegin=1&ActionID=1&ActionType=1&\
            AlarmLinkageEnd=1
            param.cgi?action=get&type=diskAlarm&alarmInID=1
            param.cgi?action=set&type=diskAlarm&alarmInID=1&diskFullAlarmCheckFlag=1&diskErrorAlarmCheckFlag=0&\
            NoDiskAlarmEnableFlag=0&AlarmInterval=345&AlarmLinkageBegin=1&ActionID=1&ActionType=1&\
            AlarmLinkageEnd=1
            param.cgi?action=get&type=protocolInfo
            param.cgi?action=get&type=protocolSecurity
            param.cgi?action=set&type=protocolSecurity&protocolSecurityFlag=1
            param.cgi?action=add&type=User&newuser=asdfg34&newpasswd=asdfg&group=Administrators&note=admin
            param.cgi?action=modify&type=User&user=asdfg&newpasswd=12345&group=Administrators&note=admin
            sensor.cgi?action=get&type=brightness
            sensor.cgi?action=set&type=brightness&value=100
            sensor.cgi?action=get&type=contrast
            sensor.cgi?action=set&type=contrast&value=100
            sensor.cgi?action=get&type=hue
            sensor.cgi?action=set&type=hue&value=100
            sensor.cgi?action=get&type=saturation
            sensor.cgi?action=set&type=saturation&value=100
            sensor.cgi?action=get&type=sharpness
            sensor.cgi?action=set&type=sharpness&value=100
            sensor.cgi?action=get&type=mirror
            sensor.cgi?action=set&type=mirror&vertical=1&horizontal=1
            param.cgi?action=get&type=systemLogInfo&startTime=20191226000000&endTime=20191226000010&logType=-1
            param.cgi?action=get&type=alarmLogInfo&startTime=20191226000000&endTime=20191226000010&logType=-1
            video.cgi?type=RTSP&cameraID=1&streamID=1&EncoderType=H264
            image.cgi?cameraID=1&quality=5
            """;

    @ParameterizedTest
    @EnumSource
    void answersEveryExample(ExcelsenseModel model) throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .model(model)
                .login("admin", "admin")
                .login("asdfg", "before")
                .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera).as("admin", "admin");
            for (String example : EXAMPLES.lines().toList()) {
                String reply = ask.text(example);
                if (example.contains("action=get") || example.contains("image.cgi") || example.contains("RTSP")) {
                    assertFalse(reply.isEmpty() || reply.startsWith("error"), () -> reply + " to " + example);
                } else {
                    assertEquals("OK", reply, example);
                }
            }
        }
    }

    @Test
    void wantsTheModeOfTheTextRatherThanThatOfTheExample() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            for (String example : EXAMPLES.lines().toList()) {
                if (example.contains("type=alarmOut")) {
                    ask.text(example);
                }
            }
            ask.text("alarm.cgi?action=manualControl&alarmOutID=1&controlFlag=1");
            assertEquals(0, camera.cleanings().size());
            assertEquals(1, camera.misfires());
        }
    }
}
