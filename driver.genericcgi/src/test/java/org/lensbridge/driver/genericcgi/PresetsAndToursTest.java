package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class PresetsAndToursTest {
    private static final String PRESETS =
            "root.PTZ.Preset.P0.Name=\nroot.PTZ.Preset.P0.Position.P1.Name=Gate\nroot.PTZ.Preset.P0.Position.P3.Name=\n";
    private static final String TOUR = "root.GuardTour.G2.Name=Night\n"
            + "root.GuardTour.G2.Tour.T1.PresetNbr=1\nroot.GuardTour.G2.Tour.T1.MoveSpeed=14\n"
            + "root.GuardTour.G2.Tour.T1.WaitTime=5\nroot.GuardTour.G2.Tour.T4.PresetNbr=3\n";

    private static LiveCamera head(String presets, String tours) {
        return new LiveCamera("Brand.ProdNbr=NH720")
                .with("ptz.cgi?", "OK")
                .with("ptz.cgi?info=1", "")
                .with("ptzconfig.cgi?", "OK")
                .with("action=list&group=PTZ.Preset", presets)
                .with("action=list&group=GuardTour", tours)
                .with("action=add", "T5 OK\n")
                .with("action=update", "OK\n")
                .with("action=remove", "OK\n");
    }

    private static Kind refused(Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    private static TourStop stop(String preset, int seconds) {
        return new TourStop(preset, Duration.ofSeconds(seconds), OptionalDouble.empty());
    }

    @Test
    void presetsAreThoseOfTheBranch() {
        try (LiveCamera camera = head(PRESETS, "");
                Rig rig = camera.connect()) {
            Presets presets = rig.capability(1, Presets.class);
            assertEquals(
                    List.of(new Preset("home", "Home"), new Preset("1", "Gate"), new Preset("3", "")), presets.list());
            presets.go("3");
            presets.go("home");
            assertEquals(List.of("gotoserverpresetno=3", "move=home"), camera.sent("com/ptz.cgi"));
            assertEquals("2", presets.save("Back door"));
            presets.replace("3", "");
            presets.replace("home", "");
            presets.remove("1");
            presets.remove("17");
            presets.remove("none");
            assertEquals(
                    List.of(
                            "setserverpresetname=2,Back%20door",
                            "setserverpresetno=3", "home=yes", "removeserverpresetno=1"),
                    camera.sent("ptzconfig.cgi"));
            for (String token : List.of("2", "0", "257", "gate", "")) {
                assertEquals(Kind.INVALID_ARGUMENT, refused(() -> presets.go(token)), token);
            }
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> presets.save("x".repeat(32))));
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> presets.replace("3", "a~b")));
            assertEquals(Kind.UNSUPPORTED, refused(() -> presets.remove("home")));
            assertEquals(List.of(), camera.sent("ptz"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Error: no such group\n", "root.Brand.ProdNbr=1\n", "<html>404</html>"})
    void presetsThatNobodyListsAreStillToBeGoneTo(String answer) {
        try (LiveCamera camera = head(answer, "");
                Rig rig = camera.connect()) {
            Presets presets = rig.capability(1, Presets.class);
            assertEquals(List.of(new Preset("home", "Home")), presets.list());
            presets.go("256");
            presets.replace("7", "");
            presets.remove("7");
            assertEquals(Kind.UNSUPPORTED, refused(() -> presets.save("New")));
            assertEquals(
                    List.of("gotoserverpresetno=256", "setserverpresetno=7", "removeserverpresetno=7"),
                    camera.sent("com/ptz"));
        }
    }

    @Test
    void toursAreSequenceLinesAndRecordedOnes() {
        try (LiveCamera camera = head(PRESETS, TOUR);
                Rig rig = camera.connect()) {
            Tours tours = rig.capability(1, Tours.class);
            List<Tour> all = tours.list();
            assertEquals(13, all.size());
            assertEquals(
                    new Tour(
                            "2",
                            "Night",
                            List.of(new TourStop("1", Duration.ofSeconds(5), OptionalDouble.of(1)), TourStop.at("3"))),
                    all.get(0));
            assertEquals("cruise-1", all.get(1).token());
            assertEquals("autopan-4", all.get(12).token());
            tours.start("2");
            tours.start("cruise-8");
            tours.start("autopan-1");
            tours.stop("2");
            tours.stop("none");
            assertEquals(
                    List.of(
                            "gotoserversequenceno=2",
                            "gotoservercruiseno=8",
                            "gotoserverautopanno=1",
                            "continuouspantiltmove=0,0"),
                    camera.sent("com/ptz.cgi"));
            for (String token : List.of("1", "9", "cruise-9", "autopan-5", "")) {
                assertEquals(Kind.INVALID_ARGUMENT, refused(() -> tours.start(token)), token);
            }
        }
    }

    @Test
    void onlyWhatChangesOfATourIsSent() {
        try (LiveCamera camera = head(PRESETS, TOUR);
                Rig rig = camera.connect()) {
            Tours tours = rig.capability(1, Tours.class);
            Tour present = tours.list().get(0);
            assertEquals("2", tours.put(present));
            assertEquals(List.of(), writes(camera));
            tours.put(new Tour("2", "", List.of(present.stops().get(0), stop("1", 9), stop("3", 0))));
            assertEquals(
                    List.of(
                            "action=update&GuardTour.G2.Tour.T4.PresetNbr=1&GuardTour.G2.Tour.T4.WaitTime=9",
                            "action=add&group=GuardTour.G2.Tour&GuardTour.G2.Tour.T.PresetNbr=3"),
                    writes(camera));
            tours.put(new Tour("2", "", List.of(present.stops().get(0))));
            assertEquals(List.of("action=remove&group=GuardTour.G2.Tour.T4"), writes(camera));
        }
    }

    @Test
    void newTourGetsTheNumberThatTheDeviceGives() {
        for (String answer : List.of("G3 OK\n", "root.GuardTour.G3\n")) {
            try (LiveCamera camera = head(PRESETS, TOUR).with("action=add&group=GuardTour", answer);
                    Rig rig = camera.connect()) {
                Tours tours = rig.capability(1, Tours.class);
                assertEquals(
                        "3",
                        tours.put(new Tour(
                                "", "", List.of(new TourStop("1", Duration.ofSeconds(255), OptionalDouble.of(0.01))))));
                assertEquals(
                        List.of(
                                "action=add&group=GuardTour",
                                "action=add&group=GuardTour.G3.Tour&GuardTour.G3.Tour.T.PresetNbr=1"
                                        + "&GuardTour.G3.Tour.T.MoveSpeed=0&GuardTour.G3.Tour.T.WaitTime=255"),
                        writes(camera));
            }
        }
    }

    @Test
    void tourThatCannotBeStoredIsRefusedBeforeAnythingIsSent() {
        try (LiveCamera camera = head(PRESETS, TOUR);
                Rig rig = camera.connect()) {
            Tours tours = rig.capability(1, Tours.class);
            for (TourStop stop : List.of(stop("2", 1), stop("257", 1), stop("x", 1), stop("1", 256))) {
                Kind kind = refused(() -> tours.put(new Tour("", "", List.of(stop))));
                assertEquals(Kind.INVALID_ARGUMENT, kind, stop::toString);
            }
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> tours.put(new Tour("2", "", List.of()))));
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> tours.put(new Tour("5", "", List.of(stop("1", 1))))));
            assertEquals(Kind.UNSUPPORTED, refused(() -> tours.put(new Tour("cruise-1", "", List.of(stop("1", 1))))));
            assertEquals(Kind.UNSUPPORTED, refused(() -> tours.remove("autopan-1")));
            tours.remove("5");
            tours.remove("none");
            assertEquals(List.of(), writes(camera));
            tours.remove("2");
            assertEquals(List.of("action=remove&group=GuardTour.G2"), writes(camera));
        }
    }

    @Test
    void tourEndsByAMovementOfNoAngleWhereNoneIsContinuous() {
        for (String info : List.of("rpan=<n>\n", "zoom=<n>\n")) {
            try (LiveCamera camera = head(PRESETS, TOUR).with("ptz.cgi?info=1", "gotoserversequenceno=<n>\n" + info);
                    Rig rig = camera.connect()) {
                Tours tours = rig.capability(1, Tours.class);
                if (info.startsWith("rpan")) {
                    tours.stop("2");
                    assertEquals(List.of("rpan=0"), camera.sent("com/ptz.cgi"));
                } else {
                    assertEquals(Kind.UNSUPPORTED, refused(() -> tours.stop("2")));
                }
            }
        }
    }

    @Test
    void tourOfALostPresetStaysAsItIs() {
        try (LiveCamera camera = head(PRESETS.replace("P3", "P9"), TOUR);
                Rig rig = camera.connect()) {
            Tours tours = rig.capability(1, Tours.class);
            assertEquals("2", tours.put(tours.list().get(0)));
            assertEquals(List.of(), writes(camera));
        }
    }

    @Test
    void tourThatIsStoredInPartIsTold() {
        try (LiveCamera camera = head(PRESETS, TOUR).with("action=add", "# Error: line is full\n");
                Rig rig = camera.connect()) {
            Tours tours = rig.capability(1, Tours.class);
            Tour longer = new Tour("2", "", List.of(stop("1", 5), stop("3", 0), stop("1", 0)));
            CameraException failure = assertThrows(CameraException.class, () -> tours.put(longer));
            assertTrue(failure.reason().contains("not all of its stops"), failure.reason());
            assertEquals("ptz.sequence.add", failure.operation());
        }
    }

    @Test
    void whoMayOnlyWatchStillGoesToPresets() {
        try (LiveCamera camera = head(PRESETS, TOUR).with("ptz.cgi?info=1", "move=<m>\ngotoserverpresetno=<n>\n")) {
            camera.camera.viewers.put("guest", "lookOnly1");
            try (Rig rig = Rig.as(camera.camera, "guest", "lookOnly1")) {
                rig.connect();
                Presets presets = rig.capability(1, Presets.class);
                for (int i = 0; i < 3; i++) {
                    assertEquals(List.of(new Preset("home", "Home")), presets.list());
                    presets.go("5");
                }
            }
        }
    }

    @Test
    void listsNoTourThatCannotBeRun() {
        String strange =
                "root.GuardTour.G0.Tour.T1.PresetNbr=1\nroot.GuardTour.G9.Name=x\nroot.GuardTour.G77777.Name=y\n"
                        + "root.GuardTour.G1.Tour.T1.PresetNbr=\nroot.GuardTour.G1.Tour.T2.PresetNbr=4\n"
                        + "root.GuardTour.G1.Tour.T2.WaitTime=-3\nroot.GuardTour.G1.Tour.T2.MoveSpeed=99\n";
        try (LiveCamera camera = head("", strange);
                Rig rig = camera.connect()) {
            List<Tour> tours = rig.capability(1, Tours.class).list();
            assertEquals(new Tour("1", "", List.of(TourStop.at("4"))), tours.get(0));
            assertTrue(tours.get(1).token().startsWith("cruise"));
        }
    }

    private static List<String> writes(LiveCamera camera) {
        return camera.sent("param.cgi").stream()
                .filter(query -> !query.startsWith("action=list"))
                .toList();
    }
}
