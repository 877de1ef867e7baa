package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;

class OverlaysTest {
    private static final Point TOP = new Point(0, 0);
    private static final String LINE =
            """
            Image.I0.Text.TextEnabled=yes
            Image.I0.Text.String=Yard
            Image.I0.Text.ClockEnabled=no
            Image.I0.Text.DateEnabled=no
            Image.I0.Text.Position=top
            """;

    private static final String LISTED =
            "{\"data\":{\"imageOverlays\":[{\"camera\":1,\"identity\":9}],\"textOverlays\":["
                    + "{\"camera\":1,\"identity\":1,\"text\":\"%A, %F %T\",\"position\":\"bottomRight\"},"
                    + "{\"camera\":2,\"identity\":2,\"text\":\"Elsewhere\",\"position\":\"top\"},"
                    + "{\"camera\":1,\"identity\":3,\"text\":\"Yard %T\",\"position\":[-0.5,0.1234],\"visible\":false}]}}";

    private static ControlCamera old() {
        ControlCamera camera = new ControlCamera(LINE, ControlCamera::nothing);
        camera.connect();
        return camera;
    }

    private static Optional<String> dynamic(Request request) {
        if (!request.target().endsWith("dynamicoverlay.cgi")) {
            return Optional.empty();
        }
        String body = request.body();
        return Optional.of(
                body.contains("\"list\"")
                        ? LISTED
                        : body.contains("getOverlayCapabilities")
                                ? "{\"data\":{\"numAvailableSlots\":8,\"slotsPerTextOverlay\":2,\"maxTextLength\":300}}"
                                : "{\"data\":{\"camera\":1,\"identity\":7}}");
    }

    private static ControlCamera current() {
        ControlCamera camera =
                new ControlCamera(LINE + "Properties.DynamicOverlay.DynamicOverlay=yes\n", OverlaysTest::dynamic);
        camera.connect();
        return camera;
    }

    private static List<String> changes(ControlCamera camera) {
        return camera.sent("dynamicoverlay.cgi").stream()
                .filter(body -> !body.contains("\"list\"") && !body.contains("Capabilities"))
                .map(body -> body.substring(body.indexOf("\"method\":") + 9))
                .toList();
    }

