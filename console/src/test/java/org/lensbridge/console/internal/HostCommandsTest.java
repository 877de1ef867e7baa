package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.LoginStatus;

class HostCommandsTest {
    private static final HostStatus LOCKED = new HostStatus(
            "192.0.2.7:80",
            HostStatus.Circuit.OPEN,
            Optional.of(Duration.ofSeconds(9)),
            "Nothing answers there.",
            3,
            1,
            0,
            List.of(new LoginStatus("admin", LoginStatus.State.LOCKED_UNTIL, Optional.of(Duration.ofMinutes(5)))),
            new TreeMap<>(Map.of("requests", 17L, "timeouts", 0L)));

    @Test
    void saysWhyNothingIsSentAndForHowLong() {
        String shown = new HostCommands(() -> List.of(LOCKED)).hosts(false);
        assertEquals(2, shown.lines().count());
        assertTrue(shown.contains("admin LOCKED_UNTIL for 5 min"), shown);
        assertTrue(shown.endsWith("Nothing answers there. Nothing is sent for 9 s."), shown);
    }

    @Test
    void showsWhatWasCountedWhenAsked() {
        String shown = new HostCommands(() -> List.of(LOCKED)).hosts(true);
        assertTrue(shown.endsWith("requests 17"), shown);
    }

    @Test
    void saysThatThereIsNone() {
        assertTrue(new HostCommands(List::of).hosts(true).startsWith("No host is talked to"));
    }
}
