package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.dahua.operation.StorageOperations;
import org.lensbridge.driver.testkit.AnsweringCamera;

class RecorderAndStorageTest {
    private static final String SET = "configManager.cgi?action=setConfig&";

    private final Map<String, String> answers = new LinkedHashMap<>();
    private AnsweringCamera camera;
    private Rig rig;

    /** Connects to a device that answers targets with these ends, and confirms what is set. */
    private Description connect() {
        camera = new AnsweringCamera(request -> request.target().contains("setConfig")
                ? Optional.of(AnsweringCamera.text("OK"))
                : answers.entrySet().stream()
                        .filter(entry -> request.target().endsWith(entry.getKey()))
                        .map(entry -> AnsweringCamera.text(entry.getValue()))
                        .findFirst()
                        .or(() -> FileCamera.identity(request).map(AnsweringCamera::text)));
        rig = Rig.to(camera.address());
        return rig.connect();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    private List<String> written() {
        return camera.sent(SET).stream()
                .map(target -> target.substring(SET.length()))
                .toList();
    }

    @Test
    void recorderWritesTheChannelsModeOnly() {
        answers.put("devVideoInput.cgi?action=getCollect", "result=2");
        answers.put("name=RecordMode", "table.RecordMode[0].Mode=2\r\ntable.RecordMode[1].Mode=1\r\n");
        connect();
        assertEquals(SwitchMode.OFF, rig.capability(1, Recorder.class).mode());
        assertEquals(SwitchMode.ON, rig.capability(2, Recorder.class).mode());
        for (SwitchMode mode : SwitchMode.values()) {
            rig.capability(2, Recorder.class).set(mode);
        }
        assertEquals(List.of("RecordMode[1].Mode=0", "RecordMode[1].Mode=1", "RecordMode[1].Mode=2"), written());
    }

    @ParameterizedTest
    @CsvSource({"table.RecordMode[0].Mode=3", "table.RecordMode[0].Mode=on", "table.RecordMode[0].Mode="})
    void recorderOfADeviceThatMumbles(String answer) {
        answers.put("name=RecordMode", answer + "\r\n");
        connect();
        CameraException failure = assertThrows(
                CameraException.class, () -> rig.capability(1, Recorder.class).mode());
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.reason().contains("RecordMode[0].Mode"), failure.reason());
    }

    @Test
    void whatIsAbsentIsToldByTheRequestThatShowedIt() {
        Description found = connect();
        ChannelInfo device = found.channels().get(0);
        ChannelInfo channel = found.channels().get(1);
        assertTrue(channel.absences().get("Recordings").contains("recording.capabilities (section 4.11.1)"));
        assertTrue(channel.absences().get("Recorder").contains("config.recordMode (section 4.11.3)"));
        assertTrue(device.absences().get("Storage").contains("storage.disks (section 6.1.3)"));
    }

    @Test
    void channelsWithoutAModeHaveNoRecorderAndWholeDevicesAreAskedOnce() {
        answers.put("devVideoInput.cgi?action=getCollect", "result=16");
        answers.put("name=RecordMode", "table.RecordMode[0].Mode=0\r\n");
        answers.put("getDeviceAllInfo", "list[0].State=Success\r\n");
        connect();
        assertTrue(rig.session().capability(1, Recorder.class).isPresent());
        assertFalse(rig.session().capability(16, Recorder.class).isPresent());
        assertTrue(rig.session().capability(16, Recordings.class).isPresent());
        assertEquals(1, camera.count(RecordingOperations.CAPABILITIES));
        assertEquals(1, camera.count(RecordingOperations.MODE));
        assertEquals(1, camera.count(StorageOperations.DISKS));
        assertEquals(0, camera.count(StorageOperations.NAS));
    }

