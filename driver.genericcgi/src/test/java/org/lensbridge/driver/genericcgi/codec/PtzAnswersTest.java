package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PtzAnswersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pan=-12.5\ntilt=40\nzoom=1200\nfocus=77\n",
                "Pan = -12.5 , Tilt = 40, Zoom = 1200, Focus = 77",
                "root.PTZ.pan=-12.5\r\nroot.PTZ.tilt=40\r\nzoom=1200\r\nfocus=77\r\nautofocus=on",
                "{\"pan\": -12.5, \"tilt\": 40, \"zoom\": 1200, \"focus\": 77}",
            })
    void readsPositionsInAnyForm(String text) {
        PtzPosition position = PtzPosition.parse(text);
        assertEquals(OptionalDouble.of(-12.5), position.pan());
        assertEquals(OptionalDouble.of(40), position.tilt());
        assertEquals(OptionalDouble.of(1200), position.zoom());
        assertEquals(OptionalDouble.of(77), position.focus());
        assertTrue(position.turns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "pan=north\ntilt=1", "pan=99999\ntilt=2", "rpan=1\nrtilt=2", "pan=1.2.3\ntilt=1"})
    void whatIsNoPositionTellsNothing(String text) {
        assertFalse(PtzPosition.parse(text).turns());
    }

    @Test
    void findsCommandsAtTheBeginOfLines() {
        PtzInfo info = PtzInfo.parse("Available commands:\r\n"
                + "  {move=[home|up|down]}\r\n"
                + "- continuouspantiltmove : x,y\r\n"
                + "autofocus=on,off,pushaf\r\n"
                + "whoami=yes\r\n"
                + "http://camera/cgi-bin/com/ptz.cgi?focussteps=<n>&zoomsteps=<n>\r\n");
        assertEquals(
                Set.of("move", "continuouspantiltmove", "autofocus", "focussteps", "zoomsteps"),
                info.commands().keySet());
        assertEquals(Optional.of(true), info.offers("autofocus", "pushaf"));
        assertEquals(Optional.of(false), info.offers("autofocus", "zoomreset"));
        assertEquals(Optional.empty(), info.offers("pan", "left"));
    }

    @Test
    void findsCommandsInLists() {
        assertEquals(
                Set.of("move", "pan", "tilt", "gotoserverpresetno"),
                PtzInfo.parse("commands: move, pan, tilt, gotoserverpresetno")
                        .commands()
                        .keySet());
        assertEquals(
                Set.of("gotoserverpresetno"),
                PtzInfo.parse("It knows gotoserverpresetno and neither pan nor tilt.")
                        .commands()
                        .keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "There is no head that could pan or tilt.", "\u0000\u0001"})
    void proseHasNoCommands(String text) {
        assertTrue(PtzInfo.parse(text).commands().isEmpty());
    }
}
