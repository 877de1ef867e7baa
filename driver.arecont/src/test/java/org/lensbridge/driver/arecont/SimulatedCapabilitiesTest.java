package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** What the capabilities do to simulated cameras. */
class SimulatedCapabilitiesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static ArecontCamera camera(ArecontModel model) throws Exception {
        return ArecontCamera.builder()
                .model(model)
                .login(DeviceRig.USER, DeviceRig.PASSWORD)
                .start();
    }

    private static DeviceRig connected(ArecontCamera camera) {
        DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address());
        rig.connect();
        return rig;
    }

    private static Area area(double left, double top, double right, double bottom) {
        return new Area(new Point(left, top), new Point(right, bottom));
    }

    @Test
    void masksHideWhatTheyCover() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE);
                DeviceRig rig = connected(camera)) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            String token = masks.put(new PrivacyMask("", area(0, 0, 0.01, 0.01), true));
            assertTrue(camera.isMasked(1, 5, 5));
            assertFalse(camera.isMasked(1, 200, 5));
            int hidden = camera.maskedBlocks(1);
            String moved = masks.put(new PrivacyMask(token, area(0.5, 0.5, 0.51, 0.51), true));
            assertFalse(camera.isMasked(1, 5, 5));
            assertTrue(camera.maskedBlocks(1) >= hidden);
            assertEquals("on", camera.parameter("pmask").orElseThrow());
            masks.remove(moved);
            assertEquals(0, camera.maskedBlocks(1));
        }
    }

    @Test
    void lensMovesAndFocuses() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE);
                DeviceRig rig = connected(camera)) {
            Lens lens = rig.capability(1, Lens.class);
            int focus = camera.focusPosition();
            lens.step(new LensMotion(0, -1, 0));
            assertEquals(focus - 100, camera.focusPosition());
            lens.step(new LensMotion(0.5, 0, 0));
            assertEquals(50, camera.zoomPosition());
            int before = camera.autofocuses();
            lens.autofocus();
            assertEquals(before + 1, camera.autofocuses());
            assertTrue(Await.until(() -> !lens.status().moving(), SOON), "it searches for ever");
        }
    }

    @Test
    void motionOfEachSensorAndTheInputAreEvents() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.MULTI);
                DeviceRig rig = connected(camera)) {
            camera.setParameter("motiondetect", "on");
            camera.raiseMotion(3, true);
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                assertTrue(Await.until(() -> events.reports().size() == 1, SOON), "nothing is told");
                camera.raiseMotion(3, false);
                assertTrue(Await.until(() -> events.reports().size() == 2, SOON), "it moves for ever");
                camera.setInput(true);
                assertTrue(Await.until(() -> events.reports().size() == 3, SOON), "the input is not noticed");
            }
            assertEquals(
                    List.of("3 RESYNC", "3 END", "0 START"),
                    events.reports().stream()
                            .map(report -> report.channel() + " " + report.phase())
                            .toList());
        }
    }

    @Test
    void zonesThatAreNotWatchedAreTold() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.SINGLE);
                DeviceRig rig = connected(camera)) {
            camera.setParameter("mdprivacymask", "ffffffffffffffff");
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            MotionSettings now = motion.write(new MotionSettings(
                    true, List.of(new MotionRegion("", List.of(area(0, 0, 0.01, 0.01)), 1, OptionalDouble.of(0)))));
            assertEquals("2", camera.parameter("mdlevelthreshold").orElseThrow());
            assertEquals("1", camera.parameter("mddetail").orElseThrow());
            assertEquals(now, motion.read());
            assertEquals(1, now.regions().get(0).areas().size());
        }
    }

    @Test
    void oldCamerasTakeTheirChangesInTheirOwnWay() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.OLD);
                DeviceRig rig = connected(camera)) {
            rig.capability(1, Imaging.class).write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 0.9));
            assertEquals("40", camera.parameter("brightness").orElseThrow());
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.set(1, SwitchMode.ON);
            assertTrue(camera.outputIsActive());
            contacts.pulse(1, Duration.ofMillis(20));
            contacts.set(1, SwitchMode.OFF);
            assertFalse(camera.outputIsActive());
        }
    }

    @Test
    void sensorsHaveTheirOwnBrightness() throws Exception {
        try (ArecontCamera camera = camera(ArecontModel.MULTI);
                DeviceRig rig = connected(camera)) {
            rig.capability(4, Imaging.class).write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 0));
            assertEquals("-50", camera.parameter("brightness", 4).orElseThrow());
            assertEquals("0", camera.parameter("brightness", 1).orElseThrow());
        }
    }
}