    @Test
    void hasATextAndAClockWithOldFirmware() throws IOException {
        try (ControlCamera camera = old()) {
            Overlays overlays = camera.capability(Overlays.class);
            List<Overlay> before = overlays.list();
            assertEquals(
                    List.of(
                            new Overlay("text", Overlay.Kind.TEXT, "Yard", TOP, true),
                            new Overlay("clock", Overlay.Kind.CLOCK, "", TOP, false)),
                    before);
            assertEquals(
                    new OverlayOptions(Map.of(Overlay.Kind.TEXT, 1, Overlay.Kind.CLOCK, 1), 0), overlays.options());
            before.forEach(overlay -> assertEquals(overlay.token(), overlays.put(overlay)));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void writesOnlyWhatChangesWithOldFirmware() throws IOException {
        try (ControlCamera camera = old()) {
            Overlays overlays = camera.capability(Overlays.class);
            overlays.put(new Overlay("", Overlay.Kind.TEXT, "North & west", new Point(0.2, 0.9), true));
            overlays.put(new Overlay("clock", Overlay.Kind.CLOCK, "", new Point(0, 1), true));
            overlays.remove("no-such-token");
            overlays.remove("text");
            assertEquals(
                    List.of(
                            "action=update&Image.I0.Text.String=North & west&Image.I0.Text.Position=bottom",
                            "action=update&Image.I0.Text.ClockEnabled=yes&Image.I0.Text.DateEnabled=yes",
                            "action=update&Image.I0.Text.TextEnabled=no"),
                    camera.changes());
        }
    }

    @Test
    void refusesWhatOldFirmwareCannotShow() throws IOException {
        try (ControlCamera camera = old()) {
            Overlays overlays = camera.capability(Overlays.class);
            List<Overlay> wrong = List.of(
                    new Overlay("", Overlay.Kind.TITLE, "Yard", TOP, true),
                    new Overlay("text2", Overlay.Kind.TEXT, "Yard", TOP, true),
                    new Overlay("", Overlay.Kind.CLOCK, "%T", TOP, true));
            for (Overlay overlay : wrong) {
                assertEquals(
                        Kind.INVALID_ARGUMENT,
                        assertThrows(CameraException.class, () -> overlays.put(overlay))
                                .kind());
            }
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void listsTextsOfItsChannelWithCurrentFirmware() throws IOException {
        try (ControlCamera camera = current()) {
            Overlays overlays = camera.capability(Overlays.class);
            List<Overlay> before = overlays.list();
            assertEquals(
                    List.of(
                            new Overlay("1", Overlay.Kind.CLOCK, "%A, %F %T", new Point(1, 1), true),
                            new Overlay("3", Overlay.Kind.TEXT, "Yard %T", new Point(0.25, 0.5617), false)),
                    before);
            assertEquals(
                    new OverlayOptions(Map.of(Overlay.Kind.TEXT, 4, Overlay.Kind.CLOCK, 4), 300), overlays.options());
            before.forEach(overlay -> assertEquals(overlay.token(), overlays.put(overlay)));
            assertEquals(List.of(), changes(camera));
        }
    }

    @Test
    void addsChangesAndRemovesWithCurrentFirmware() throws IOException {
        try (ControlCamera camera = current()) {
            Overlays overlays = camera.capability(Overlays.class);
            assertEquals("7", overlays.put(new Overlay("", Overlay.Kind.TEXT, "a\"b", new Point(0.5, 1), false)));
            overlays.put(new Overlay("", Overlay.Kind.CLOCK, "", TOP, true));
            overlays.put(new Overlay("3", Overlay.Kind.TEXT, "Gate", new Point(0.25, 0.5617), true));
            overlays.put(new Overlay("1", Overlay.Kind.CLOCK, "", TOP, true));
            overlays.remove("3");
            overlays.remove("2");
            overlays.remove("no-such-token");
            assertEquals(
                    List.of(
                            "\"addText\",\"params\":{\"camera\":1,\"text\":\"a\\\"b\",\"position\":[0,1],\"visible\":false}}",
                            "\"addText\",\"params\":{\"camera\":1,\"text\":\"%F %T\",\"position\":[-1,-1]}}",
                            "\"setText\",\"params\":{\"identity\":3,\"text\":\"Gate\",\"visible\":true}}",
                            "\"setText\",\"params\":{\"identity\":1,\"position\":[-1,-1]}}",
                            "\"remove\",\"params\":{\"identity\":3}}"),
                    changes(camera));
            CameraException failure = assertThrows(
                    CameraException.class, () -> overlays.put(new Overlay("2", Overlay.Kind.TEXT, "x", TOP, true)));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        }
    }

    private static final String FULL =
            "{\"error\":{\"code\":300,\"message\":\"Unable to create overlays (limit reached)\"}}";

    @Test
    void saysWhatTheDeviceRefuses() throws IOException {
        try (ControlCamera camera = new ControlCamera(
                "Properties.DynamicOverlay.DynamicOverlay=yes\n",
                request -> request.body().contains("addText") ? Optional.of(FULL) : dynamic(request))) {
            camera.connect();
            Overlays overlays = camera.capability(Overlays.class);
            CameraException failure = assertThrows(
                    CameraException.class, () -> overlays.put(new Overlay("", Overlay.Kind.TEXT, "x", TOP, true)));
            assertEquals(Kind.BUSY, failure.kind());
            assertTrue(failure.reason().contains("limit reached"), failure.reason());
        }
    }

    @Test
    void takesTheParametersWhereThisUserHasNoDynamicOverlays() throws IOException {
        String claim = "Properties.DynamicOverlay.DynamicOverlay=yes\n";
        try (ControlCamera camera = new ControlCamera(LINE + claim, ControlCamera::nothing)) {
            camera.connect();
            assertEquals(2, camera.capability(Overlays.class).list().size());
        }
        try (ControlCamera camera = new ControlCamera(claim, ControlCamera::nothing)) {
            assertTrue(camera.absence(1, Overlays.class).startsWith("Asked for overlay.list"));
        }
    }

    @Test
    void saysWhyThereAreNone() throws IOException {
        try (ControlCamera camera = new ControlCamera("", ControlCamera::nothing)) {
            assertTrue(camera.absence(1, Overlays.class).contains("Image.I0.Text.TextEnabled"));
        }
    }
}
