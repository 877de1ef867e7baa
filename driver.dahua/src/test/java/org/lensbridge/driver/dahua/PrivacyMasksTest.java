package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The covers of 4.5.12. */
class PrivacyMasksTest {
    private static final Area QUARTER = new Area(new Point(0.5, 0.5), new Point(1, 1));

    private final TableCamera camera = new TableCamera(covers(2));
    private Rig rig;

    private static String covers(int count) {
        StringBuilder lines = new StringBuilder();
        for (int cover = 0; cover < count; cover++) {
            String head = "VideoWidget[0].Covers[" + cover + "].";
            lines.append(head).append("EncodeBlend=").append(cover == 0).append('\n');
            for (int edge = 0; edge < 4; edge++) {
                lines.append(head).append("Rect[" + edge + "]=").append(cover == 0 && edge > 1 ? 4096 : 0);
                lines.append('\n');
            }
        }
        return lines.toString();
    }

    private PrivacyMasks masks() {
        rig = Rig.to(camera.address());
        rig.connect();
        return rig.capability(1, PrivacyMasks.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    @Test
    void listsWhatHasAnArea() {
        List<PrivacyMask> masks = masks().list();
        assertEquals(1, masks.size());
        assertEquals("0", masks.get(0).token());
        assertTrue(masks.get(0).on());
        assertEquals(4096 / 8191.0, masks.get(0).area().to().x());
    }

    @Test
    void storesInAFreeCoverAndNeverLessThanWanted() {
        PrivacyMasks masks = masks();
        assertEquals("1", masks.put(new PrivacyMask("", QUARTER, true)));
        assertEquals(
                List.of("VideoWidget[0].Covers[1].Rect[0]=4095&VideoWidget[0].Covers[1].Rect[1]=4095"
                        + "&VideoWidget[0].Covers[1].Rect[2]=8191&VideoWidget[0].Covers[1].Rect[3]=8191"
                        + "&VideoWidget[0].Covers[1].EncodeBlend=true"),
                camera.writes());
        assertEquals(2, masks.list().size());
        masks.put(new PrivacyMask("1", QUARTER, false));
        assertFalse(masks.list().get(1).on());
        assertEquals(
                "VideoWidget[0].Covers[1].EncodeBlend=false", camera.writes().get(1), "only what changes");
    }

    @Test
    void asManyAsTheDeviceSays() {
        camera.answers().put("action=getCaps&channel=1", "caps.CoverCount=2\r\n");
        PrivacyMasks masks = masks();
        assertEquals(2, masks.options().most());
        masks.put(new PrivacyMask("", QUARTER, true));
        CameraException full = assertThrows(CameraException.class, () -> masks.put(new PrivacyMask("", QUARTER, true)));
        assertEquals(Kind.INVALID_ARGUMENT, full.kind());
        assertTrue(full.reason().contains("All 2 masks"), full.reason());
        masks.remove("0");
        assertEquals("0", masks.put(new PrivacyMask("", QUARTER, true)));
    }

    @Test
    void fourWhereTheDeviceDoesNotSay() {
        assertEquals(4, masks().options().most());
    }

    @Test
    void settingsShowMoreCoversThanTheDocumentKnows() {
        camera.set("VideoWidget[0].Covers[5].EncodeBlend=true\nVideoWidget[1].Covers[5].EncodeBlend=true");
        masks();
        Settings settings = rig.capability(1, Settings.class);
        String key = "VideoWidget[0].Covers[5].EncodeBlend";
        assertEquals(
                Map.of(key, Value.of("true")),
                settings.read(List.of(key, key.replace("VideoWidget[0]", "VideoWidget[1]"))));
        settings.write(Map.of(key, Value.of("false")));
        assertEquals(List.of(key + "=false"), camera.writes());
    }

    @Test
    void removingFreesTheCover() {
        PrivacyMasks masks = masks();
        masks.remove("0");
        assertEquals(List.of(), masks.list());
        masks.remove("0");
        masks.remove("9");
        masks.remove("all");
        assertEquals(1, camera.writes().size());
    }

    @Test
    void unknownTokensAreRefused() {
        PrivacyMasks masks = masks();
        for (String token : List.of("4", "-1", "x", "100")) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> masks.put(new PrivacyMask(token, QUARTER, true)))
                            .kind());
        }
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void garbageIsNoMask() {
        camera.set("VideoWidget[0].Covers[0].Rect[2]=wide\nVideoWidget[0].Covers[1].Rect[0]=99999999999999");
        assertEquals(List.of(), masks().list());
    }
}
