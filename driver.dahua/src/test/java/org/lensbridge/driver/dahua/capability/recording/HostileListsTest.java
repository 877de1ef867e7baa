package org.lensbridge.driver.dahua.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** Lists of files and disks as no device should tell them. */
class HostileListsTest {
    private static final String[] KEYS = {
        "found",
        "items[0].StartTime",
        "items[0].EndTime",
        "items[0].Length",
        "items[0].FilePath",
        "items[0].Events[0]",
        "items[1].StartTime",
        "items[1].Duration",
        "items[1].Channel",
        "items[99999].VideoStream",
        "list[0].State",
        "list.info[3].Name",
        "list[0].Detail[0].TotalBytes",
        "list[0].Detail[63].UsedBytes",
        "list[0].Detail[1].IsError"
    };

    private static final String[] VALUES = {
        "2024-05-06 12:00:00",
        "2024-02-30 25:61:61",
        "9999-12-31 23:59:59",
        "-1",
        "1e300",
        "0",
        "18446744073709551616",
        "/mnt/../../x",
        "/a[M][0@0].dav",
        "",
        " ",
        "\u0001",
        "Success",
        "true",
        "NaN",
        "Extra3",
        "\"",
        "\u201c"
    };

    @Test
    void costNothingButThemselves() {
        Random random = new Random(613);
        FoundFiles files = new FoundFiles(1, DeviceTime.UTC, warning -> assertTrue(warning.length() < 1_000));
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int line = random.nextInt(12); line > 0; line--) {
                text.append(KEYS[random.nextInt(KEYS.length)])
                        .append('=')
                        .append(VALUES[random.nextInt(VALUES.length)])
                        .append("\r\n");
            }
            KeyValueDocument answer = KeyValues.parse(text.toString());
            try {
                files.read(answer, 100).orElse(List.of()).forEach(file -> {
                    FileToken.parse(file.recording().token());
                    assertEquals(
                            file.recording().start(),
                            Place.parse(Place.of(file.recording()).cursor(DeviceTime.UTC), DeviceTime.UTC)
                                    .orElseThrow()
                                    .start());
                });
            } catch (CameraException e) {
                assertEquals(Kind.PROTOCOL, e.kind());
            }
            assertTrue(Disks.of(answer, Disks.names(answer)).size() <= 64);
        }
    }

    @Test
    void longListsTakeLittleTimeAndSpace() {
        StringBuilder text = new StringBuilder("found=100000\r\n");
        for (int i = 0; i < 40_000; i++) {
            text.append("items[").append(i).append("].StartTime=2024-05-06 12:00:00\r\n");
            text.append("list[").append(i).append("].State=Success\r\n");
        }
        KeyValueDocument answer = KeyValues.parse(text.toString());
        FoundFiles files = new FoundFiles(1, DeviceTime.UTC, warning -> {});
        assertEquals(7, files.read(answer, 7).orElseThrow().size());
        assertEquals(64, Disks.of(answer, List.of()).size());
    }
}
