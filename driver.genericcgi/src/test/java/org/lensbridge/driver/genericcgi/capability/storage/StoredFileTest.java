package org.lensbridge.driver.genericcgi.capability.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.transport.text.KeyValueLimits;
import org.lensbridge.transport.text.TabbedText;

final class StoredFileTest {
    private static List<StoredFile> files(String text) {
        return StoredFile.all(TabbedText.parse(text, KeyValueLimits.DEFAULT).rows());
    }

    @ParameterizedTest
    @CsvSource({
        "A_20110101_010101.avi, 2011-01-01T01:01:01",
        "20240102_030405.avi, 2024-01-02T03:04:05",
        "/mnt/sd/M20240102030405.AVI, 2024-01-02T03:04:05",
        "cam1-2024-01-02_03-04-05.mp4, 2024-01-02T03:04:05",
        "20240102_030405_2.avi, 2024-01-02T03:04:05"
    })
    void namesTellTheTime(String name, LocalDateTime time) {
        assertEquals(time, files(name + "\t5\n").get(0).time().orElseThrow());
    }

    @Test
    void otherColumnsTellItWhereTheNameDoesNot() {
        assertEquals(
                List.of(LocalDateTime.of(2024, 1, 2, 0, 0), LocalDateTime.of(2024, 1, 2, 3, 4, 5)),
                files("gate.avi\t77\t2024/01/02\ngate2.avi\t2024/01/02 03:04:05\t78\n").stream()
                        .map(file -> file.time().orElseThrow())
                        .toList());
        StoredFile none = files("99999999_999999.avi\n").get(0);
        assertTrue(none.time().isEmpty());
        assertEquals(-1, none.size());
        assertEquals("", files("noending\t1").get(0).type());
    }

    @Test
    void namesThatCannotBeAskedForAreLeftOut() {
        assertEquals(
                List.of("../../etc/passwd", "a b&c.avi"),
                files("../../etc/passwd\t1\n\u001b[2J.avi\t2\n" + "n".repeat(256) + "\t3\na b&c.avi\t4\n").stream()
                        .map(StoredFile::name)
                        .toList());
    }

    @Test
    void survivesAnyListing() {
        Random random = new Random(3);
        String signs = "0129_-/:.\t\n\rA \u0000\u00e4";
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            files(text.toString()).forEach(file -> assertTrue(!file.name().isEmpty() && file.size() >= -1));
        }
    }
}
