package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.testkit.RecordingDevice;
import org.lensbridge.tck.LentContext;

class RecordingParametersTest {
    private static Parameter row(String key) {
        return Stream.concat(RecordingParameters.ALL.stream(), StorageParameters.ALL.stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + key));
    }

    /** Keys and values as the document's examples and tables have them. */
    @ParameterizedTest
    @CsvSource({
        "Record[{channel}].PreRecord, 6",
        "Record[{channel}].PreRecord, 300",
        "Record[{channel}].TimeSection[{day}][{section}], 1 00:00:00-24:00:00",
        "RecordMode[{channel}].Mode, 2",
        "MediaGlobal.SnapFormatAs, MainFormat",
        "MediaGlobal.SnapFormatAs, ExtraFormat",
        "NAS[{server}].Name, nas01",
        "NAS[{server}].Enable, true",
        "NAS[{server}].Protocol, SMB",
        "NAS[{server}].Address, www.ttt.com",
        "NAS[{server}].Port, 21",
        "NAS[{server}].UserName, anonymity",
        "NAS[{server}].Directory, share",
        "RecordStoragePoint[{channel}].TimingRecord.Local, local",
        "RecordStoragePoint[{channel}].VideoDetectRecord.Redundant, Redundant",
        "RecordStoragePoint[{channel}].AlarmRecord.Remote, FTP",
        "RecordStoragePoint[{channel}].EventRecord.AutoSync, false",
        "RecordStoragePoint[{channel}].TimingSnapShot.AutoSyncRange, 0",
        "RecordStoragePoint[{channel}].VideoDetectSnapShot.LocalForEmergency, false",
        "RecordStoragePoint[{channel}].AlarmSnapShot.CompressBefore, 15",
        "RecordStoragePoint[{channel}].EventSnapShot.Local, local",
        "StorageGroup[{group}].Name, ReadWrite",
        "StorageGroup[{group}].Memo, For Reading & Writing Files",
        "StorageGroup[{group}].FileHoldTime, 0",
        "StorageGroup[{group}].OverWrite, true",
        "StorageGroup[{group}].PicturePathRule, %y-%M-%d/%c/jpg/%h/%m/%s[%E][%O@%S][%R].jpg",
        "StorageGroup[{group}].RecordPathRule, %y-%M-%d/%c/dav/%h/%h.%m.%s-%h.%m.%s[%E][%O@%S][%R].dav",
        "StorageGroup[{group}].Channels[{member}].MaxPictures, 0",
        "StorageGroup[{group}].Channels[{member}].Path, /mnt/dvr"
    })
    void rowsTakeWhatTheDocumentShows(String key, String value) {
        assertEquals(value, row(key).read(value).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Record[{channel}].PreRecord, 301",
        "RecordMode[{channel}].Mode, 3",
        "MediaGlobal.SnapFormatAs, ThirdFormat",
        "NAS[{server}].Port, 65536",
        "StorageGroup[{group}].OverWrite, perhaps"
    })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String key, String value) {
        assertTrue(row(key).read(value).isEmpty(), key);
    }

    @Test
    void passwordsOfServersAreSecret() {
        assertTrue(row("NAS[{server}].Password").is(Mark.SECRET));
        assertEquals(
                1,
                StorageParameters.ALL.stream()
                        .filter(any -> any.is(Mark.SECRET))
                        .count());
    }

    private static Map<String, ValueType> ranges(String answer, int channel) {
        OperationEngine engine =
                new OperationEngine(new RecordingDevice(answer), new DahuaRefusals(), Duration.ofSeconds(1));
        try (LentContext context = new LentContext()) {
            return RecordRanges.of(new Questions(engine, context), channel);
        }
    }

    @Test
    void deviceTellsHowMuchItKeepsFromBeforeAnEvent() {
        assertEquals(
                "0..30",
                ranges("caps.MaxPreRecordTime=30\r\ncaps.SupportHoliday=true\r\n", 3)
                        .get("Record[2].PreRecord")
                        .summary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caps.MaxPreRecordTime=-1",
                "caps.MaxPreRecordTime=1e99",
                "caps.MaxPreRecordTime=often",
                "caps.Other=1",
                "Error\r\nErrorID=3, Detail=Method not found!"
            })
    void whatADeviceTellsBadlyChangesNothing(String answer) {
        assertEquals(Map.of(), ranges(answer, 1));
    }
}
