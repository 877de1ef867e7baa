package org.lensbridge.driver.support.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

/** How devices with param.cgi say no. */
class TreeRefusalsTest {
    private static Optional<CameraException> in(int status, String type, String body) {
        return new TreeRefusals()
                .in(new HttpReply(
                        status, Map.of("content-type", type), ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static CameraException refusal(String body) {
        return in(200, "text/plain", body).orElseThrow();
    }

    @Test
    void namesTheParametersThatWereRefusedAndNotTheirValues() {
        CameraException e = refusal("# Error: Error setting 'root.Network.Name' to 's3cret'!\r\n"
                + "# Error: Error setting 'root.Image.I0.Name' to 'it's'!\r\n");

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertEquals("The device does not accept the value for Network.Name, Image.I0.Name.", e.reason());
    }

    @Test
    void namesTheParametersThatTheDeviceDoesNotHave() {
        CameraException e = refusal("# Error: Error -1 getting param in group 'root.Motion'\n");

        assertEquals(Kind.UNSUPPORTED, e.kind());
        assertEquals("The device does not have the parameters Motion.", e.reason());
    }

    @Test
    void takesGoodLinesAmongErrorsForAnAnswer() {
        assertFalse(in(200, "text/plain", "root.Brand.Brand=AXIS\n# Error: Error -1 getting param in group 'Motion'\n")
                .isPresent());
        assertFalse(in(200, "text/plain", "# Error: Error -1 getting param in group 'Motion'\nBrand.Brand=AXIS\n")
                .isPresent());
    }

    @Test
    void takesAConfirmationBesideAnErrorForARefusal() {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal("OK\n# Error: Error setting 'root.A.B' to 'c'!\n").kind());
    }

    @Test
    void takesAConfirmationForNone() {
        assertFalse(in(200, "text/plain", "OK\n").isPresent());
        assertFalse(in(200, "text/plain", "").isPresent());
        assertFalse(in(200, "text/plain", "root.Error.Level=3\n").isPresent());
        assertFalse(in(200, "text/xml", "<?xml version=\"1.0\"?><a>\nerror</a>").isPresent());
    }

    @Test
    void readsErrorLinesOfTheStatus400() {
        assertEquals(
                "The device does not accept the value for A.B.",
                in(400, "text/plain", "# Error: Error setting 'root.A.B' to 'c'!")
                        .orElseThrow()
                        .reason());
        assertFalse(
                in(400, "text/html", "<html><body>Bad Request</body></html>").isPresent());
    }

    @Test
    void readsPagesForPeople() {
        CameraException e = in(
                        200,
                        "text/html; charset=iso-8859-1",
                        "<HTML><HEAD><TITLE>Error</TITLE></HEAD><BODY>Setting Sharpness failed</BODY></HTML>")
                .orElseThrow();

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Setting Sharpness failed"), e.reason());
        assertEquals(
                Kind.AUTH_REFUSED,
                in(200, "text/html", "<html><body>401 Unauthorized</body></html>")
                        .orElseThrow()
                        .kind());
    }

    @Test
    void namesTheParametersInPagesForPeople() {
        assertEquals(
                "The device does not accept the value for ImageSource.I0.Sensor.WDR.",
                in(
                                200,
                                "text/html",
                                "<html><body># Error: Error setting &#39;root.ImageSource.I0.Sensor.WDR&#39; to"
                                        + " &#39;3&#39;!</body></html>")
                        .orElseThrow()
                        .reason());
    }

    @Test
    void readsFailedRequests() {
        assertTrue(refusal("Request failed: no such camera\n").reason().contains("no such camera"));
        assertTrue(refusal("# Request failed: no such camera\n").reason().contains("no such camera"));
    }

    @ParameterizedTest
    @CsvSource({
        "# Error: Error -1 getting param in group 'root.PTZ',UNSUPPORTED",
        "Error: Request not supported,UNSUPPORTED",
        "Error: action Not Implemented,UNSUPPORTED",
        "Request failed: Unauthorized user,AUTH_REFUSED",
        "REQUEST FAILED Access denied,AUTH_REFUSED",
        "# Error: no permission,AUTH_REFUSED",
        "Request failed: encoder busy,BUSY",
        "# Error: lens cap is on,INVALID_ARGUMENT"
    })
    void knowsTheWordsOfManyFirmwares(String text, Kind kind) {
        assertEquals(kind, refusal(text + "\r\n").kind());
        assertEquals(kind, in(200, "", "\r\n" + text).orElseThrow().kind());
    }

    @Test
    void repeatsWordsThatItDoesNotKnow() {
        assertEquals(
                "The device refused the request: 'lens cap is on'.",
                refusal("# Error: lens cap is on\n").reason());
        assertEquals(
                "The device refused the request and gave no reason.",
                refusal("Request failed:").reason());
    }

    @Test
    void repeatsPagesInTheirCharset() {
        String page = "<html><body>Wert ung\u00fcltig: Gr\u00fcn</body></html>" + " ".repeat(5000);
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            HttpReply reply =
                    new HttpReply(200, Map.of("content-type", "text/html"), ByteBuffer.wrap(page.getBytes(charset)));
            assertEquals(
                    "The device refused the request: 'Wert ung\u00fcltig: Gr\u00fcn'.",
                    new TreeRefusals().in(reply).orElseThrow().reason());
        }
        String cut = "# Error: " + "\u00fc".repeat(5000);
        assertTrue(refusal(cut).reason().contains("'\u00fc\u00fc"), "a cut in the middle of a character");
        assertTrue(
                refusal("#" + cut.substring(1).replaceFirst(" ", "  ")).reason().contains("'\u00fc\u00fc"));
    }

    @Test
    void repeatsNoNameThatCannotBeOne() {
        String name = "x".repeat(200);
        assertFalse(refusal("# Error: Error setting '" + name + "' to 'c'!")
                .reason()
                .contains(name));
        assertFalse(
                refusal("# Error: Error setting 'A.\u001b[2J' to 'c'!").reason().contains("\u001b"));
    }

    @Test
    void looksNeitherAtBytesNorAtOtherStatuses() {
        assertEquals(Optional.empty(), in(200, "image/jpeg", "Error: x"));
        assertEquals(Optional.empty(), in(404, "text/plain", "Error: x"));
        assertEquals(Optional.empty(), in(204, "", ""));
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(11);
        String[] pieces = {"# Error: ", "Error setting '", "root.A", "' to '", "'!", "\n", "OK", "<html>", "=", "\u0000"
        };
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            in(200, "text/plain", text.toString());
        }
    }
}
