package org.lensbridge.driver.arecont.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;

class ConfigurationTest {
    private final HeldParameters camera = new HeldParameters();
    private final Configuration configuration = camera.configuration();

    @Test
    void oneRequestReadsOneParameter() {
        camera.hold("name", "Gate = north");
        assertEquals("Gate = north", configuration.read("name"));
        assertEquals(List.of("GET /get?name"), camera.lines());
    }

    @Test
    void sensorsOfSeveralAreAskedOneByOneForWhatTheyHaveThemselves() {
        camera.hold("brightness", "1").hold("2/brightness", "22");
        assertEquals("1", configuration.read("brightness", 2), "one sensor");
        Configuration several = configuration.with(4);
        assertEquals("22", several.read("brightness", 2));
        camera.hold("daynight", "auto");
        assertEquals("auto", several.read("daynight", 2));
        assertEquals(List.of("GET /get?brightness", "GET /get2?brightness", "GET /get?daynight"), camera.lines());
    }

    @Test
    void anAnswerAboutSomethingElseIsARefusal() {
        camera.answer("fps", "bps=3");
        CameraException failure = assertThrows(CameraException.class, () -> configuration.read("fps"));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(failure.reason().contains("fps"), failure.reason());
        assertFalse(configuration.ask("fps").given());
        assertTrue(configuration.ask("fps").absence().contains("fps"));
    }

    @Test
    void factsAreAskedForOnce() {
        camera.hold("maxsensorwidth", "2048");
        assertEquals(2048, configuration.number("maxsensorwidth").orElseThrow());
        assertEquals(2048, configuration.with(4).number("maxsensorwidth").orElseThrow());
        assertTrue(configuration.fact("features").isEmpty());
        assertTrue(configuration.fact("features").isEmpty());
        assertEquals(2, camera.lines().size());
    }

    @Test
    void aFactIsAskedForAgainAfterWhatIsNoAnswer() {
        camera.hold("maxsensorwidth", "2048").refuse("GET /get?maxsensorwidth", 500);
        assertTrue(configuration.number("maxsensorwidth").isEmpty());
        camera.takeAgain("GET /get?maxsensorwidth");
        assertEquals(2048, configuration.number("maxsensorwidth").orElseThrow());
    }

    @Test
    void changesGoAsDocumentedWhereTheCameraTakesThem() {
        camera.hold("fps", "5");
        assertEquals("9", configuration.write("fps", "9"));
        assertEquals(List.of("POST /set?fps=9"), camera.lines());
    }

    @Test
    void aCameraThatTakesChangesByGetOnlyIsLearntOnce() {
        camera.hold("fps", "5").refuse("POST ", 405);
        configuration.write("fps", "9");
        configuration.write("fps", "8");
        camera.engine().call(MaintenanceOperations.SAVE);
        assertEquals(
                List.of("POST /set?fps=9", "GET /set?fps=9", "GET /set?fps=8", "GET /set?params=save"), camera.lines());
        assertEquals("8", camera.held("fps"));
    }

    @Test
    void actsAreTriedInOtherFormsOnlyAfterARefusal() {
        camera.refuse("POST ", 404);
        camera.engine().call(MaintenanceOperations.REBOOT);
        assertEquals(List.of("POST /set?params=reboot", "GET /set?params=reboot"), camera.lines());
        HeldParameters broken = new HeldParameters().refuse("POST ", 500);
        assertThrows(CameraException.class, () -> broken.configuration().write("zoom", "3"));
        assertEquals(List.of("POST /set?zoom=3"), broken.lines());
    }

    @Test
    void anActThatIsMerelyAnsweredTeachesNothing() {
        camera.answer("focus", "OK").hold("fps", "5").refuse("POST /set?fps", 404);
        configuration.write("focus", "7");
        configuration.write("fps", "9");
        configuration.write("focus", "7");
        assertEquals(
                List.of("POST /set?focus=7", "POST /set?fps=9", "GET /set?fps=9", "GET /set?focus=7"), camera.lines());
    }

