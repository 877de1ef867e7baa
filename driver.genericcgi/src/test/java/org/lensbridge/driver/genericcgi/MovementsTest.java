package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.tck.Await;

class MovementsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A head by its model, that does not describe itself. */
    private static LiveCamera head() {
        return new LiveCamera("Brand.ProdNbr=NH820")
                .with("ptz.cgi?", "OK")
                .with("ptz.cgi?info=1", "# Error: unknown command\n")
                .with("ptz.cgi?query=position", "pan=-12.5\ntilt=40\nzoom=1200\nfocus=5000\n");
    }

    private static Kind refused(Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 'continuouspantiltmove=100,0 continuouspantiltmove=0,0'",
        "-0.25, 0.001, 0, 'continuouspantiltmove=-25,1 continuouspantiltmove=0,0'",
        "0, 0, -0.4, 'continuouszoommove=-40 continuouszoommove=0'",
        "0, -1, 1, 'continuouspantiltmove=0,-100 continuouszoommove=100 continuouszoommove=0 continuouspantiltmove=0,0'",
    })
    void movesUntilItIsStopped(double pan, double tilt, double zoom, String sent) {
        try (LiveCamera camera = head();
                Rig rig = camera.connect()) {
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            ptz.move(new Velocity(pan, tilt, zoom), LONG);
            ptz.stop();
            assertEquals(List.of(sent.split(" ")), camera.sent("com/ptz.cgi"));
        }
    }

    @Test
    void stopsWhenTheLimitIsOver() {
        try (LiveCamera camera = head();
                Rig rig = camera.connect()) {
            rig.capability(1, PanTiltZoom.class).move(new Velocity(1, 0, 0), Duration.ofMillis(50));
            assertTrue(Await.until(() -> camera.camera.requests.size() == 2, SOON), "it still turns");
        }
    }

    @Test
    void stopsWithTheSession() {
        try (LiveCamera camera = head();
                Rig rig = camera.connect()) {
            rig.capability(1, PanTiltZoom.class).move(new Velocity(1, 0, 0), LONG);
            rig.session.close();
            assertEquals(
                    List.of("continuouspantiltmove=100,0", "continuouspantiltmove=0,0"), camera.sent("com/ptz.cgi"));
        }
    }

    @Test
    void goesToPlacesAndTellsWhereItIs() {
        try (LiveCamera camera = head();
                Rig rig = camera.connect()) {
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            assertEquals(new PtzMethods(true, true, true, true, true, true, false), ptz.methods());
            assertEquals(new Position(-12.5, 40, 1200), ptz.position());
            ptz.moveTo(new Position(350.04, -10, 1));
            ptz.moveTo(new Position(-190, 190, 9999));
            ptz.center(new Point(0.25, 1));
            assertEquals(
                    List.of(
                            "query=position",
                            "pan=-10&tilt=-10&zoom=0",
                            "pan=170&tilt=190&zoom=9999",
                            "center=480,1080&imageheight=1080&imagewidth=1920&stream=h264"),
                    camera.sent("com/ptz.cgi"));
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> ptz.moveTo(new Position(0, 191, 1))));
            assertEquals(Kind.UNSUPPORTED, refused(() -> ptz.zoomTo(new Area(new Point(0, 0), new Point(1, 1)))));
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> ptz.move(new Velocity(1, 0, 0), Duration.ofSeconds(61))));
            assertEquals(List.of(), camera.sent("com/ptz.cgi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "", "pan=north\ntilt=up\n"})
    void positionThatIsNotToldIsNoMethod(String answer) {
        try (LiveCamera camera = head().with("ptz.cgi?query=position", answer);
                Rig rig = camera.connect()) {
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            assertEquals(Kind.UNSUPPORTED, refused(ptz::position));
            assertEquals(new PtzMethods(true, true, true, true, false, true, false), ptz.methods());
        }
    }

    @Test
    void waysThatTheFirmwareLacksAreNoMethods() {
        try (LiveCamera camera = head().with("ptz.cgi?pan=", "").with("ptz.cgi?center", "");
                Rig rig = camera.connect()) {
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            Lens lens = rig.capability(1, Lens.class);
            camera.with("ptz.cgi?query=position", "");
            assertEquals(Kind.UNSUPPORTED, refused(lens::status));
            assertFalse(lens.methods().status());
            assertEquals(Kind.UNSUPPORTED, refused(() -> ptz.moveTo(new Position(0, 0, 1))));
            assertEquals(Kind.UNSUPPORTED, refused(() -> ptz.center(new Point(0, 0))));
            assertEquals(new PtzMethods(true, true, true, false, true, false, false), ptz.methods());
        }
    }

    @Test
    void hasTheCommandsThatItDescribes() {
        try (LiveCamera camera = new LiveCamera("Brand.ProdNbr=NH820")
                        .with("ptz.cgi?", "OK")
                        .with("ptz.cgi?info=1", "continuouspantiltmove=<x>,<y>\nautofocus=on,off\nfocussteps=<n>\n");
                Rig rig = camera.connect()) {
            assertEquals(
                    new PtzMethods(true, true, false, false, false, false, false),
                    rig.capability(1, PanTiltZoom.class).methods());
            Lens lens = rig.capability(1, Lens.class);
            assertEquals(new LensMethods(false, true, false, false, true, false, false, true), lens.methods());
            lens.step(new LensMotion(0, 0.1, 0));
            lens.autofocus();
            assertEquals(List.of("focussteps=-16", "autofocus=on"), camera.sent("com/ptz.cgi"));
            assertFalse(rig.session.capability(1, Presets.class).isPresent());
            assertFalse(rig.session.capability(1, Tours.class).isPresent());
        }
    }

    @Test
    void focusesOnceByTheModeThatTheDeviceNames() {
        Map<String, String> modes = Map.of(
                "autofocus=<mode>",
                "pushaf",
                "autofocus=<mode>\npan=<n>\ntilt=<n>",
                "on",
                "autofocus={ on | off }",
                "on",
                "pan=<n>\ntilt=<n>\nautofocus={ on | pushaf }",
                "pushaf");
        modes.forEach((info, mode) -> {
            try (LiveCamera camera = new LiveCamera().with("ptz.cgi?", "OK").with("com/ptz.cgi?info=1", info + "\n");
                    Rig rig = camera.connect()) {
                rig.capability(1, Lens.class).autofocus();
                assertEquals(List.of("autofocus=" + mode), camera.sent("com/ptz.cgi"), info);
            }
        });
    }

    @Test
    void unknownHeadIsKnownByItsPosition() {
        for (String position : List.of("pan=1\ntilt=2\n", "zoom=3\n")) {
            try (LiveCamera camera = new LiveCamera("Brand.ProdNbr=Q", "Properties.PTZ.PTZ=yes")
                            .with("ptz.cgi?query=position", position);
                    Rig rig = camera.connect()) {
                PtzMethods methods = rig.capability(1, PanTiltZoom.class).methods();
                assertTrue(methods.pan() && methods.zoom());
                assertEquals(position.startsWith("pan"), methods.absolute());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Error: no such command\n", "OK\n", "<html><body>Not found</body></html>"})
    void fixedCameraSaysWhyItDoesNotMove(String info) {
        try (LiveCamera camera =
                        new LiveCamera("Brand.ProdNbr=Q", "Properties.PTZ.PTZ=no").with("ptz.cgi?info=1", info);
                Rig rig = Rig.to(camera.camera)) {
            ChannelInfo channel = rig.connect().channels().get(1);
            for (String lack : List.of("PanTiltZoom", "Presets", "Tours", "Lens")) {
                assertTrue(channel.absences().get(lack).startsWith("Asked for ptz.info (section 5.3.1.1)."), lack);
            }
        }
    }

    @Test
    void motorizedLensMovesByStepsAndContinuously() {
        try (LiveCamera camera = new LiveCamera("Brand.ProdNbr=NH323")
                        .with("ptz.cgi?", "OK")
                        .with("info=1", "");
                Rig rig = camera.connect()) {
            assertFalse(rig.session.capability(1, PanTiltZoom.class).isPresent());
            Lens lens = rig.capability(1, Lens.class);
            assertEquals(new LensMethods(true, true, false, true, true, false, false, true), lens.methods());
            lens.step(new LensMotion(1, 0, 0));
            lens.step(new LensMotion(-0.001, -0.5, 0));
            lens.move(new LensMotion(0, 1, 0), LONG);
            lens.stop();
            lens.stop();
            lens.autofocus();
            assertEquals(
                    List.of(
                            "zoomsteps=128",
                            "zoomsteps=-1",
                            "focusteps=64",
                            "continuousfocusmove=-100",
                            "continuousfocusmove=0",
                            "continuouszoommove=0",
                            "continuousfocusmove=0",
                            "autofocus=pushaf"),
                    camera.sent("com/ptz.cgi"));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.move(new LensMotion(0, 0, 1), LONG)));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.moveTo(LensPosition.of(0, 0))));
            assertEquals(Kind.UNSUPPORTED, refused(lens::status));
        }
    }

    @Test
    void lensOfAHeadGoesToPlaces() {
        try (LiveCamera camera = head();
                Rig rig = camera.connect()) {
            Lens lens = rig.capability(1, Lens.class);
            assertEquals(
                    OptionalDouble.of(5000 / 9999.0), lens.status().position().focus());
            lens.moveTo(LensPosition.of(0, 1));
            lens.moveTo(new LensPosition(OptionalDouble.of(0.5), OptionalDouble.empty()));
            assertEquals(List.of("query=position", "zoom=0", "focus=9999", "zoom=5000"), camera.sent("com/ptz.cgi"));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.step(new LensMotion(1, 0, 0))));
        }
    }

    @Test
    void irisOpensAndCloses() {
        try (LiveCamera camera = new LiveCamera("Brand.ProdNbr=NH063")
                        .with("ptz.cgi?", "OK")
                        .with("info=1", "");
                Rig rig = camera.connect()) {
            Lens lens = rig.capability(1, Lens.class);
            lens.move(new LensMotion(0, 0, 0.5), LONG);
            lens.move(new LensMotion(0, 0, -1), LONG);
            lens.stop();
            assertEquals(
                    List.of("continuousirismove=open", "continuousirismove=close", "continuousirismove=stop"),
                    camera.sent("com/ptz.cgi"));
        }
    }

    @Test
    void requestsThatNameNoChannelBelongToTheFirst() {
        Map<String, String> absences;
        try (LiveCamera camera =
                        new LiveCamera("Brand.ProdNbr=NH820", "ImageSource.I0.Name=A", "ImageSource.I1.Name=B");
                Rig rig = Rig.to(camera.camera)) {
            absences = rig.connect().channels().get(2).absences();
        }
        for (String lack : List.of("PanTiltZoom", "Presets", "Tours", "Lens", "Snapshot", "LiveVideo")) {
            assertTrue(absences.get(lack).contains("names no channel"), lack);
        }
    }
}
