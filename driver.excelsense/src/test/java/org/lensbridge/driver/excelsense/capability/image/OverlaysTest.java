package org.lensbridge.driver.excelsense.capability.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.AnsweringCamera;

class OverlaysTest {
    private static final String CANVASES =
            """
            OSDCanvasCount=4
            OSDCanvasBegin=1
            canvasID=1
            topX=0.000000
            topY=2.000000
            fontSize=2
            alignMode=0
            OSDInfoCount=1
            OSDInfoBegin=1
            arrowID=0
            OSDEnableFlag=1
            OSDType=4
            info=MM/DD/YYYYhh:mm:ssww
            OSDInfoEnd=1
            next_OSDCanvasURL=2
            canvasID=2
            topX=12.500000
            topY=90.000000
            fontSize=3
            alignMode=1
            OSDInfoCount=1
            OSDInfoBegin=1
            arrowID=0
            OSDEnableFlag=0
            OSDBlinkFlag=1
            OSDBlinkInterval=4
            OSDType=5
            info=Kiln 7
            OSDInfoEnd=1
            next_OSDCanvasURL=3
            canvasID=4
            topX=0
            topY=0
            fontSize=0
            alignMode=0
            OSDInfoCount=0
            next_OSDCanvasURL=4
            canvasID=6
            topX=40
            topY=40
            OSDInfoBegin=1
            OSDType=3
            OSDInfoEnd=1
            OSDCanvasEnd=4
            """;

    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Overlays overlays() {
        device.text("action=get&type=OSDCanvas&cameraID=1", CANVASES);
        device.answers("OSDCanvasEnd=1", request -> AnsweringCamera.text("OK"));
        return device.connect().capability(1, Overlays.class);
    }

    private List<String> written() {
        return device.sent("param.cgi").stream()
                .filter(target -> target.contains("action=set"))
                .map(target -> target.substring(target.indexOf("&OSDCanvasBegin") + 1))
                .toList();
    }

    private static Overlay text(String token, String text) {
        return new Overlay(token, Overlay.Kind.TEXT, text, new Point(0.25, 0.5), true);
    }

    private static Overlay clock(String token, String text) {
        return new Overlay(token, Overlay.Kind.CLOCK, text, new Point(0, 1), true);
    }

    @Test
    void listsWhatStandsInTheCanvases() {
        Overlays overlays = overlays();
        assertEquals(
                List.of(
                        new Overlay("1", Overlay.Kind.CLOCK, "MM/DD/YYYY hh:mm:ss ww", new Point(0, 0.02), true),
                        new Overlay("2", Overlay.Kind.TEXT, "Kiln 7", new Point(0.125, 0.9), false),
                        new Overlay("6", Overlay.Kind.TITLE, "", new Point(0.4, 0.4), true)),
                overlays.list());
        assertEquals(
                Map.of(Overlay.Kind.TEXT, 6, Overlay.Kind.CLOCK, 6),
                overlays.options().most());
    }

    @Test
    void writesANewTextIntoTheFirstFreeCanvas() {
        assertEquals("4", overlays().put(text("", "Line 3: hot!")));
        assertEquals(
                List.of(
                        "OSDCanvasBegin=1&canvasID=4&topX=25&topY=50&fontSize=2&alignMode=0&OSDInfoAction=cover"
                                + "&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDType=5&info=Line%203:%20hot%21&OSDInfoEnd=1&OSDCanvasEnd=1"),
                written());
    }

    @Test
    void replacesATextAndKeepsHowItLooks() {
        assertEquals("2", overlays().put(clock("2", "")));
        assertEquals(
                List.of("OSDCanvasBegin=1&canvasID=2&topX=0&topY=100&fontSize=3&alignMode=1&OSDInfoAction=cover"
                        + "&OSDInfoBegin=1&arrowID=0&OSDBlinkFlag=1&OSDBlinkInterval=4&OSDEnableFlag=1&OSDType=4"
                        + "&info=YYYY-MM-DD%20hh:mm:ss%20ww&OSDInfoEnd=1&OSDCanvasEnd=1"),
                written());
    }