    @Test
    void aSensorThatOnlyReadsAtTheDocumentedPathIsToldAtTheOther() {
        Configuration several = configuration.with(4);
        camera.hold("2/brightness", "1").hold("3/brightness", "1");
        several.write("brightness", "7", 2);
        assertEquals("7", camera.held("2/brightness"));
        assertEquals(
                List.of(
                        "GET /get2?brightness",
                        "POST /get2?brightness=7",
                        "GET /get2?brightness",
                        "POST /set2?brightness=7",
                        "GET /get2?brightness"),
                camera.lines());
        camera.forget();
        several.write("brightness", "9", 3);
        assertEquals(List.of("POST /set3?brightness=9"), camera.lines());
    }

    @Test
    void aSensorThatKeepsToTheDocumentIsToldSo() {
        camera.keepingToTheDocument().hold("2/brightness", "1");
        Configuration several = configuration.with(4);
        several.write("brightness", "7", 2);
        several.write("brightness", "8", 2);
        assertEquals("8", camera.held("2/brightness"));
        assertEquals(
                List.of(
                        "GET /get2?brightness",
                        "POST /get2?brightness=7",
                        "GET /get2?brightness",
                        "POST /get2?brightness=8"),
                camera.lines());
    }

    @Test
    void nothingIsLearntFromAValueThatWasThereBefore() {
        camera.hold("2/brightness", "7").hold("2/red", "1");
        Configuration several = configuration.with(4);
        several.write("brightness", "7", 2);
        several.write("red", "3", 2);
        assertEquals("3", camera.held("2/red"));
    }

    @Test
    void whatCannotBeReadGoesToASensorByThePathForChanges() {
        Configuration several = configuration.with(4);
        camera.holdUnread("2/pmaskblock");
        several.write("pmaskblock", "on", 2);
        assertEquals("on", camera.held("2/pmaskblock"));
        camera.forget();
        several.write("pmaskblock", "off", 2);
        assertEquals(List.of("POST /set2?pmaskblock=off"), camera.lines());
    }

    @Test
    void aChangeWithAnAnswerThatSaysNothingIsRepeatedOnceWhereThatIsHarmless() {
        camera.hold("fps", "5").hold("zoom", "0");
        configuration.write("fps", "9");
        camera.refuse("POST ", 500);
        assertThrows(CameraException.class, () -> configuration.write("fps", "8"));
        assertEquals(3, camera.lines().size());
        assertThrows(CameraException.class, () -> configuration.write("zoom", "3"));
        assertEquals(4, camera.lines().size());
    }

    @Test
    void bothSpellingsOfOneParameterAreOne() {
        camera.hold("irtelepos", "7");
        assertEquals("7", configuration.read("irtelpos"));
        configuration.write("irtelpos", "8");
        assertEquals("8", configuration.read("irtelepos"));
        assertEquals(
                List.of("GET /get?irtelpos", "GET /get?irtelepos", "POST /set?irtelepos=8", "GET /get?irtelepos"),
                camera.lines());
    }

    @Test
    void aRefusedNameIsTriedInEveryFormOnce() {
        for (int i = 0; i < 3; i++) {
            CameraException failure = assertThrows(CameraException.class, () -> configuration.write("gamma2", "1"));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
        }
        assertEquals(
                List.of("POST /set?gamma2=1", "GET /set?gamma2=1", "POST /set?gamma2=1", "POST /set?gamma2=1"),
                camera.lines());
    }

    @Test
    void anEmptyPasswordGoesAsItsWordAndInSecret() {
        camera.hold("viewer", "old");
        camera.engine().call(ConfigurationOperations.SET, Map.of("name", Value.of("viewer"), "value", Value.of("")));
        assertEquals("POST /set?viewer=empty", camera.lines().get(0));
        assertTrue(camera.secret());
    }

    @Test
    void nothingIsAskedForAChangeThatCannotBeSent() {
        assertThrows(CameraException.class, () -> camera.engine()
                .call(ConfigurationOperations.SET_SENSOR, Map.of("name", Value.of("red"), "channel", Value.of(2))));
        assertEquals(List.of(), camera.lines());
    }

    @Test
    void actionsAreNoParameters() {
        assertThrows(CameraException.class, () -> configuration.write("PARAMS", "reboot"));
        CameraException failure = assertThrows(CameraException.class, () -> configuration.write("params", "factory"));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), camera.lines());
    }
}
