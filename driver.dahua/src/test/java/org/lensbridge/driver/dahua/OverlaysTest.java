package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Titles over the picture by 4.5.7 and 4.5.12. */
class OverlaysTest {
    private static final Point MIDDLE = new Point(0.5, 0.5);

    private final TableCamera camera = new TableCamera(
            """
            ChannelTitle[0].Name=North gate
            VideoWidget[0].ChannelTitle.EncodeBlend=true
            VideoWidget[0].ChannelTitle.Rect[0]=0
            VideoWidget[0].ChannelTitle.Rect[1]=8191
            VideoWidget[0].ChannelTitle.Rect[2]=0
            VideoWidget[0].ChannelTitle.Rect[3]=8191
            VideoWidget[0].TimeTitle.EncodeBlend=false
            VideoWidget[0].TimeTitle.Rect[0]=8192
            VideoWidget[0].TimeTitle.Rect[1]=0
            """);
    private Rig rig;

    private Overlays overlays() {
        rig = Rig.to(camera.address());
        rig.connect();
        return rig.capability(1, Overlays.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    @Test
    void listsTitleAndClock() {
        Overlays overlays = overlays();
        assertEquals(
                List.of(
                        new Overlay("ChannelTitle", Overlay.Kind.TITLE, "North gate", new Point(0, 1), true),
                        new Overlay("TimeTitle", Overlay.Kind.CLOCK, "", new Point(1, 0), false)),
                overlays.list());
        assertEquals(
                Map.of(Overlay.Kind.TITLE, 1, Overlay.Kind.CLOCK, 1),
                overlays.options().most());
    }

    @Test
    void renamesTheChannelAndMovesItsTitle() {
        Overlays overlays = overlays();
        assertEquals(
                "ChannelTitle",
                overlays.put(new Overlay(
                        "ChannelTitle", Overlay.Kind.TITLE, "South & yard = 50%", new Point(0.25, 1), true)));
        assertEquals(
                List.of(
                        "ChannelTitle[0].Name=South & yard = 50%",
                        "VideoWidget[0].ChannelTitle.Rect[0]=2048&VideoWidget[0].ChannelTitle.Rect[2]=2048"),
                camera.writes());
        assertEquals("South & yard = 50%", overlays.list().get(0).text());
    }

    @Test
    void aNewOverlayIsAHiddenOneThatIsShown() {
        Overlays overlays = overlays();
        assertEquals("TimeTitle", overlays.put(new Overlay("", Overlay.Kind.CLOCK, "", MIDDLE, true)));
        assertTrue(overlays.list().get(1).shown());
        CameraException taken = assertThrows(
                CameraException.class, () -> overlays.put(new Overlay("", Overlay.Kind.CLOCK, "", MIDDLE, true)));
        assertEquals(Kind.INVALID_ARGUMENT, taken.kind());
        assertTrue(taken.reason().contains("TimeTitle"), taken.reason());
    }

    @Test
    void removingHides() {
        Overlays overlays = overlays();
        overlays.remove("ChannelTitle");
        overlays.remove("Nothing");
        assertEquals(List.of("VideoWidget[0].ChannelTitle.EncodeBlend=false"), camera.writes());
    }

    @Test
    void freeTextsAreThoseOfTheDevice() {
        camera.set(
                """
                VideoWidget[0].CustomTitle[0].EncodeBlend=true
                VideoWidget[0].CustomTitle[0].Text=Pier 3
                VideoWidget[0].CustomTitle[1].EncodeBlend=false
                VideoWidget[0].CustomTitle[1].Text=
                """);
        Overlays overlays = overlays();
        assertEquals(2, overlays.options().most().get(Overlay.Kind.TEXT));
        assertEquals("Pier 3", overlays.list().get(2).text());
        assertEquals("CustomTitle[1]", overlays.put(new Overlay("", Overlay.Kind.TEXT, "a=b", MIDDLE, true)));
        assertEquals("a=b", camera.settings().get("VideoWidget[0].CustomTitle[1].Text"));
    }

    @Test
    void whatTheChannelLacksIsRefusedBeforeAnythingIsSent() {
        Overlays overlays = overlays();
        for (Overlay wrong : List.of(
                new Overlay("", Overlay.Kind.TEXT, "x", MIDDLE, true),
                new Overlay("ChannelTitle", Overlay.Kind.CLOCK, "", MIDDLE, true),
                new Overlay("Logo", Overlay.Kind.TITLE, "x", MIDDLE, true),
                new Overlay("TimeTitle", Overlay.Kind.CLOCK, "hh:mm", MIDDLE, true))) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> overlays.put(wrong))
                            .kind(),
                    wrong::toString);
        }
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void garbageInAPlaceIsTheEdge() {
        camera.set("VideoWidget[0].ChannelTitle.Rect[0]=left\nVideoWidget[0].ChannelTitle.Rect[1]=-50");
        assertEquals(new Point(0, 0), overlays().list().get(0).position());
    }

    @Test
    void aRefusalCostsTheCapabilityOnly() {
        camera.answers().put("name=VideoWidget", "HTTP/1.1 501 Not Implemented\r\nContent-Length: 5\r\n\r\nError");
        rig = Rig.to(camera.address());
        Map<String, String> absences = rig.connect().channels().get(1).absences();
        assertTrue(absences.get("Overlays").contains("config.videoWidget (section 4.5.12)"), absences::toString);
        assertTrue(absences.containsKey("PrivacyMasks"), absences::toString);
    }
}