    /** Lines are separated by slashes; disks are token, state, size and use. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list[0].Detail[0].IsError=false;list[0].Detail[0].TotalBytes=0;list[0].Detail[0].Type=ReadWrite;"
                        + "list[0].Detail[0].UsedBytes=0;list[0].State=Success | 0 NORMAL 0/0",
                "list.info[0].Name=/dev/sda;list.info[0].State=Success;list.info[0].Detail[0].TotalBytes=3000000000000.000000;"
                        + "list.info[0].Detail[0].UsedBytes=1000.000000;list.info[0].Detail[1].TotalBytes=24;"
                        + "list.info[0].Detail[1].UsedBytes=24 | /dev/sda NORMAL 3000000000024/1024",
                "list.info[0].Name=a;list.info[0].State=Running;list.info[0].Detail[0].Type=Read-Write;list.info[1].Name=b;"
                        + "list.info[1].State=Normal;list.info[1].Detail[0].Type=Read-Only;list.info[2].Name=c;"
                        + "list.info[2].State=Degraded;list.info[2].Detail[0].IsError=0;list.info[3].Name=d;"
                        + "list.info[3].State=active;list.info[3].Detail[0].IsError=1"
                        + " | a NORMAL 0/0, b READ_ONLY 0/0, c FAILED 0/0, d FAILED 0/0",
                "list[0].Name=a;list[0].State=Success;list[0].Detail[0].Type=ReadOnly;list[1].Name=b;list[1].State=Success;"
                        + "list[1].Detail[0].IsError=true | a READ_ONLY 0/0, b FAILED 0/0",
                "list[0].Name=a;list[0].State=Initializing;list[1].Name=b;list[1].State=Failed;list[2].Name=c;list[2].State=Odd |"
                        + " a BUSY 0/0, b FAILED 0/0, c UNKNOWN 0/0",
                "list[0].Name=a;list[0].State=Success;list[0].Detail[0].TotalBytes=-1;list[0].Detail[1].TotalBytes=1e300;"
                        + "list[0].Detail[2].TotalBytes=lots | a NORMAL 0/0",
            })
    void disksInEachFormThatDevicesTell(String lines, String disks) {
        answers.put("getDeviceAllInfo", lines.replace(";", "\r\n") + "\r\n");
        connect();
        assertEquals(
                disks,
                String.join(
                        ", ",
                        rig.capability(0, Storage.class).disks().stream()
                                .map(RecorderAndStorageTest::shown)
                                .toList()));
    }

    private static String shown(Disk disk) {
        return disk.token() + " " + disk.state() + " " + disk.total() + "/" + disk.used();
    }

    @Test
    void disksWithoutNamesHaveThoseOfTheOtherList() {
        answers.put("getDeviceAllInfo", "list[0].State=Success\r\nlist[1].State=Success\r\n");
        answers.put("factory.getCollect", "list[0]=\"/dev/sda0\"\r\nlist[1]=\u201c/dev/sda1\u201d\r\n");
        connect();
        assertEquals(
                List.of("/dev/sda0", "/dev/sda1"),
                rig.capability(0, Storage.class).disks().stream()
                        .map(Disk::name)
                        .toList());
    }

    @Test
    void disksAreNotFormatted() {
        answers.put("getDeviceAllInfo", "list[0].State=Success\r\n");
        connect();
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> rig.capability(0, Storage.class)
                                .format("0"))
                        .kind());
    }

    private Storage withServers() {
        answers.put(
                "name=NAS",
                """
                table.NAS[0].Name=FTP1
                table.NAS[0].Enable = true
                table.NAS[0].Protocol =Ftp
                table.NAS[0].Address =files.example
                table.NAS[0].Port =2121
                table.NAS[0].UserName =cam
                table.NAS[0].Password =hidden
                table.NAS[0].Directory =share
                table.NAS[1].Enable=false
                table.NAS[1].Protocol=SMB
                table.NAS[1].Address=
                table.NAS[1].Port=0
                """);
        connect();
        return rig.capability(0, Storage.class);
    }

    private static NetworkShare share(String token, String host, int port, Credentials credentials) {
        return new NetworkShare(token, true, "ftp", host, port, "share", credentials);
    }

    @Test
    void serversAreToldWithoutTheirPasswords() {
        Storage storage = withServers();
        assertEquals(List.of(), storage.disks(), "servers only");
        assertEquals(
                List.of(share("0", "files.example", 2121, Credentials.login("cam", Secret.EMPTY))), storage.shares());
    }

    @Test
    void serverIsWrittenByWhatChanges() {
        Storage storage = withServers();
        NetworkShare before = storage.shares().get(0);
        assertEquals("0", storage.putShare(before));
        assertEquals(List.of(), written());
        storage.putShare(share("0", "other.example", 2121, Credentials.login("cam", Secret.of("p&w"))));
        assertEquals(List.of("NAS[0].Address=other.example&NAS[0].Password=p%26w"), written());
    }

    @Test
    void newServerTakesTheFirstVacantPlace() {
        Storage storage = withServers();
        assertEquals("1", storage.putShare(share("", "new.example", 0, Credentials.ANONYMOUS)));
        assertEquals(
                List.of("NAS[1].Name=new.example&NAS[1].Enable=true&NAS[1].Protocol=FTP&NAS[1].Address=new.example"
                        + "&NAS[1].UserName=&NAS[1].Directory=share"),
                written());
    }

    @Test
    void serverThatCannotBeIsNotWritten() {
        Storage storage = withServers();
        List<NetworkShare> bad = List.of(
                share("7", "a", 1, Credentials.ANONYMOUS),
                share("0", " ", 1, Credentials.ANONYMOUS),
                share("0", "a\r\nb", 1, Credentials.ANONYMOUS),
                new NetworkShare("0", true, "nfs", "a", 1, "", Credentials.ANONYMOUS));
        for (NetworkShare share : bad) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> storage.putShare(share))
                            .kind());
        }
        assertEquals(List.of(), written());
    }

    @Test
    void serversOfADeviceThatKnowsNone() {
        answers.put("getDeviceAllInfo", "list[0].State=Success\r\n");
        connect();
        Storage storage = rig.capability(0, Storage.class);
        assertEquals(List.of(), storage.shares());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> storage.putShare(share("", "a", 1, Credentials.ANONYMOUS)))
                        .kind());
    }
}
