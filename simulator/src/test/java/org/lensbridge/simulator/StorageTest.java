package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTest {
    private static final String ALL = "/cgi-bin/storageDevice.cgi?action=getDeviceAllInfo";
    private static final String GET = "/cgi-bin/configManager.cgi?action=getConfig&name=";
    private static final String SET = "/cgi-bin/configManager.cgi?action=setConfig&";

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().channels(2).start();
        client = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void namesItsDevices() throws IOException {
        assertEquals(
                "list[0]=/dev/sda0\r\nlist[1]=/dev/sda1\r\n",
                client.get("/cgi-bin/storageDevice.cgi?action=factory.getCollect")
                        .text());
        assertTrue(client.get("/cgi-bin/storageDevice.cgi?action=factory.getPortInfo")
                .text()
                .startsWith("info.Total=2\r\n"));
        assertEquals(
                "caps.RedundantDisk.Support=false\r\ncaps.SupportRemoteLimit=true\r\n",
                client.get("/cgi-bin/storage.cgi?action=getCaps").text());
    }

    @Test
    void usesWhatItsFilesTake() throws IOException {
        String text = client.get(ALL).text();
        long used = 0;
        for (int channel = 1; channel <= 2; channel++) {
            used += camera.recordings(channel).stream()
                    .filter(file -> file.subtype() == 1)
                    .mapToLong(RecordedFile::length)
                    .sum();
        }
        assertTrue(text.contains("list[1].Detail[0].UsedBytes=" + used + "\r\n"), text + used);
        assertTrue(text.contains("list[0].State=Success\r\n"), text);
    }

    @Test
    void saysThatItIsBroken() throws IOException {
        camera.raise("StorageFailure", 1, EventAction.START, "");
        assertTrue(client.get(ALL).text().contains("list[0].Detail[0].IsError=true\r\n"));
    }

    @Test
    void listsAsRecordersDoWhenToldTo() throws IOException {
        Personality personality = Personality.documented().with(Personality.Quirk.LIST_INFO);
        try (DahuaCamera recorder =
                        DahuaCamera.builder().personality(personality).start();
                RawClient other = new RawClient(recorder)) {
            String text = other.get(ALL).text();
            assertTrue(text.contains("list.info[0].Name=/dev/sda0\r\n"), text);
            assertTrue(text.contains("list.info[1].Detail[0].TotalBytes=68719476736.000000\r\n"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record[1].PreRecord=300",
                "Record[0].TimeSection[6][5]=6 00:00:00-23:59:59",
                "RecordMode[1].Mode=2",
                "MediaGlobal.SnapFormatAs=ExtraFormat",
                "NAS[0].Protocol=SMB",
                "RecordStoragePoint[0].EventSnapShot.AutoSyncRange=3",
                "StorageGroup[0].Channels[1].Path=/mnt/dvr",
                "StorageGroup[1].OverWrite=false"
            })
    void keepsWhatIsWritten(String change) throws IOException {
        assertEquals("OK\r\n", client.get(SET + change.replace(" ", "%20")).text());
        String table = change.substring(0, Math.min(change.indexOf('.'), change.indexOf('[') & 0xff));
        assertTrue(client.get(GET + table).text().contains("table." + change + "\r\n"), change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record[0].PreRecord=301",
                "Record[2].PreRecord=1",
                "RecordMode[0].Mode=3",
                "MediaGlobal.SnapFormatAs=Main",
                "NAS[0].Protocol=NFS",
                "RecordStoragePoint[0].ManualRecord.Local=x"
            })
    void refusesWhatTheDocumentDoesNotAllow(String change) throws IOException {
        assertTrue(client.get(SET + change).text().startsWith("Error"), change);
    }
}
