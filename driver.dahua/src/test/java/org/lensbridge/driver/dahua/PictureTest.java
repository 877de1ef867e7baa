package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.tck.Await;

/** Picture and lens of the second channel of a device that keeps what it is told. */
class PictureTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private DahuaCamera camera;
    private Rig rig;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).channels(2).start();
        rig = Rig.to(camera.address());
        rig.connect();
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    @Test
    void imagingIsKept() {
        Imaging imaging = rig.capability(2, Imaging.class);
        Exposure exposure = new Exposure(
                Optional.of(Exposure.Mode.MANUAL),
                Optional.of(Exposure.Flicker.HZ_60),
                Optional.of(Duration.ofMillis(20)),
                Optional.of(Duration.ofMillis(20)),
                OptionalDouble.of(0.25));
        ImagingSettings wanted = new ImagingSettings(
                Map.of(ImageLevel.BRIGHTNESS, 0.7, ImageLevel.HIGHLIGHT_COMPENSATION, 0.4, ImageLevel.SHARPNESS, 1.0),
                Optional.of(exposure),
                Optional.of(new WhiteBalance(WhiteBalance.Mode.MANUAL, OptionalDouble.of(0.1), OptionalDouble.of(0.9))),
                Optional.of(DayNight.NIGHT),
                Optional.of(new Orientation(true, false, 90)));
        ImagingSettings now = imaging.write(wanted);
        wanted.levels()
                .forEach((level, value) -> assertEquals(value, now.levels().get(level), level.name()));
        assertEquals(wanted.exposure(), now.exposure());
        assertEquals(wanted.whiteBalance(), now.whiteBalance());
        assertEquals(wanted.dayNight(), now.dayNight());
        assertEquals(wanted.orientation(), now.orientation());
        assertEquals("Custom", camera.config("VideoInOptions[1].WhiteBalance").orElseThrow());
        assertEquals("Auto", camera.config("VideoInOptions[0].WhiteBalance").orElseThrow());
        assertEquals(List.of(), rig.context().warnings());
    }

    @Test
    void masksAndTitlesAreKept() {
        PrivacyMasks masks = rig.capability(2, PrivacyMasks.class);
        assertEquals(List.of(), masks.list());
        String token = masks.put(new PrivacyMask("", new Area(new Point(0, 0), new Point(0.5, 1)), true));
        assertEquals(
                List.of(token), masks.list().stream().map(PrivacyMask::token).toList());
        assertEquals(
                "true", camera.config("VideoWidget[1].Covers[0].EncodeBlend").orElseThrow());
        masks.remove(token);
        assertEquals(List.of(), masks.list());
        Overlays overlays = rig.capability(2, Overlays.class);
        overlays.put(new Overlay("ChannelTitle", Overlay.Kind.TITLE, "Quay", new Point(0, 1), true));
        overlays.remove("TimeTitle");
        assertEquals("Quay", camera.config("ChannelTitle[1].Name").orElseThrow());
        assertFalse(overlays.list().get(1).shown());
    }

    @Test
    void theLensMovesAndTellsWhereItStands() {
        Lens lens = rig.capability(2, Lens.class);
        lens.moveTo(LensPosition.of(0.25, 0.75));
        assertTrue(Await.until(() -> lens.status().position().equals(LensPosition.of(0.25, 0.75)), SOON));
        lens.move(new LensMotion(0, -0.5, 0), Duration.ofSeconds(30));
        assertTrue(Await.until(() -> lens.status().position().focus().orElseThrow() < 0.75, SOON));
        lens.stop();
        assertTrue(Await.until(() -> !lens.status().moving(), SOON));
        lens.autofocus();
        assertTrue(Await.until(() -> !lens.status().moving(), SOON));
    }

    @Test
    void theWiperWipes() {
        LensCleaning wiper = rig.capability(2, LensCleaning.class);
        wiper.start(Duration.ofSeconds(5));
        assertTrue(camera.isWiping(2));
        assertFalse(camera.isWiping(1));
        rig.connect();
        assertTrue(camera.isWiping(2), "connecting again stops nothing");
        rig.capability(2, LensCleaning.class).stop();
        assertFalse(camera.isWiping(2));
    }

    @Test
    void settingsAreWrittenAndReadBack() {
        Settings settings = rig.capability(2, Settings.class);
        Map<String, Value> changes = Map.of(
                "VideoInOptions[1].NightOptions.GainMax", Value.of(40),
                "VideoWidget[1].TimeTitle.ShowWeek", Value.of(true),
                "VideoInFocus[1][2].FocusLimit", Value.of("1000"),
                "VideoInMode[1].TimeSection[3][1]", Value.of("1 06:00:00-20:00:00"));
        assertEquals(changes, settings.write(changes));
        Settings device = rig.capability(0, Settings.class);
        Map<String, Value> own = Map.of("VideoStandard", Value.of("NTSC"), "VideoOut[0].Color.Satuation", Value.of(60));
        assertEquals(own, device.write(own));
    }

    @Test
    void aDeviceThatLacksThemAllIsConnectedAllTheSame() {
        try (DahuaCamera old = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .ptz(false)
                        .channels(16)
                        .lacking("VideoColor", "VideoInOptions", "VideoWidget", "rainBrush.cgi")
                        .lacking("devVideoInput.cgi?getFocusStatus")
                        .start();
                Rig other = Rig.to(old.address())) {
            ChannelInfo channel = other.connect().channels().get(16);
            Set<String> lacked = Set.of("Imaging", "Overlays", "PrivacyMasks", "Lens", "LensCleaning");
            assertTrue(channel.absences().keySet().containsAll(lacked), channel::toString);
            for (String name : lacked) {
                String absence = channel.absences().get(name);
                assertTrue(absence.contains("(section "), absence);
            }
            assertEquals(2, asked(old, "getFocusStatus"), "refused for two channels");
            assertEquals(1, asked(old, "rainBrush"), "not known");
        }
    }

    private static long asked(DahuaCamera camera, String part) {
        return camera.requests().stream()
                .filter(request -> request.status() != 401)
                .filter(request -> request.target().contains(part))
                .count();
    }
}
