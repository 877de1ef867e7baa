package org.lensbridge.driver.axis.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.axis.capability.media.MediaTree;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class StorageTest {
    private static final String DISK = "<disk diskid=\"SD_DISK\" name=\"Card\" totalsize=\"2000\" freesize=\"500\""
            + " locked=\"no\" readonly=\"no\" status=\"OK\" filesystem=\"ext4\" group=\"S0\"/>";
    private static final String SHARE = "<NetworkShare NiceName=\"Attic\" ShareId=\"3f2c\" Address=\"nas.example\""
            + " Share=\"cameras\" User=\"cam\" DiskId=\"NetworkShare\"/>";

    private final StoringCamera device = new StoringCamera();

    @BeforeEach
    void answers() {
        device.answers.put("/disks/list.cgi", StoringCamera.xml("<disks numberofdisks=\"1\">" + DISK + "</disks>"));
        device.answers.put("/networkshare/list.cgi", StoringCamera.xml("<ListSuccess>" + SHARE + "</ListSuccess>"));
        for (String done : List.of("modify", "unbind", "bind")) {
            device.answers.put("/networkshare/" + done + ".cgi", StoringCamera.xml("<GeneralSuccess/>"));
        }
        device.answers.put("/disks/mount.cgi", StoringCamera.xml("<job result=\"OK\" jobid=\"1\"/>"));
    }

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Storage storage() {
        return device.rig.capability(0, Storage.class);
    }

    private Recorder recorder(int channel) {
        return device.rig.capability(channel, Recorder.class);
    }

    @ParameterizedTest
    @CsvSource({
        "OK, no, NORMAL",
        "OK, yes, READ_ONLY",
        "failed, no, FAILED",
        "connected, no, UNKNOWN",
        "no passphrase, no, UNFORMATTED",
        "not encrypted, no, UNFORMATTED",
        "wrong passphrase, no, FAILED"
    })
    void tellsDisksInBytes(String status, String locked, Disk.State state) {
        String disk =
                DISK.replace("\"OK\"", "\"" + status + "\"").replace("locked=\"no\"", "locked=\"" + locked + "\"");
        device.answers.put("/disks/list.cgi", StoringCamera.xml("<disks>" + disk + "</disks>"));
        assertEquals(
                List.of(new Disk("SD_DISK", "Card", state, 2000 * 1024, 1500 * 1024)),
                storage().disks());
    }

    @Test
    void anEmptyPlaceHasNoSize() {
        String disk = DISK.replace("\"OK\"", "\"disconnected\"");
        device.answers.put("/disks/list.cgi", StoringCamera.xml("<disks>" + disk + "</disks>"));
        assertEquals(
                List.of(new Disk("SD_DISK", "Card", Disk.State.ABSENT, 0, 0)),
                storage().disks());
    }

    @Test
    void formatsADiskAsItWas() {
        device.answers.put(
                "/disks/format.cgi",
                StoringCamera.xml("<job action=\"format\" diskid=\"SD_DISK\" result=\"OK\" jobid=\"4\"/>"));
        storage().format("SD_DISK");
        assertEquals(List.of("format.cgi?diskid=SD_DISK&filesystem=ext4"), device.camera.sent("format.cgi"));
    }

    @Test
    void formatsNothingThatIsNotThere() {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                failure(() -> storage().format("HDD_DISK")).kind());
        assertEquals(List.of(), device.camera.sent("format.cgi"));
    }

    @Test
    void tellsWhyADiskIsNotFormatted() {
        device.answers.put(
                "/disks/format.cgi",
                StoringCamera.xml("<job action=\"format\" result=\"ERROR\" description=\"Disk is locked\"/>"));
        CameraException failure = failure(() -> storage().format("SD_DISK"));
        assertTrue(failure.reason().contains("Disk is locked"), failure.reason());
    }

    private static CameraException failure(Runnable call) {
        return assertThrows(CameraException.class, call::run);
    }

    @Test
    void sharesAreStoredAsTheyAreWithoutARequest() {
        NetworkShare share = storage().shares().get(0);
        assertEquals(
                new NetworkShare(
                        "3f2c", true, "smb", "nas.example", 0, "cameras", Credentials.login("cam", Secret.EMPTY)),
                share);
        assertEquals("3f2c", storage().putShare(share));
        assertEquals(List.of(), device.camera.sent("modify.cgi"));
    }

    @Test
    void aShareInUseIsFreedAndBoundAgain() {
        storage()
                .putShare(new NetworkShare(
                        "3f2c", true, "smb", "nas.example", 445, "b", Credentials.login("cam", Secret.of("p&w"))));
        assertEquals(List.of("mount.cgi?action=unmount&diskid=NetworkShare"), device.camera.sent("mount.cgi"));
        assertEquals(List.of("unbind.cgi?schemaversion=1&shareid=3f2c"), device.camera.sent("unbind.cgi"));
        assertEquals(
                List.of("modify.cgi?schemaversion=1&shareid=3f2c&share=b&pass=p%26w"),
                device.camera.sent("modify.cgi"));
        assertEquals(List.of("bind.cgi?schemaversion=1&shareid=3f2c"), device.camera.sent("bind.cgi"));
    }

    @Test
    void aShareThatIsStillUnmountedIsBusy() {
        device.answers.put("/networkshare/unbind.cgi", StoringCamera.error(400, "The network share is mounted"));
        CameraException failure = failure(() -> storage()
                .putShare(new NetworkShare(
                        "3f2c", false, "smb", "nas.example", 0, "cameras", Credentials.login("cam", Secret.EMPTY))));
        assertEquals(Kind.BUSY, failure.kind());
    }

    @Test
    void aNewShareIsAddedAndBound() {
        device.answers.put("/networkshare/add.cgi", StoringCamera.xml("<AddSuccess ShareId=\"77\"/>"));
        assertEquals(
                "77",
                storage().putShare(new NetworkShare("", true, "smb", "10.0.0.9", 0, "video", Credentials.ANONYMOUS)));
        assertEquals(
                List.of("add.cgi?schemaversion=1&nicename=10.0.0.9%20video&address=10.0.0.9&share=video"),
                device.camera.sent("add.cgi"));
        assertEquals(List.of("bind.cgi?schemaversion=1&shareid=77"), device.camera.sent("bind.cgi"));
    }

    @ParameterizedTest
    @CsvSource({"ftp, 0, nas, a", "smb, 139, nas, a", "smb, 0, '', a", "smb, 0, nas, ''"})
    void refusesServersThatTheDeviceCannotUse(String protocol, int port, String host, String directory) {
        NetworkShare share = new NetworkShare("", true, protocol, host, port, directory, Credentials.ANONYMOUS);
        assertEquals(
                Kind.INVALID_ARGUMENT, failure(() -> storage().putShare(share)).kind());
        assertEquals(List.of(), device.camera.sent("add.cgi"));
    }

    @Test
    void aDeviceWithoutServersHasNone() {
        device.answers.put("/networkshare/list.cgi", AnsweringCamera.status("404 Not Found"));
        assertEquals(List.of(), storage().shares());
    }

    private void profiles(String entries) {
        device.answers.put(
                "/listconfiguration.cgi",
                StoringCamera.xml(
                        "<continuousrecordingconfigurations>" + entries + "</continuousrecordingconfigurations>"));
    }

    @Test
    void recordsAllTheTimeByAProfileOfTheChannel() {
        profiles("<continuousrecordingconfiguration profile=\"3\" diskid=\"SD_DISK\" options=\"camera=2&amp;fps=5\"/>");
        assertEquals(SwitchMode.AUTOMATIC, recorder(1).mode());
        assertEquals(SwitchMode.ON, recorder(2).mode());
        device.answers.put("/addconfiguration.cgi", StoringCamera.xml("<configure profile=\"4\" result=\"OK\"/>"));
        recorder(2).set(SwitchMode.ON);
        assertEquals(List.of(), device.camera.sent("addconfiguration.cgi"));
        recorder(1).set(SwitchMode.ON);
        assertEquals(
                List.of("addconfiguration.cgi?diskid=SD_DISK&options=camera%3D1%26videocodec%3Dh264"),
                device.camera.sent("addconfiguration.cgi"));
        device.answers.put("/removeconfiguration.cgi", StoringCamera.xml("<remove profile=\"3\" result=\"OK\"/>"));
        recorder(2).set(SwitchMode.AUTOMATIC);
        assertEquals(List.of("removeconfiguration.cgi?profile=3"), device.camera.sent("removeconfiguration.cgi"));
    }

    @Test
    void cannotKeepTheRulesFromRecording() {
        profiles("");
        assertEquals(
                Kind.UNSUPPORTED, failure(() -> recorder(1).set(SwitchMode.OFF)).kind());
    }

    @Test
    void recordsNothingWithoutADisk() {
        profiles("");
        device.answers.put("/disks/list.cgi", StoringCamera.xml("<disks/>"));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                failure(() -> recorder(1).set(SwitchMode.ON)).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "LocalStorage.LocalStorage=yes, LocalStorage.LocalStorage=no",
        "Properties.LocalStorage.LocalStorage=yes, Properties.Other=yes"
    })
    void aDeviceThatDoesNotStoreHasNeither(String present, String other) throws IOException {
        String tree = MediaTree.TEXT.replace(present, other);
        try (AnsweringCamera camera = new AnsweringCamera(request -> MediaTree.listed(request, tree));
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            assertEquals(Optional.empty(), rig.session().capability(0, Storage.class));
            assertEquals(Optional.empty(), rig.session().capability(1, Recordings.class));
            assertEquals(Optional.empty(), rig.session().capability(1, Recorder.class));
        }
    }
}
