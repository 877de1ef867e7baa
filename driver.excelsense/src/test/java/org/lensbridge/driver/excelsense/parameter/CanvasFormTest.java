package org.lensbridge.driver.excelsense.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ScriptedDevice;

/** Canvases as settings. */
class CanvasFormTest {
    /** As the document's example: without markers around the only canvas, and a form of time without blanks. */
    private static final String ONE =
            "topX=0.000000\r\ntopY=12.500000\r\nfontSize=2\r\nalignMode=0\r\nOSDInfoCount=1\r\n"
                    + "OSDInfoBegin=1\r\narrowID=0\r\nOSDEnableFlag=1\r\nOSDType=4\r\ninfo=YYYY-MM-DDhh:mm:ssww\r\nOSDInfoEnd=1\r\n";

    private static List<String> writes(ScriptedDevice device) {
        return device.sent("param.cgi").stream()
                .filter(target -> target.contains("action=set"))
                .map(target -> target.substring(target.indexOf("canvasID=")))
                .toList();
    }

    @Test
    void anAnswerWithoutMarkersIsTheFirstCanvas() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("get&type=OSDCanvas&cameraID=1", ONE);
            Map<String, Value> values =
                    device.connect().capability(1, Settings.class).read(List.of("OSDCanvas[1].*"));
            assertEquals(Value.of(0), values.get("OSDCanvas[1].topX"));
            assertEquals(Value.of(13), values.get("OSDCanvas[1].topY"));
            assertEquals(Value.of("medium"), values.get("OSDCanvas[1].fontSize"));
            assertEquals(Value.of("time"), values.get("OSDCanvas[1].OSDInfo.OSDType"));
        }
    }

    @Test
    void aChangeOfATextTakesTheRestAlongInPlaceOfTheOldOne() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("get&type=OSDCanvas&cameraID=1", ONE).text("action=set&type=OSDCanvas", "OK");
            Settings settings = device.connect().capability(1, Settings.class);
            settings.write(Map.of("OSDCanvas[1].OSDInfo.OSDEnableFlag", Value.of(false)));
            settings.write(Map.of("OSDCanvas[1].OSDInfo.OSDType", Value.of("cameraName")));
            assertEquals(
                    List.of(
                            "canvasID=1&OSDInfoAction=cover&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=0&OSDType=4"
                                    + "&info=YYYY-MM-DD%20hh:mm:ss%20ww&OSDInfoEnd=1&OSDCanvasEnd=1",
                            "canvasID=1&OSDInfoAction=cover&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDType=3"
                                    + "&OSDInfoEnd=1&OSDCanvasEnd=1"),
                    writes(device));
        }
    }

    @Test
    void aChangeOfThePlaceTakesTheTextAlongWhichIsRequired() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text(
                            "get&type=OSDCanvas&cameraID=1",
                            ONE.replace("OSDType=4\r\n", "OSDBlinkFlag=0\r\nOSDBlinkInterval=0\r\nOSDType=5\r\n")
                                    .replace("info=YYYY-MM-DDhh:mm:ssww", "info=Kiln"))
                    .text("action=set&type=OSDCanvas", "OK");
            Settings settings = device.connect().capability(1, Settings.class);
            settings.write(Map.of("OSDCanvas[1].topX", Value.of(7), "OSDCanvas[1].OSDInfo.info", Value.of("Oven")));
            settings.write(Map.of("OSDCanvas[1].topY", Value.of(8)));
            assertThrows(
                    CameraException.class,
                    () -> settings.write(Map.of("OSDCanvas[2].topX", Value.of(9))),
                    "a place without a text");
            String text =
                    "&OSDInfoAction=cover&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDBlinkFlag=0&OSDType=5&info=";
            assertEquals(
                    List.of(
                            "canvasID=1&topX=7" + text + "Oven&OSDInfoEnd=1&OSDCanvasEnd=1",
                            "canvasID=1&topY=8" + text + "Kiln&OSDInfoEnd=1&OSDCanvasEnd=1"),
                    writes(device));
        }
    }

    @Test
    void aTextThatTheDocumentForbidsIsNotSent() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("get&type=OSDCanvas&cameraID=1", ONE).text("action=set&type=OSDCanvas", "OK");
            Settings settings = device.connect().capability(1, Settings.class);
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> settings.write(Map.of(
                            "OSDCanvas[1].OSDInfo.OSDType", Value.of("text"),
                            "OSDCanvas[1].OSDInfo.info", Value.of("a=b"))));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("'='"), failure.reason());
            assertEquals(List.of(), writes(device));
        }
    }
}
