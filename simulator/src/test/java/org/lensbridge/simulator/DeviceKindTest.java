package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device has, and the capability replies of 4.5 to 4.10. */
class DeviceKindTest {

    @Test
    void aRecorderHasSixteenChannelsAndNoLens() throws IOException {
        try (DahuaCamera recorder =
                DahuaCamera.builder().kind(DeviceKind.RECORDER).name("hall").start()) {
            assertEquals("class=NVR\r\n", Ask.text(recorder, "magicBox.cgi?action=getDeviceClass"));
            assertEquals("type=SIM-NVR\r\n", Ask.text(recorder, "magicBox.cgi?action=getDeviceType"));
            assertEquals("result=16\r\n", Ask.text(recorder, "devVideoInput.cgi?action=getCollect"));
            assertEquals("result=2\r\n", Ask.text(recorder, "devVideoOutput.cgi?action=getCollect"));
            assertEquals(
                    "table.MaxRemoteInputChannels=16\r\n",
                    Ask.text(recorder, "magicBox.cgi?action=getProductDefinition&name=MaxRemoteInputChannels"));
            assertEquals(
                    "table.ChannelTitle[15].Name=hall 16\r\n",
                    Ask.text(recorder, "configManager.cgi?action=getConfig&name=ChannelTitle[15]"));
            assertTrue(Ask.text(recorder, "devVideoInput.cgi?action=getFocusStatus")
                    .contains("ErrorID=3"));
            assertTrue(Ask.text(recorder, "configManager.cgi?action=getConfig&name=VideoInFocus")
                    .contains("ErrorID=4"));
            assertEquals(
                    404, Ask.reply(recorder, "wlan.cgi?action=scanWlanDevices").status());
            assertEquals(
                    404, Ask.reply(recorder, "rainBrush.cgi?action=moveOnce").status());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encode.cgi?action=getCaps|caps.VideoEncodeDevices[1].MaxExtraStream=2",
                "encode.cgi?action=getConfigCaps&channel=2|caps[1].MainFormat[0].Video.ResolutionTypes=720P,D1,CIF",
                "encode.cgi?action=getConfigCaps&channel=1|caps[0].ExtraFormat[1].Video.BitRateOptions=80,2048",
                "encode.cgi?action=getConfigCaps&channel=1|caps[0].SnapFormat[2].Video.CompressionTypes=H.264,MJPG",
                "devVideoInput.cgi?action=getCaps&channel=2|caps.Exposure=16",
                "devVideoInput.cgi?action=getCaps&channel=1|caps.MaxWidth=1280",
                "ptz.cgi?action=getCurrentProtocolCaps&channel=1|caps.PresetMax=80",
                "ptz.cgi?action=getProtocolList&channel=1|info.Coaxial[0]=HD-CVI",
                "netApp.cgi?action=getInterfaces|netInterface[1].Type=Wireless",
                "netApp.cgi?action=getUPnPStatus|status.PortMapStatus[3]=Failed",
                "wlan.cgi?action=scanWlanDevices&SSID=quay|wlanDevice[0].LinkQuality=38",
                "eventManager.cgi?action=getCaps|caps.AlarmOutEnable=true"
            })
    void tellsWhatItCanDo(String request, String line) throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().channels(2).start()) {
            List<String> lines = Ask.lines(camera, request);
            assertTrue(lines.contains(line), lines.toString());
        }
    }

    @Test
    void mapsItsPortsAsSoonAsItMay() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            Ask.set(camera, "UPnP.Enable=true&UPnP.MapTable[1].Enable=false");
            List<String> lines = Ask.lines(camera, "netApp.cgi?action=getUPnPStatus");
            assertTrue(lines.contains("status.Working=true"), lines.toString());
            assertTrue(lines.contains("status.PortMapStatus[0]=Success"), lines.toString());
            assertTrue(lines.contains("status.PortMapStatus[1]=Failed"), lines.toString());
        }
    }

    @Test
    void lacksWhatItIsToldToLack() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                .lacking("encode.cgi", "ptz.cgi?getTours", "VideoInOptions")
                .start()) {
            assertEquals(404, Ask.reply(camera, "encode.cgi?action=getCaps").status());
            RawClient.Reply tours = Ask.reply(camera, "ptz.cgi?action=getTours&channel=1");
            assertEquals(400, tours.status());
            assertEquals("Error\r\nBad Request!\r\n", tours.text());
            assertTrue(Ask.set(camera, "VideoInOptions[0].Flip=true").contains("ErrorID=4"));
            assertEquals(
                    200,
                    Ask.reply(camera, "ptz.cgi?action=getPresets&channel=1").status());
        }
    }

    @Test
    void anOldFirmwareLacksHalfOfTheDocumentAndStillShowsItsPicture() throws IOException {
        try (DahuaCamera old = DahuaCamera.builder().oldFirmware().start()) {
            assertEquals(
                    404,
                    Ask.reply(old, "encode.cgi?action=getConfigCaps&channel=1").status());
            assertEquals(400, Ask.reply(old, "magicBox.cgi?action=getVendor").status());
            assertTrue(Ask.text(old, "configManager.cgi?action=getConfig&name=VideoInOptions")
                    .startsWith("Error"));
            assertEquals(200, Ask.reply(old, "magicBox.cgi?action=getSerialNo").status());
            assertEquals("image/jpeg", Ask.reply(old, "snapshot.cgi").header("Content-Type"));
        }
    }
}
