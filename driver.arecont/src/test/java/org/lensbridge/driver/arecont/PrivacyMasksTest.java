package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class PrivacyMasksTest {
    /** Twenty by ten blocks. */
    private static AvCamera camera() {
        return new AvCamera(
                "pmask=off",
                "pmaskleft=0",
                "pmasktop=0",
                "pmaskright=0",
                "pmaskbottom=0",
                "maxsensorwidth=640",
                "maxsensorheight=320");
    }

    private static PrivacyMask mask(String token, boolean on, double left, double top, double right, double bottom) {
        return new PrivacyMask(token, new Area(new Point(left, top), new Point(right, bottom)), on);
    }

    private static List<String> region(int left, int top, int right, int bottom, String state) {
        return List.of(
                "POST /set?pmaskleft=" + left,
                "POST /set?pmasktop=" + top,
                "POST /set?pmaskright=" + right,
                "POST /set?pmaskbottom=" + bottom,
                "POST /set?pmaskblock=" + state);
    }

    /** Takes the block's state, and tells it never. */
    private static AvCamera drawing(AvCamera camera) {
        return camera.answering("POST /set?pmaskblock", AnsweringCamera.text("OK"));
    }

    private static List<String> since(AvCamera camera, int before) {
        List<String> changes = camera.changes();
        return changes.subList(before, changes.size());
    }

    @Test
    void masksAreRoundedOutwardsAndSwitchedOn() throws IOException {
        try (AvCamera camera = drawing(camera());
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            assertEquals(List.of(), masks.list());
            String token = masks.put(mask("", true, 0.11, 0.1, 0.19, 0.35));
            assertEquals("2-1-4-4", token);
            List<String> expected = new java.util.ArrayList<>(region(64, 32, 128, 128, "on"));
            expected.add("POST /set?pmask=on");
            expected.add("POST /set?params=save");
            assertEquals(expected, camera.changes());
            assertEquals(List.of(mask("2-1-4-4", true, 0.1, 0.1, 0.2, 0.4)), masks.list());
            assertEquals(token, masks.put(masks.list().get(0)));
            assertEquals(expected, camera.changes(), "what is there already is not sent");
        }
    }

    @Test
    void removingShowsNothingThatAnotherMaskHides() throws IOException {
        try (AvCamera camera = drawing(camera().hold("pmask=on"));
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            String wide = masks.put(mask("", true, 0, 0, 0.5, 0.1));
            masks.put(mask("", true, 0.2, 0, 0.3, 1));
            int before = camera.changes().size();
            masks.remove(wide);
            List<String> expected = new java.util.ArrayList<>(region(0, 0, 128, 32, "off"));
            expected.addAll(region(192, 0, 320, 32, "off"));
            expected.add("POST /set?params=save");
            assertEquals(expected, since(camera, before));
            assertEquals(1, masks.list().size());
        }
    }

    @Test
    void movedMaskIsHiddenBeforeItsOldPlaceIsShown() throws IOException {
        try (AvCamera camera = drawing(camera().hold("pmask=on"));
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            String token = masks.put(mask("", true, 0, 0, 0.1, 0.1));
            int before = camera.changes().size();
            String moved = masks.put(mask(token, true, 0.05, 0, 0.15, 0.1));
            List<String> expected = new java.util.ArrayList<>(region(32, 0, 96, 32, "on"));
            expected.addAll(region(0, 0, 32, 32, "off"));
            expected.add("POST /set?params=save");
            assertEquals(expected, since(camera, before));
            assertEquals(
                    List.of(moved),
                    masks.list().stream().map(PrivacyMask::token).toList());
        }
    }

    @Test
    void whatCannotBeShownStaysInTheListAndTheRestIsSaved() throws IOException {
        try (AvCamera camera = camera().hold("pmask=on")
                        .answering("POST /set?pmaskblock=on", AnsweringCamera.text("OK"))
                        .answering("POST /set?pmaskblock=off", AnsweringCamera.status("400 Bad Request"))
                        .answering("GET /set?pmaskblock=off", AnsweringCamera.status("400 Bad Request"));
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            String token = masks.put(mask("", true, 0, 0, 0.1, 0.1));
            assertThrows(CameraException.class, () -> masks.put(mask(token, true, 0.5, 0, 0.6, 0.1)));
            assertEquals(2, masks.list().size(), "both are hidden");
            assertEquals(
                    "POST /set?params=save",
                    camera.changes().get(camera.changes().size() - 1));
            int before = camera.changes().size();
            assertThrows(CameraException.class, () -> masks.remove(token));
            assertEquals(2, masks.list().size());
            assertTrue(since(camera, before).stream().noneMatch(line -> line.contains("save")), "nothing changed");
        }
    }

    @Test
    void masksOfEarlierSessionsCanBeRemovedByTheirToken() throws IOException {
        try (AvCamera camera = drawing(camera());
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            masks.remove("3-3-5-4");
            assertEquals(region(96, 96, 160, 128, "off"), camera.changes().subList(0, 5));
            int before = camera.changes().size();
            for (String token : List.of("", "none", "5-3-3-4", "0-0-21-1", "0-0-1-11", "99999-0-1-1")) {
                masks.remove(token);
            }
            assertEquals(List.of(), since(camera, before));
        }
    }

    @Test
    void regionThatTheCameraSaysIsHiddenIsListed() throws IOException {
        try (AvCamera camera = camera().hold(
                                "pmask=on",
                                "pmaskleft=32",
                                "pmasktop=0",
                                "pmaskright=96",
                                "pmaskbottom=64",
                                "pmaskblock=on");
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            assertEquals(List.of(mask("1-0-3-2", true, 0.05, 0, 0.15, 0.2)), masks.list());
            masks.remove("1-0-3-2");
            assertEquals("off", camera.held("pmaskblock"));
            assertEquals(List.of(), masks.list());
        }
    }

    @Test
    void masksAreOnOrOffTogether() throws IOException {
        try (AvCamera camera = drawing(camera().hold("pmask=on"));
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            CameraException failure =
                    assertThrows(CameraException.class, () -> masks.put(mask("", false, 0, 0, 0.1, 0.1)));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> masks.put(mask("mine", true, 0, 0, 0.1, 0.1)))
                            .kind());
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void nothingIsHiddenWhereTheCameraTakesSidesOtherwise() throws IOException {
        try (AvCamera camera =
                        drawing(camera()).answering("GET /get?pmaskright", AnsweringCamera.text("pmaskright=19"));
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            CameraException failure =
                    assertThrows(CameraException.class, () -> masks.put(mask("", true, 0.5, 0.5, 1, 1)));
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertTrue(failure.reason().contains("nothing was hidden"), failure.reason());
            assertEquals(4, camera.changes().size());
            assertEquals(List.of(), masks.list());
        }
    }

    @Test
    void cameraWithoutASizeCannotMeasureMasks() throws IOException {
        try (AvCamera camera = camera().without("maxsensorwidth");
                DeviceRig rig = camera.connected()) {
            PrivacyMasks masks = rig.capability(1, PrivacyMasks.class);
            assertEquals(List.of(), masks.list());
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, () -> masks.put(mask("", true, 0, 0, 1, 1)))
                            .kind());
            masks.remove("0-0-1-1");
            camera.hold("pmask=perhaps");
            assertEquals(
                    Kind.PROTOCOL,
                    assertThrows(CameraException.class, masks::list).kind());
            assertEquals(List.of(), camera.changes());
        }
    }
}
