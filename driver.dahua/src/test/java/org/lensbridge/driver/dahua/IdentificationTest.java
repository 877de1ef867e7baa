package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;

class IdentificationTest {
    @Test
    void tellsWhatTheDeviceTells() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .name("yard")
                        .login(Rig.USER, Rig.PASSWORD)
                        .model("SD-TEST-42")
                        .firmware("2.9.1,build:2024-02-03")
                        .channels(2)
                        .pictureSize(640, 480)
                        .start();
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            DeviceInfo info = description.info();
            assertEquals("Dahua", info.vendor());
            assertEquals("SD-TEST-42", info.model());
            assertEquals("2.9.1,build:2024-02-03", info.firmware());
            assertEquals(camera.serial(), info.serial());
            assertTrue(info.mac().matches("([0-9a-f]{2}:){5}[0-9a-f]{2}"), info.mac());
            assertEquals("yard", info.details().get("machineName"));
            assertEquals(
                    List.of(0, 1, 2),
                    description.channels().stream().map(ChannelInfo::number).toList());
            assertEquals("yard 2", description.channels().get(2).name());
            assertEquals(List.of(), rig.context().warnings());
            StreamProfile main = rig.capability(2, LiveVideo.class).profiles().get(0);
            assertEquals("main 640x480", main.token() + " " + main.width() + "x" + main.height());
            assertEquals(3, rig.capability(2, LiveVideo.class).profiles().size());
        }
    }

    @Test
    void readsEveryDialectAlike() {
        Personality odd = Personality.documented()
                .with(
                        Quirk.NO_TABLE_PREFIX,
                        Quirk.BLANKS_AROUND_EQUALS,
                        Quirk.MIXED_LINE_ENDS,
                        Quirk.FLAT_LISTS,
                        Quirk.SHOUTED_ERRORS,
                        Quirk.NO_KEEP_ALIVE,
                        Quirk.NONCE_PER_REQUEST);
        try (DahuaCamera plain = DahuaCamera.builder()
                        .name("a")
                        .login(Rig.USER, Rig.PASSWORD)
                        .start();
                DahuaCamera strange = DahuaCamera.builder()
                        .name("a")
                        .login(Rig.USER, Rig.PASSWORD)
                        .personality(odd)
                        .start();
                Rig first = Rig.to(plain.address());
                Rig second = Rig.to(strange.address())) {
            Description one = first.connect();
            Description two = second.connect();
            assertEquals(one.info(), two.info());
            assertEquals(one.channels(), two.channels());
        }
    }

    @Test
    void saysWhyACameraDoesNotTurn() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .ptz(false)
                        .start();
                Rig rig = Rig.to(camera.address())) {
            ChannelInfo channel = rig.connect().channels().get(1);
            assertTrue(channel.absences().get("PanTiltZoom").contains("ptz.capabilities"), channel::toString);
            assertTrue(channel.absences().containsKey("Presets"));
            assertTrue(channel.capabilities().containsAll(Set.of("Snapshot", "LiveVideo", "Settings")));
            assertFalse(channel.capabilities().contains("PanTiltZoom"));
        }
    }

    @Test
    void missingAnswersCostTheirFieldOnly() throws Exception {
        // An old recorder: no type in its system information, none for the asking, and its model under another name.
        Map<String, String> answers = Map.of(
                "getSystemInfo", "processor=HI3520\r\nserialNumber=4H0B1C2D3E\r\nupdateSerial=HCVR4104-S2\r\n",
                "getDeviceType", "Error\r\nBad Request!\r\n",
                "getSoftwareVersion", "version=3.1.0.4\r\n",
                "getVendor", "Error\nNot Implemented!\n",
                "devVideoInput.cgi?action=getCollect", "result=2\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals("HCVR4104-S2", description.info().model());
            assertEquals("4H0B1C2D3E", description.info().serial());
            assertEquals("3.1.0.4", description.info().firmware());
            assertEquals("", description.info().mac());
            assertEquals(3, description.channels().size());
            assertEquals(2, rig.capability(1, LiveVideo.class).profiles().size());
            assertTrue(rig.context().warnings().stream().anyMatch(w -> w.startsWith("system.deviceType")));
            rig.session().check();
        }
    }

    @Test
    void anUnreadableValueCostsThatValueAndIsTold() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "deviceType=IPC-X1\r\n=lost\r\nserialNumber=7\r\n",
                "devVideoInput.cgi?action=getCollect", "result=two\r\n",
                "name=Encode",
                        "table.Encode[0].MainFormat[0].Video.Width=wide\r\n"
                                + "table.Encode[0].MainFormat[0].Video.Height=720\r\n",
                "getStatus&channel=1", "status.Position[0]=12\r\nstatus.Position[1]=up\r\nstatus.Position[2]=1\r\n",
                "getCurrentProtocolCaps&channel=1", "caps.Name=PELCOD\r\ncaps.Pan=true\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            assertEquals("7", description.info().serial());
            StreamProfile main = rig.capability(1, LiveVideo.class).profiles().get(0);
            assertEquals("0x720", main.width() + "x" + main.height());
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, ptz::position).kind());
            for (String warning : List.of(
                    "system.info: Line 2: a value of 4 characters without a key was dropped.",
                    "video.inputCount: Line 1: result is 'two', expected a whole number from 1 to 256.",
                    "ptz.status: Line 2: status.Position[1] is 'up', expected a number.")) {
                assertTrue(
                        rig.context().warnings().contains(warning),
                        () -> warning + " in " + rig.context().warnings());
            }
            assertTrue(rig.context().warnings().stream()
                    .anyMatch(
                            w -> w.startsWith("config.encode: Line 1: Encode[0].MainFormat[0].Video.Width is 'wide'")));
        }
    }

    @Test
    void numbersAreNoModels() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                "deviceType=31\nserialNumber=1\nupdateSerial=IPC-X1\n",
                "getDeviceType",
                "type=IP Camera\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            assertEquals("IPC-X1", rig.connect().info().model());
        }
    }

    @Test
    void anotherProductIsUnsupported() throws Exception {
        String page =
                "<html lang=\"en\"><head><title>A printer</title></head><body class=\"x\">type=none</body></html>";
        for (Map<String, String> answers : List.of(
                Map.<String, String>of(),
                Map.of("getSystemInfo", page, "getDeviceType", page, "getSoftwareVersion", page))) {
            try (ScriptedCamera camera = new ScriptedCamera(answers);
                    Rig rig = Rig.to(camera.address())) {
                CameraException failure = assertThrows(CameraException.class, rig::connect);
                assertEquals(Kind.UNSUPPORTED, failure.kind());
                assertTrue(failure.reason().contains(camera.address()), failure.reason());
                assertTrue(failure.reason().contains("not a Dahua device"), failure.reason());
            }
        }
    }

    @Test
    void learnsThatPtzChannelsCountFromZero() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .personality(Personality.documented().with(Quirk.PTZ_CHANNEL_FROM_ZERO))
                        .start();
                Rig rig = Rig.to(camera.address())) {
            Description description = rig.connect();
            ChannelInfo channel = description.channels().get(1);
            assertTrue(channel.capabilities().contains("PanTiltZoom"), channel::toString);
            assertEquals("ptz-from-zero", description.info().details().get("quirks"));
        }
    }

    @Test
    void peopleMayDecideAboutQuirks() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .personality(Personality.documented().with(Quirk.PTZ_CHANNEL_FROM_ZERO))
                        .start();
                Rig rig = new Rig(
                        camera.address().toString(),
                        Map.of("quirks", Value.of("-ptz-from-zero")),
                        Duration.ofSeconds(5))) {
            ChannelInfo channel = rig.connect().channels().get(1);
            assertTrue(channel.absences().containsKey("PanTiltZoom"), channel::toString);
        }
    }
}
