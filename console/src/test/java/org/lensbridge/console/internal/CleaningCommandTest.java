package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.image.CleaningMethods;
import org.lensbridge.api.device.Channel;

class CleaningCommandTest {
    private final List<String> asked = new ArrayList<>();
    private final CleaningCommand command = command(Map.of(), new LensCleaning() {
        @Override
        public CleaningMethods methods() {
            return new CleaningMethods(true);
        }

        @Override
        public void clean() {
            asked.add("clean");
        }

        @Override
        public void start(Duration interval) {
            asked.add("every " + interval.toSeconds());
        }

        @Override
        public void stop() {
            asked.add("stop");
        }
    });

    private static CleaningCommand command(Map<String, String> absences, LensCleaning... cleaner) {
        Channel self = new StubDevice.StubChannel(0, Map.of(), Map.of());
        Channel channel = new StubDevice.StubChannel(
                1, cleaner.length == 0 ? Map.of() : Map.of(LensCleaning.class, cleaner[0]), absences);
        return new CleaningCommand(new StubDevice(List.of(self, channel)));
    }

    @Test
    void cleansOnceAgainAndAgainAndNoLonger() {
        assertEquals("gate cleans its lens.", command.clean(1, 0, "gate"));
        assertTrue(command.clean(1, 30, "gate").contains("every 30 s"));
        assertEquals("gate stopped cleaning.", command.clean(1, 0, "gate", "stop"));
        assertEquals(List.of("clean", "every 30", "stop"), asked);
    }

    @Test
    void saysWhatItDoesNotUnderstandAndDoesNothing() {
        String verb = refused(() -> command.clean(1, 0, "gate", "wipe")).getMessage();
        assertTrue(verb.contains("'wipe'") && verb.contains("stop"), verb);
        String seconds = refused(() -> command.clean(1, 100_000, "gate")).getMessage();
        assertTrue(seconds.contains("1 to 86400"), seconds);
        assertEquals(List.of(), asked);
    }

    @Test
    void saysWhyACameraCannot() {
        CleaningCommand lacking = command(Map.of("LensCleaning", "Only other models clean."));
        String message = refused(() -> lacking.clean(1, 0, "gate")).getMessage();
        assertTrue(message.contains("no LensCleaning: Only other models clean."), message);
    }

    private static IllegalArgumentException refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run);
    }
}
