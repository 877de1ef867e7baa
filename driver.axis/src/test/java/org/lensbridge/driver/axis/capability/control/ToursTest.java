package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class ToursTest {
    private static final String STORED =
            """
            GuardTour.G0.Running=no
            GuardTour.G0.Name=Elsewhere
            GuardTour.G0.CamNbr=2
            GuardTour.G3.Running=no
            GuardTour.G3.Name=Night
            GuardTour.G3.CamNbr=1
            GuardTour.G3.Tour.T0.PresetNbr=2
            GuardTour.G3.Tour.T0.Position=5
            GuardTour.G3.Tour.T0.MoveSpeed=40
            GuardTour.G3.Tour.T0.WaitTime=2
            GuardTour.G3.Tour.T0.WaitTimeViewType=Minutes
            GuardTour.G3.Tour.T4.PresetNbr=1
            GuardTour.G3.Tour.T4.Position=3
            GuardTour.G3.Tour.T4.MoveSpeed=100
            GuardTour.G3.Tour.T4.WaitTime=15
            GuardTour.G3.Tour.T4.WaitTimeViewType=Seconds
            """;

    private static final TourStop FIRST = new TourStop("1", Duration.ofSeconds(15), OptionalDouble.of(1));
    private static final TourStop SECOND = new TourStop("2", Duration.ofMinutes(2), OptionalDouble.of(0.4));

    private String refused = "nothing";
    private ControlCamera camera;
    private Tours tours;

    @BeforeEach
    void connect() {
        camera = new ControlCamera(
                Heads.DOME + STORED,
                request -> request.target().contains("presetposcam")
                        ? Optional.of("Preset Positions for camera 1\npresetposno1=Home\npresetposno2=Gate\n")
                        : request.target().contains(refused)
                                ? Optional.of("# Request failed: cannot add to group\n")
                                : Optional.empty());
        camera.connect();
        tours = camera.capability(Tours.class);
    }

    @AfterEach
    void close() throws IOException {
        camera.close();
    }

    @Test
    void listsThoseOfItsChannelInTheOrderOfTheirStops() {
        assertEquals(List.of(new Tour("G3", "Night", List.of(FIRST, SECOND))), tours.list());
    }

    @Test
    void hasNoneWhereTheDeviceHasNoSuchParameters() {
        camera.parameters.keySet().removeIf(name -> name.startsWith("GuardTour."));
        assertEquals(List.of(), tours.list());
    }

    @Test
    void startsAndStops() {
        tours.start("G3");
        tours.stop("G3");
        tours.stop("no-such-token");
        tours.stop("G0");
        assertEquals(
                List.of("action=update&GuardTour.G3.Running=yes", "action=update&GuardTour.G3.Running=no"),
                camera.changes());
        for (String token : List.of("no-such-token", "G0", "G9", "3")) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> tours.start(token))
                            .kind());
        }
    }

    @Test
    void writesNothingOfATourThatIsAsItWas() {
        Tour tour = tours.list().get(0);
        assertEquals("G3", tours.put(tour));
        assertEquals(List.of(), camera.changes());
    }

    @Test
    void writesOnlyWhatChanges() {
        TourStop slower = new TourStop("1", Duration.ofMillis(14_200), OptionalDouble.of(0.004));
        tours.put(new Tour("G3", "Day", List.of(slower)));
        assertEquals(
                List.of(
                        "action=update&GuardTour.G3.Name=Day",
                        "action=update&GuardTour.G3.Tour.T4.PresetNbr=1&GuardTour.G3.Tour.T4.Position=3"
                                + "&GuardTour.G3.Tour.T4.MoveSpeed=1&GuardTour.G3.Tour.T4.WaitTime=15"
                                + "&GuardTour.G3.Tour.T4.WaitTimeViewType=Seconds",
                        "action=remove&group=GuardTour.G3.Tour.T0"),
                camera.changes());
    }

    @Test
    void addsToursAndStops() {
        Tour wished = new Tour(
                "", "Round", List.of(TourStop.at("2"), new TourStop("1", Duration.ofHours(2), OptionalDouble.empty())));
        String token = tours.put(wished);
        assertEquals("G1", token);
        Tour stored = tours.list().get(0);
        assertEquals(
                new Tour(
                        "G1",
                        "Round",
                        List.of(
                                new TourStop("2", Duration.ofSeconds(10), OptionalDouble.of(0.7)),
                                new TourStop("1", Duration.ofHours(2), OptionalDouble.of(0.7)))),
                stored);
        assertEquals(token, tours.put(stored));
        assertEquals(stored, tours.list().get(0));
    }

    @Test
    void saysThatATourIsStoredInPart() {
        refused = "template=tour&";
        CameraException failure =
                assertThrows(CameraException.class, () -> tours.put(new Tour("", "Round", List.of(FIRST))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals("tour.addStop", failure.operation());
        assertTrue(failure.reason().contains("Tour G1 is stored in part"), failure.reason());
    }

    @Test
    void checksEverythingBeforeItChangesAnything() {
        List<Tour> wrong = List.of(
                new Tour("G3", "Night", List.of(TourStop.at("9"))),
                new Tour("", "a\"b", List.of(FIRST)),
                new Tour("G8", "Night", List.of(FIRST)),
                new Tour("", "", List.of(new TourStop("1", Duration.ofDays(3), OptionalDouble.empty()))));
        for (Tour tour : wrong) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> tours.put(tour)).kind());
        }
        assertEquals(List.of(), camera.changes());
    }

    @Test
    void keepsToWhatTheDeviceSaysOfItsTours() {
        camera.set("Properties.GuardTour.MaxGuardTours=2\nProperties.GuardTour.MinGuardTourWaitTime=10");
        camera.connect();
        Tours limited = camera.capability(Tours.class);
        assertThrows(CameraException.class, () -> limited.put(new Tour("", "", List.of(FIRST))));
        TourStop hasty = new TourStop("2", Duration.ofSeconds(9), OptionalDouble.empty());
        assertThrows(CameraException.class, () -> limited.put(new Tour("G3", "Night", List.of(hasty))));
        assertEquals(List.of(), camera.changes());
    }

    @Test
    void removesWhatIsThere() {
        tours.remove("no-such-token");
        tours.remove("G0");
        tours.remove("G3");
        assertEquals(List.of("action=remove&group=GuardTour.G3"), camera.changes());
        assertEquals(List.of(), tours.list());
    }
}
