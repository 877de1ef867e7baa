package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.LensStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class LensTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static ControlCamera dome() {
        ControlCamera camera = new ControlCamera(
                Heads.DOME,
                request -> !request.target().contains("/com/")
                        ? Optional.empty()
                        : Optional.of(
                                request.target().contains("query=position")
                                        ? "pan=1\ntilt=2\nzoom=5000\nfocus=3000\n"
                                        : ""));
        camera.connect();
        return camera;
    }

    private static List<String> sent(ControlCamera camera) {
        return camera.sent("ptz.cgi").stream()
                .map(query -> query.replace("camera=1&", ""))
                .toList();
    }

    @Test
    void movesEachOfItsMotors() throws IOException {
        try (ControlCamera camera = dome()) {
            Lens lens = camera.capability(Lens.class);
            lens.move(new LensMotion(0.5, -1, 0), LONG);
            lens.stop();
            lens.step(new LensMotion(0, 0.00001, -1));
            lens.moveTo(new LensPosition(OptionalDouble.empty(), OptionalDouble.of(0.5)));
            lens.moveTo(LensPosition.of(0, 1));
            lens.autofocus();
            assertEquals(
                    List.of(
                            "continuouszoommove=50",
                            "continuousfocusmove=-100",
                            "continuousfocusmove=0",
                            "continuouszoommove=0",
                            "rfocus=1&riris=-9999",
                            "focus=5000",
                            "zoom=1&focus=9000",
                            "autofocus=on"),
                    sent(camera));
        }
    }

    @Test
    void tellsSharesOfItsWays() throws IOException {
        try (ControlCamera camera = dome()) {
            LensStatus status = camera.capability(Lens.class).status();
            assertEquals(0.5, status.position().zoom().orElseThrow(), 0.0001);
            assertEquals(0.25, status.position().focus().orElseThrow(), 0.0001);
            assertFalse(status.moving());
        }
    }

    @Test
    void refusesWhatItLacks() throws IOException {
        try (ControlCamera camera = dome()) {
            Lens lens = camera.capability(Lens.class);
            assertTrue(lens.methods().iris());
            CameraException iris = assertThrows(CameraException.class, () -> lens.move(new LensMotion(0, 0, 1), LONG));
            assertEquals(Kind.UNSUPPORTED, iris.kind());
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> lens.move(new LensMotion(1, 0, 0), Duration.ZERO))
                            .kind());
            assertEquals(List.of(), sent(camera));
        }
    }

    /** API discovery lists the interface of lenses. */
    private static ControlCamera fixed(String capabilities) {
        ControlCamera camera = new ControlCamera("", request -> {
            if (request.target().endsWith("apidiscovery.cgi")) {
                return Optional.of("{\"data\":{\"apiList\":[{\"id\":\"optics-control\",\"version\":\"1.2\"}]}}");
            }
            if (!request.target().endsWith("opticscontrol.cgi")) {
                return Optional.empty();
            }
            return Optional.of(
                    request.body().contains("getCapabilities")
                            ? capabilities
                            : request.body().contains("getOptics")
                                    ? "{\"data\":{\"optics\":[{\"opticsId\":\"a\",\"focusPosition\":0.25,\"focusMoving\":true,"
                                            + "\"magnification\":2}]}}"
                                    : "{\"data\":{}}");
        });
        camera.connect();
        return camera;
    }

    @Test
    void worksTheLensOfACameraThatDoesNotTurn() throws IOException {
        try (ControlCamera camera = fixed(
                "{\"data\":{\"optics\":[{\"opticsId\":\"a\",\"capabilities\":[\"focus\",\"zoom\"],\"maxMagnification\":3}]}}")) {
            Lens lens = camera.capability(Lens.class);
            assertEquals(new LensStatus(LensPosition.of(0.5, 0.25), true), lens.status());
            assertFalse(lens.methods().moving());
            lens.moveTo(LensPosition.of(0.25, 1));
            lens.step(new LensMotion(-0.1, 1, 0));
            lens.autofocus();
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, lens::stop).kind());
            List<String> sent = camera.sent("opticscontrol.cgi");
            assertEquals(
                    List.of(
                            "\"setMagnification\",\"params\":{\"optics\":[{\"opticsId\":\"a\",\"magnification\":1.5}]}}",
                            "\"setFocus\",\"params\":{\"optics\":[{\"opticsId\":\"a\",\"position\":1}]}}",
                            "\"setRelativeMagnification\",\"params\":{\"optics\":[{\"opticsId\":\"a\",\"type\":\"-smallStep\"}]}}",
                            "\"setRelativeFocus\",\"params\":{\"optics\":[{\"opticsId\":\"a\",\"type\":\"+bigStep\"}]}}",
                            "\"performAutofocus\",\"params\":{\"optics\":[{\"opticsId\":\"a\"}]}}"),
                    sent.subList(2, sent.size()).stream()
                            .map(body -> body.substring(body.indexOf("\"method\":") + 9))
                            .toList());
        }
    }

    @Test
    void saysThatALensHasNoMotors() throws IOException {
        try (ControlCamera camera =
                fixed("{\"data\":{\"optics\":[{\"opticsId\":\"a\",\"capabilities\":[\"irCutFilter\"]}]}}")) {
            assertTrue(camera.absence(1, Lens.class).startsWith("Asked for param.list"));
        }
        try (ControlCamera camera = fixed("{\"error\":{\"code\":2105,\"message\":\"Authorization failed\"}}")) {
            assertTrue(camera.absence(1, Lens.class).startsWith("Asked for optics.capabilities"));
        }
        try (ControlCamera camera = fixed("{\"data\": nonsense")) {
            assertTrue(camera.absence(1, Lens.class).startsWith("Asked for optics.capabilities"));
        }
    }
}