    @ParameterizedTest
    @CsvSource({
        "hh:mm:ss MM/DD/YYYY ww, hh:mm:ss%20MM%2FDD%2FYYYY%20ww",
        "YYYY-MM-DDhh:mm:ssww, YYYY-MM-DD%20hh:mm:ss%20ww"
    })
    void writesTheFormsOfTimeOfTheDocument(String form, String sent) {
        overlays().put(clock("", form));
        assertTrue(
                written().get(0).contains("&OSDType=4&info=" + sent + "&"),
                written().get(0));
    }

    @Test
    void removesWhatStandsInACanvas() {
        Overlays overlays = overlays();
        overlays.remove("2");
        overlays.remove("4");
        overlays.remove("none");
        assertEquals(
                List.of(
                        "OSDCanvasBegin=1&canvasID=2&topX=13&topY=90&fontSize=3&alignMode=1&OSDInfoAction=remove"
                                + "&OSDInfoBegin=1&arrowID=0&OSDBlinkFlag=1&OSDBlinkInterval=4&OSDType=5&OSDInfoEnd=1&OSDCanvasEnd=1"),
                written());
    }

    @Test
    void leavesWhatIsAsItShallBe() {
        Overlays overlays = overlays();
        for (Overlay overlay : overlays.list()) {
            assertEquals(overlay.token(), overlays.put(overlay));
        }
        assertEquals(List.of(), written());
    }

    static Stream<Consumer<Overlays>> forbidden() {
        return Stream.of(
                overlays -> overlays.put(clock("1", "")),
                overlays -> overlays.put(text("3", "x")),
                overlays -> overlays.remove("1"),
                overlays -> overlays.remove("3"),
                overlays -> overlays.put(text("5", "no such overlay")),
                overlays -> overlays.put(text("", "")),
                overlays -> overlays.put(clock("", "hh:mm")),
                overlays -> overlays.put(new Overlay("", Overlay.Kind.TITLE, "x", new Point(0, 0), true)));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void refusesBeforeAnythingIsWritten(Consumer<Overlays> call) {
        Overlays overlays = overlays();
        CameraException failure = assertThrows(CameraException.class, () -> call.accept(overlays));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<b", "a>b", "50%", "a&b", "a\\b", "\"a\"", "a/b", "a,b", "it's", "a;b", "a=b", "a\nb"})
    void refusesTextsThatTheCameraDoesNotTake(String text) {
        Overlays overlays = overlays();
        CameraException failure = assertThrows(CameraException.class, () -> overlays.put(text("", text)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), written());
    }

    @Test
    void writesNothingWhereTheCameraDoesNotSayWhatItHas() {
        Overlays overlays = overlays();
        device.text("action=get&type=OSDCanvas&cameraID=1", "Hello");
        CameraException failure = assertThrows(CameraException.class, () -> overlays.put(text("", "x")));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals(List.of(), written());
    }

    @Test
    void saysWhenAllCanvasesAreInUse() {
        StringBuilder all = new StringBuilder();
        for (int number = 1; number <= 8; number++) {
            all.append("canvasID=").append(number).append("\r\nOSDType=5\r\ninfo=x\r\n");
        }
        device.text("action=get&type=OSDCanvas&cameraID=1", all.toString());
        Overlays overlays = device.connect().capability(1, Overlays.class);
        CameraException failure = assertThrows(CameraException.class, () -> overlays.put(text("", "x")));
        assertTrue(failure.reason().contains("2, 4, 5, 6, 7, 8"), failure.reason());
    }

    @Test
    void tellsThatTheCameraRefuses() {
        Overlays overlays = overlays();
        device.text("OSDCanvasEnd=1", "error\uFF0Creturn=-512");
        CameraException failure = assertThrows(CameraException.class, () -> overlays.put(text("", "x")));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertFalse(failure.toString().contains("t3st"), "the password is shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-22", "Hello"})
    void isAbsentWithoutCanvases(String answer) {
        device.text("action=get&type=OSDCanvas&cameraID=1", answer);
        assertTrue(device.connect().session().capability(1, Overlays.class).isEmpty());
    }
}
