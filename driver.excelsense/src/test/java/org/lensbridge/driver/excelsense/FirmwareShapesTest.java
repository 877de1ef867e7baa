package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.testkit.AnsweringCamera;

/** Texts as relatives and other firmware of these cameras write them. */
class FirmwareShapesTest {
    private static final TimeSpan ALWAYS =
            new TimeSpan(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"));
    private static final String TIME = "year=2026\r\nmonth=5\r\nday=4\r\nhour=3\r\nminute=2\r\nsecond=1\r\n";

    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    @Test
    void recorderTellsOfItselfWithOtherKeys() {
        device.text(
                "action=get&type=deviceInfo",
                "deviceID=5007\r\ndeviceType=5\r\ndeviceName=B0219\r\nsoftwareVer=v4.8\r\nhardwareVer=50021009\r\n"
                        + "manufacturerID=NVR77-P4\r\nMACAddress=02:5E:11:00:00:21\r\nsn=B0219X\r\nubootVer=1804\r\n"
                        + "kernelVer=1805\r\nchannelNum=4\r\nhddNum=2\r\nalarmInNum=6\r\nalarmOutNum=2\r\n");
        Description told = device.rig().connect();
        assertEquals(5, told.channels().size());
        assertEquals("v4.8", told.info().firmware());
        assertEquals("02:5e:11:00:00:21", told.info().mac());
    }

    @Test
    void namesOfOtherCharsetsAndBlanksAroundEqualSigns() {
        device.answers(
                "action=get&type=deviceInfo",
                request -> AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/plain",
                        ("deviceID = 12 \n deviceName = \u4ed3\u5e93\u5317\u95e8 \nProductModel = TE-9\nSOFTWAREVER = v2\n"
                                        + "channelNum = 1\n")
                                .getBytes(Charset.forName("GBK"))));
        device.answers(
                "type=cameraInfo",
                request -> AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/plain",
                        "\uFEFFcameraName = \u4ee3\u6728\r\n".getBytes(StandardCharsets.UTF_8)));
        Description told = device.rig().connect();
        assertEquals("\u4ed3\u5e93\u5317\u95e8", told.info().details().get("deviceName"));
        assertEquals("TE-9", told.info().model());
        assertEquals("\u4ee3\u6728", told.channels().get(1).name());
    }

    @Test
    void streamsWithOtherKeysAndCodes() {
        device.text(
                "type=AVStream&cameraID=1&streamID=1",
                "streamName=stream1\r\nvideoEncoderType=8\r\nvideoEncoderLevel=2\r\naudioEncoderType=107\r\n"
                        + "resolution=4608*1728\r\nframeRate=12.5\r\niFrameInterval=25\r\nbitRateType=1\r\nbitRate=6144\r\n"
                        + "streamEncoderFlag=0\r\n");
        LiveVideo video = device.connect().capability(1, LiveVideo.class);
        assertEquals(Codec.H265, video.profiles().get(0).codec());
        assertEquals(4608, video.profiles().get(0).width());
        assertEquals(12.5, video.profiles().get(0).framesPerSecond());
    }

    @Test
    void sundayMayBeTheSeventhDay() {
        device.text("type=dateTime", TIME)
                .text(
                        "type=timeZone",
                        "timeZone=230\r\nDSTOpenFlag=1\r\nbeginMonth=3\r\nbeginWeekly=5\r\nbeginWeekDays=7\r\nbeginTime=60\r\n"
                                + "endMonth=10\r\nendWeekly=5\r\nendWeekDays=7\r\nendTime=60\r\noffset=60\r\n")
                .text(
                        "type=NTP",
                        "enableFlag=1\r\nIPProtoVer=1\r\nNTPIP=time.example\r\nNTPPort=123\r\nNTPCheckTime=3600\r\n");
        DaylightSaving saving = device.connect()
                .capability(0, Clock.class)
                .settings()
                .daylightSaving()
                .orElseThrow();
        assertEquals(7, saving.start().day());
        assertEquals(LocalTime.of(1, 0), saving.end().time());
    }

    @Test
    void networkOfOneCardWithoutAList() {
        device.text(
                "type=localNetwork",
                "IPProtoVer=1\r\nnetCardId=1\r\nDHCP=0\r\nIPAddress=192.0.2.15\r\nsubNetmask=255.255.255.0\r\n"
                        + "subGateway=192.0.2.1\r\nautoGetIPFlag=0\r\npreferredDNS=192.0.2.1\r\nalternateDNS=\r\n");
        device.text("type=dateTime", TIME);
        NetworkInterface card = device.connect()
                .capability(0, NetworkConfiguration.class)
                .interfaces()
                .get(0);
        assertEquals("192.0.2.15/24 192.0.2.1", card.address() + "/" + card.prefix() + " " + card.gateway());
        assertEquals(List.of("192.0.2.1"), card.dns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemLogInfoCount=0\r\nSystemLogInfoBegin=0\r\nSystemLogInfoEnd=0\r\n",
                "SystemLogInfoBegin=1\r\nSystemLogInfoEnd=0\r\n",
                "count=0",
                "No results found",
                "Not Find SystemLogInfo\r\n",
                "error,return=-311",
                "Error, return = -311\r\n",
                "error\uFF0Creturn=-311",
                "",
                "\r\n"
            })
    void logsWithoutEntries(String answer) {
        logs(answer);
        assertEquals(List.of(), entries());
    }

    private void logs(String answer) {
        device.text("type=dateTime", TIME).answers("type=systemLogInfo", request -> AnsweringCamera.text(answer));
        device.answers(
                "action=get",
                request -> AnsweringCamera.text(
                        request.target().toLowerCase(java.util.Locale.ROOT).contains("loginfo")
                                ? answer
                                : "error,return=-22"));
    }

    private List<LogEntry> entries() {
        return device.connect()
                .capability(0, Logs.class)
                .find(ALWAYS, Page.FIRST)
                .items();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-04 03:02:01",
                "2026/5/4 3:02:01",
                "2026-05-04T03:02:01",
                "2026.05.04 03:02:01",
                "2026-05-04 03:02:01.250",
                "20260504030201",
                "20260504 030201",
                "2026-05-04-03-02-01",
                "2026-05-04_03:02:01",
                "\"2026-05-04 03:02:01\""
            })
    void timesInOtherForms(String time) {
        logs("SystemLogInfoBegin=1\r\nmajorType=4\r\nminorType=6\r\nuserName=admin\r\ntime=" + time
                + "\r\nlogData=door\r\nSystemLogInfoEnd=1\r\n");
        List<LogEntry> entries = entries();
        assertEquals(1, entries.size());
        assertTrue(entries.get(0).time().isPresent(), time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemLogInfoBegin=1\r\nmajorType=1\r\nlogData=a\r\nnext_SystemLogInfoURL=2\r\nmajorType=2\r\nlogData=b\r\nSystemLogInfoEnd=2\r\n",
                "SystemLogInfoCount=2\r\nSystemLogInfoBegin=2\r\nmajorType=1\r\nlogData=a\r\nnext_systemLogInfoURL=2\r\nmajorType=2\r\nlogData=b\r\nSystemLogInfoEnd=1\r\n",
                "SystemLogInfoBegin=1\r\nmajorType=1\r\nlogData=a\r\nSystemLogInfoNextURL=2\r\nmajorType=2\r\nlogData=b\r\nSystemLogInfoEnd=2\r\n",
                "SystemLogInfoBegin=1\r\nmajorType=1\r\nlogData=a\r\nSystemLogInfoNextFlag=2\r\nmajorType=2\r\nlogData=b\r\nSystemLogInfoEnd=2\r\n",
                "SystemLogInfoBegin=1\r\nmajorType=1\r\nlogData=a\r\nnextSystemLogInfoURL=2\r\nmajorType=2\r\nlogData=b\r\n",
                "systemLogInfoBegin = 1\nmajorType = 1\nlogData = a\nnext_systemLogInfoURL = 2\nmajorType = 2\nlogData = b\nsystemLogInfoEnd = 2\n"
            })
    void listsWithOtherMarkers(String answer) {
        logs(answer);
        assertEquals(List.of("a", "b"), entries().stream().map(LogEntry::text).toList());
    }
}
