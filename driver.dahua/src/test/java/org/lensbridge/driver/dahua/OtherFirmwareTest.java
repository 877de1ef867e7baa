package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.CollectedEvents;

/** Devices that write their answers otherwise than the document shows, and devices that the document does not think of. */
class OtherFirmwareTest {
    private static final String BAD_REQUEST =
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 21\r\n\r\nError\r\nBad Request!\r\n";

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The answer of the longest key that is in the target, else the other. */
    private static ScriptedCamera camera(Map<String, String> answers, String otherwise) {
        return new ScriptedCamera(target -> Optional.of(answers.entrySet().stream()
                .filter(entry -> target.contains(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(otherwise)));
    }

    /** Its inputs are in the network: it has none of its own, and tells sizes as one text. */
    @Test
    void recorderOfNetworkCamerasHasTheChannelsOfItsTables() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                "serialNumber=7R0A1\r\nupdateSerial=NVR-T64\r\n",
                "devVideoInput.cgi?action=getCollect",
                "result=0\r\n",
                "name=ChannelTitle",
                lines(64, i -> "table.ChannelTitle[" + i + "].Name=Gate " + (i + 1)),
                "name=Encode",
                lines(
                        64,
                        i -> "table.Encode[" + i + "].MainFormat[0].Video.resolution=3072x1728\r\n" + "table.Encode["
                                + i + "].MainFormat[0].Video.Compression=H.265"));
        try (ScriptedCamera camera = camera(answers, BAD_REQUEST);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals(65, description.channels().size());
            assertEquals("Gate 64", description.channels().get(64).name());
            StreamProfile main = rig.capability(64, LiveVideo.class).profiles().get(0);
            assertEquals("3072x1728 H265", main.width() + "x" + main.height() + " " + main.codec());
            List<String> others = camera.targets().stream()
                    .filter(target -> !target.contains("getCurrentProtocolCaps"))
                    .toList();
            assertTrue(others.size() < 60, () -> "asks for each channel: " + others);
            String absence = description.channels().get(64).absences().get("PanTiltZoom");
            assertTrue(absence.contains("ptz.capabilities (section 4.10.4)"), absence);
            assertFalse(rig.context().warnings().toString().contains("result is '0'"), "none is an answer");
        }
    }

