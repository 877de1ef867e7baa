package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The wiper by 5.2. */
class LensCleaningTest {
    private static final String WIPER = "rainBrush.cgi";

    private final TableCamera camera = new TableCamera("");
    private Rig rig;

    private LensCleaning wiper() {
        camera.answers().put(WIPER, "OK\r\n");
        rig = Rig.to(camera.address());
        rig.connect();
        camera.targets().clear();
        return rig.capability(1, LensCleaning.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    @Test
    void wipesOnceAndAgainAndAgain() {
        LensCleaning wiper = wiper();
        assertTrue(wiper.methods().repeating());
        wiper.clean();
        wiper.start(Duration.ofMillis(4_600));
        wiper.stop();
        assertEquals(
                List.of("moveOnce&channel=1", "moveContinuously&interval=5&channel=1", "stopMove&channel=1"),
                camera.sent(WIPER));
    }

    @Test
    void goesOnWhenTheSessionEnds() {
        wiper().start(Duration.ofSeconds(1));
        rig.close();
        assertEquals(1, camera.sent(WIPER).size());
    }

    @Test
    void intervalsAreASecondToADay() {
        LensCleaning wiper = wiper();
        for (Duration wrong : List.of(Duration.ofMillis(999), Duration.ofDays(1).plusSeconds(1), Duration.ZERO)) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> wiper.start(wrong))
                            .kind());
        }
        assertEquals(List.of(), camera.sent(WIPER));
    }

    @Test
    void stopIsHarmlessAndFailuresAreTold() {
        LensCleaning wiper = wiper();
        camera.answers().put(WIPER, "Error\r\nErrorID=4, Detail=Request invalid param!\r\n");
        wiper.stop();
        camera.answers().put(WIPER, "Error\r\n");
        wiper.stop();
        camera.answers().put(WIPER, "wiping");
        CameraException failure = assertThrows(CameraException.class, wiper::clean);
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals("wiper.once", failure.operation());
    }

    @Test
    void whatAnswersAnythingElseHasNoWiper() {
        camera.answers().put(WIPER, "<html>welcome</html>");
        rig = Rig.to(camera.address());
        String absence = rig.connect().channels().get(1).absences().get("LensCleaning");
        assertTrue(absence.contains("wiper.stop") && absence.contains("a page for people"), absence);
    }
}
