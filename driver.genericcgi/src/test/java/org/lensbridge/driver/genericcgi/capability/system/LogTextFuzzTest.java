package org.lensbridge.driver.genericcgi.capability.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;

/** Logs and zones of devices that say anything. */
final class LogTextFuzzTest {
    private static final Instant NOW = Instant.parse("2027-03-09T08:07:06Z");
    private static final String[] PIECES = {
        "Mar ",
        "feb 30 ",
        "2027-03-09 ",
        "08:07:06 ",
        "24:61:61",
        "<6>",
        "[",
        "]",
        ": ",
        "\n",
        "\r",
        "\t",
        "x",
        "99999",
        "2027/13/40 00:00:00",
        "\u0000",
        "\u00e4",
        "Jan  1 00:00:00",
        "gate"
    };

    @Test
    void survivesAnyText() {
        Random random = new Random(11);
        TimeSpan ever = new TimeSpan(Instant.EPOCH, NOW.plusSeconds(100_000));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(12); count > 0; count--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            for (LogEntry entry :
                    LogText.read(text.toString(), ever, ZoneOffset.ofHours(random.nextInt(25) - 12), NOW)) {
                assertTrue(!entry.text().isEmpty(), text::toString);
            }
            DeviceZone.offset(text.toString());
        }
    }
}