    /** Most recorders answer for channels without a positioner, too. */
    @Test
    void channelsAreAskedOnceWhetherTheyTurn() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=7R0A2\r\n",
                "devVideoInput.cgi?action=getCollect", "result=12\r\n",
                "getCurrentProtocolCaps&channel=11", "caps.Pan=true\r\ncaps.Tile=true\r\ncaps.Preset=false\r\n",
                "getCurrentProtocolCaps",
                        "caps.Pan=false\r\ncaps.Tile=false\r\ncaps.Zoom=false\r\ncaps.PresetMax=300\r\n");
        try (ScriptedCamera camera = camera(answers, BAD_REQUEST);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals(
                    12,
                    camera.targets().stream()
                            .filter(target -> target.contains("getCurrentProtocolCaps"))
                            .count());
            assertTrue(description.channels().get(11).capabilities().contains("PanTiltZoom"));
            assertFalse(description.channels().get(10).capabilities().contains("PanTiltZoom"));
            String absence = description.channels().get(11).absences().get("Presets");
            assertTrue(absence.contains("has no presets"), absence);
        }
    }

    @Test
    void doorStationIsThereWithWhatItHas() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "deviceType=VTO-T22\r\nserialNumber=9D0A3\r\n",
                "getVendor", "Vendor=\"Acme\"\r\n",
                "name=ChannelTitle", "Unknown error",
                "name=Encode",
                        "table.Encode[0].MainFormat[0].Video.Compression=H.264\r\n"
                                + "table.Encode[0].MainFormat[0].Video.resolution=1280x720\r\n",
                "name=Network",
                        "table.Network.DefaultInterface=eth2\r\n"
                                + "table.Network.eth0.PhysicalAddress=00:00:00:00:00:00\r\n"
                                + "table.Network.eth2.PhysicalAddress=A0B1.C2D3.E4F5\r\n",
                "action=getInSlots", "result=2\r\n",
                "action=getInState", "result=2\r\n",
                "name=VideoColor", "{\"error\":{\"code\":1,\"message\":\"Unknown error!\"},\"id\":3,\"result\":false}",
                "name=VideoWidget", "<!DOCTYPE html>\r\n<html lang=\"en\">no</html>\r\n");
        try (ScriptedCamera camera = camera(answers, BAD_REQUEST);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals("a0:b1:c2:d3:e4:f5", description.info().mac());
            assertEquals("Acme", description.info().details().get("vendor"));
            assertEquals(2, description.channels().size());
            assertTrue(description.channels().get(0).capabilities().contains("DigitalIo"));
            assertEquals(
                    List.of(
                            "Asked for config.videoColor (section 4.5.2). The device does not have what this request is about.",
                            "Asked for config.videoWidget (section 4.5.12). The device answered with a page for people,"
                                    + " as firmware does that does not know a request."),
                    List.of("Imaging", "Overlays").stream()
                            .map(name ->
                                    description.channels().get(1).absences().get(name))
                            .toList());
        }
    }

    @Test
    void lettersQuotationMarksAndPrefixesMakeNoDifference() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "SerialNumber=8Q0A4\r\nDeviceType=\"IPC-T4\"\r\n",
                "devVideoInput.cgi?action=getCollect", "Result=1\r\n",
                "name=Encode",
                        "table.All.Encode[0].MainFormat[0].Video.Compression=\"H.264H\"\r\n"
                                + "table.All.encode[0].MainFormat[0].Video.Width=1600\r\n"
                                + "table.All.Encode[0].MainFormat[0].Video.height=900\r\n"
                                + "table.All.Encode[0].ExtraFormat[0].VideoEnable=1\r\n",
                "name=VideoColor",
                        "Table.VideoColor[0][0].Brightness=\"40\"\r\nTable.VideoColor[0][0].contrast= 60\r\n");
        try (ScriptedCamera camera = camera(answers, BAD_REQUEST);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals("8Q0A4", description.info().serial());
            assertEquals("IPC-T4", description.info().model());
            List<StreamProfile> profiles = rig.capability(1, LiveVideo.class).profiles();
            assertEquals(
                    List.of("main H264 1600x900", "sub1 JPEG 0x0"),
                    profiles.stream()
                            .map(p -> p.token() + " " + p.codec() + " " + p.width() + "x" + p.height())
                            .toList());
            assertEquals(
                    Map.of(ImageLevel.BRIGHTNESS, 0.4, ImageLevel.CONTRAST, 0.6),
                    rig.capability(1, Imaging.class).read().levels());
            assertEquals(
                    "{Encode[0].MainFormat[0].Video.Compression=H.264H, Encode[0].MainFormat[0].Video.Width=1600,"
                            + " Encode[0].MainFormat[0].Video.Height=900, Encode[0].ExtraFormat[0].VideoEnable=true}",
                    rig.capability(1, Settings.class)
                            .read(List.of("Encode[0].*"))
                            .toString());
        }
    }

    @Test
    void positionerHasAsManyPresetsAsItSaysAndMayHaveNoTour() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=6P0A5\r\n",
                "getCurrentProtocolCaps",
                        "caps.Pan=true\r\ncaps.Tile=true\r\ncaps.Preset=true\r\ncaps.PresetMin=299\r\ncaps.PresetMax=300\r\n"
                                + "caps.Tour=true\r\ncaps.TourMax=8\r\ncaps.Pattern=false\r\ncaps.PatternMax=5\r\n",
                "getPresets", "presets[0].Index=299\r\npresets[0].Name=\"Pier\"\r\n",
                "getTours", "Error\r\n",
                "code=GotoPreset&arg1=0&arg2=299", "OK\r\n",
                "code=SetPreset&arg1=0&arg2=300", "OK\r\n",
                "ptz.cgi?action=stop", "Error\r\n");
        try (ScriptedCamera camera = camera(answers, BAD_REQUEST);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Presets presets = rig.capability(1, Presets.class);
            assertEquals(List.of(new Preset("299", "Pier")), presets.list());
            presets.go("299");
            assertEquals("300", presets.save("Dock"));
            assertEquals(List.of(), rig.capability(1, Tours.class).list(), "neither tours nor patterns");
            rig.capability(1, PanTiltZoom.class).stop();
        }
    }

    /** Tables and lists that a device lacks cost themselves, if it says so by a mere word. */
    @Test
    void errorWithoutAReasonCostsNothingElse() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=6P0A6\r\n",
                "name=VideoColor", "table.VideoColor[0][0].Brightness=70\r\n",
                "name=VideoInOptions", "Error: Error -1 getting param in name=VideoInOptions\r\n",
                "getDeviceAllInfo", "list.info[0].Name=/dev/mmc0\r\nlist.info[0].State=Success\r\n",
                "heartbeat=5", "Error\r\n",
                "action=attach&codes=[All]",
                        "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n--b\r\n");
        try (ScriptedCamera camera = camera(answers, "Error\r\n");
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals(
                    Map.of(ImageLevel.BRIGHTNESS, 0.7),
                    rig.capability(1, Imaging.class).read().levels());
            Storage storage = rig.capability(0, Storage.class);
            assertEquals(
                    List.of("/dev/mmc0"),
                    storage.disks().stream().map(disk -> disk.name()).toList());
            assertEquals(List.of(), storage.shares());
            rig.capability(0, EventSource.class).listen(new CollectedEvents()).close();
            String absence = description.channels().get(1).absences().get("Overlays");
            assertEquals(
                    "Asked for config.videoWidget (section 4.5.12). The device answered with Error and gave no reason.",
                    absence);
        }
    }
}
