package org.lensbridge.api.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.access.Card;
import org.lensbridge.api.capability.access.Door;
import org.lensbridge.api.capability.analytics.HeatMap;
import org.lensbridge.api.capability.analytics.Temperature;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class CapabilityValuesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(doubles = {-1.01, 1.01, Double.NaN, Double.NEGATIVE_INFINITY})
    void movementsAreRelative(double part) {
        refused(() -> new Velocity(part, 0, 0));
        refused(() -> new Velocity(0, 0, part));
        refused(() -> new LensMotion(0, part, 0));
        refused(() -> new LensMotion(0, 0, part));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void partsOfTheRangeAreZeroToOne(double part) {
        refused(() -> new Point(part, 0));
        refused(() -> new Point(0, part));
        refused(() -> LensPosition.of(0, part));
        refused(() -> ImagingSettings.of(ImageLevel.BRIGHTNESS, part));
        refused(() -> new MotionRegion("", List.of(), part, OptionalDouble.empty()));
        refused(() -> new MotionRegion("", List.of(), 0.5, OptionalDouble.of(part)));
        refused(() -> new TourStop("1", Duration.ZERO, OptionalDouble.of(part)));
        refused(() -> new Exposure(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.of(part)));
    }

    @Test
    void areasGoFromUpperLeftToLowerRight() {
        Point upperLeft = new Point(0, 0);
        assertEquals(new Point(1, 1), new Area(upperLeft, new Point(1, 1)).to());
        refused(() -> new Area(upperLeft, new Point(1, 0)));
        refused(() -> new Area(new Point(1, 1), upperLeft));
    }

    @Test
    void positionsAreFinite() {
        refused(() -> new Position(Double.NaN, 0, 1));
        refused(() -> new Position(0, 0, 0));
        assertTrue(Velocity.ZERO.isZero());
    }

    @Test
    void exposureTimesAreInOrder() {
        Duration millisecond = Duration.ofMillis(1);
        refused(() -> exposure(millisecond.multipliedBy(2), millisecond));
        refused(() -> exposure(Duration.ZERO, millisecond));
        refused(() -> exposure(millisecond, Duration.ofMinutes(2)));
        assertEquals(
                Optional.of(millisecond), exposure(millisecond, millisecond).longest());
    }

    @Test
    void picturesTurnByQuarters() {
        assertEquals(270, new Orientation(false, true, 270).rotation());
        for (int rotation : new int[] {-90, 45, 360}) {
            refused(() -> new Orientation(false, false, rotation));
        }
    }

    @Test
    void gridsHaveColumnsAndRows() {
        assertEquals(22, new MotionOptions(4, 22, 18, false).columns());
        assertEquals(0, new MotionOptions(1, 0, 0, true).rows());
        refused(() -> new MotionOptions(1, 22, 0, false));
        refused(() -> new MotionOptions(0, 0, 0, false));
        refused(() -> new OverlayOptions(Map.of(Overlay.Kind.TEXT, 0), 10));
    }

    @Test
    void portsOfADeviceCountFromOne() {
        refused(() -> new DigitalOutput(0, "", Optional.empty(), Optional.empty()));
        refused(() -> new Door(0, Door.State.OPEN));
    }

    @Test
    void timeSpansEndAfterTheyBegin() {
        refused(() -> new TimeSpan(NOON, NOON));
        refused(() -> new TimeSpan(NOON, NOON.minusSeconds(1)));
        assertEquals(
                NOON.minusSeconds(60),
                TimeSpan.before(NOON, Duration.ofMinutes(1)).from());
    }

    @Test
    void theLastPageHasNoNext() {
        assertFalse(Page.last(List.of("a")).hasNext());
        assertTrue(new Page<>(List.<String>of(), "100").hasNext());
    }

    @Test
    void recordingsMayHaveUnknownEndsAndSizes() {
        assertEquals(-1, new Recording("a.avi", NOON, NOON, "avi", -1, Set.of()).size());
        refused(() -> new Recording("", NOON, NOON, "avi", 1, Set.of()));
        refused(() -> new Recording("a.avi", NOON, NOON.minusSeconds(1), "avi", 1, Set.of()));
        refused(() -> new Recording("a.avi", NOON, NOON, "avi", -2, Set.of()));
    }

    @Test
    void pagesOfRecordingsAreBounded() {
        TimeSpan span = TimeSpan.before(NOON, Duration.ofHours(1));
        assertEquals(100, RecordingQuery.of(span).limit());
        refused(() -> new RecordingQuery(span, Set.of(), "", 0));
        refused(() -> new RecordingQuery(span, Set.of(), "", 1001));
    }

    @Test
    void clocksChangeOnWeekdaysOrDates() {
        assertEquals(5, new Changeover(Month.MARCH, 5, 7, LocalTime.of(2, 0)).week());
        assertEquals(29, new Changeover(Month.FEBRUARY, 0, 29, LocalTime.MIDNIGHT).day());
        refused(() -> new Changeover(Month.FEBRUARY, 0, 30, LocalTime.MIDNIGHT));
        refused(() -> new Changeover(Month.MARCH, 6, 7, LocalTime.MIDNIGHT));
        refused(() -> new Changeover(Month.MARCH, 1, 8, LocalTime.MIDNIGHT));
        refused(() -> new TimeServer(true, "time.example", 0, Duration.ZERO));
    }

    @Test
    void heatMapsAreCopiedAndUnsigned() {
        byte[] cells = {0, 1, (byte) 200, 3, 4, 5};
        HeatMap map = new HeatMap(3, 2, ByteBuffer.wrap(cells));
        cells[2] = 0;
        assertEquals(200, map.heat(2, 0));
        assertEquals(5, map.heat(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.heat(3, 0));
        assertThrows(ReadOnlyBufferException.class, () -> map.cells().put((byte) 1));
        refused(() -> new HeatMap(3, 3, ByteBuffer.wrap(cells)));
        refused(() -> new HeatMap(65_536, 65_536, ByteBuffer.allocate(0)));
    }

    @Test
    void temperaturesArePossible() {
        refused(() -> new Temperature(NOON, "", -300, OptionalDouble.empty(), OptionalDouble.empty()));
        refused(() -> new Temperature(NOON, "", Double.NaN, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void cardsHaveNumbers() {
        refused(() -> new Card("", "", "", Card.Type.NORMAL, Set.of()));
    }

    private static Exposure exposure(Duration shortest, Duration longest) {
        return new Exposure(
                Optional.of(Exposure.Mode.AUTO),
                Optional.empty(),
                Optional.of(shortest),
                Optional.of(longest),
                OptionalDouble.empty());
    }

    private static void refused(Executable made) {
        String message = assertThrows(IllegalArgumentException.class, made).getMessage();
        assertFalse(message.isBlank());
    }

    @Test
    void changesOfThePictureAreBuiltOneByOne() {
        Exposure exposure = new Exposure(
                Optional.of(Exposure.Mode.AUTO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
        WhiteBalance balance = WhiteBalance.of(WhiteBalance.Mode.SUNNY);
        Orientation turned = new Orientation(true, false, 90);
        assertEquals(
                new ImagingSettings(
                        Map.of(ImageLevel.HUE, 0.25, ImageLevel.GAMMA, 1.0),
                        Optional.of(exposure),
                        Optional.of(balance),
                        Optional.of(DayNight.NIGHT),
                        Optional.of(turned)),
                ImagingSettings.of(ImageLevel.HUE, 0.5)
                        .with(ImageLevel.GAMMA, 1)
                        .with(exposure)
                        .with(DayNight.NIGHT)
                        .with(turned)
                        .with(balance)
                        .with(ImageLevel.HUE, 0.25));
        refused(() -> ImagingSettings.NONE.with(ImageLevel.HUE, 1.5));
    }

    @Test
    void changesOfTheClockAreBuiltOneByOne() {
        Changeover change = new Changeover(Month.MARCH, 5, 7, LocalTime.of(2, 0));
        DaylightSaving saving = new DaylightSaving(true, change, change);
        TimeServer server = TimeServer.of("192.0.2.4");
        assertEquals(
                new ClockSettings(Optional.of(ZoneOffset.UTC), Optional.of(saving), Optional.of(server)),
                ClockSettings.NONE.with(server).with(ZoneOffset.UTC).with(saving));
    }

    /** A driver of a camera with the least that each capability asks for. */
    @Test
    void waysThatADriverDoesNotOfferAreUnsupported() {
        PanTiltZoom ptz = new PanTiltZoom() {
            @Override
            public PtzMethods methods() {
                return PtzMethods.moving(true, true, false);
            }

            @Override
            public void move(Velocity velocity, Duration limit) {}

            @Override
            public void stop() {}
        };
        for (Executable way : List.<Executable>of(
                ptz::position,
                () -> ptz.moveTo(new Position(0, 0, 1)),
                () -> ptz.center(new Point(0, 0)),
                () -> ptz.zoomTo(new Area(new Point(0, 0), new Point(1, 1))))) {
            assertEquals(
                    Kind.UNSUPPORTED, assertThrows(CameraException.class, way).kind());
        }
        assertFalse(ptz.methods().absolute());
    }
}
