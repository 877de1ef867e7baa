package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.image.PrivacyMask;

/** What {@link Overlays} and {@link PrivacyMasks} promise. Stores nothing but what is there already. */
interface OverlayContract extends Bench {
    @Test
    default void overlaysAreNoMoreThanTheOptionsSay() {
        for (Overlays overlays : connected().ends(Overlays.class)) {
            OverlayOptions options = overlays.options();
            List<Overlay> list = overlays.list();
            Expect.distinct(list, Overlay::token);
            Map<Overlay.Kind, Long> counts =
                    list.stream().collect(Collectors.groupingBy(Overlay::kind, Collectors.counting()));
            counts.forEach((kind, count) -> assertTrue(
                    count <= options.most().getOrDefault(kind, 0), () -> count + " of " + kind + ", too many"));
        }
    }

    @Test
    default void overlaysAreStoredAsTheyAre() {
        for (Overlays overlays : connected().ends(Overlays.class)) {
            List<Overlay> before = overlays.list();
            for (Overlay overlay : before) {
                assertEquals(overlay.token(), overlays.put(overlay));
            }
            assertEquals(before, overlays.list());
        }
    }

    @Test
    default void overlaysThatAreNotThereAreRemovedWithoutHarm() {
        for (Overlays overlays : connected().ends(Overlays.class)) {
            List<Overlay> before = overlays.list();
            overlays.remove(Expect.NO_TOKEN);
            assertEquals(before, overlays.list());
        }
    }

    @Test
    default void masksAreNoMoreThanThereCanBe() {
        for (PrivacyMasks masks : connected().ends(PrivacyMasks.class)) {
            Expect.distinct(masks.list(), PrivacyMask::token);
            assertTrue(masks.list().size() <= masks.options().most(), "more masks than there can be");
        }
    }

    @Test
    default void masksAreStoredAsTheyAre() {
        for (PrivacyMasks masks : connected().ends(PrivacyMasks.class)) {
            List<PrivacyMask> before = masks.list();
            for (PrivacyMask mask : before) {
                assertEquals(mask.token(), masks.put(mask));
            }
            assertEquals(before, masks.list());
        }
    }

    @Test
    default void masksThatAreNotThereAreRemovedWithoutHarm() {
        for (PrivacyMasks masks : connected().ends(PrivacyMasks.class)) {
            List<PrivacyMask> before = masks.list();
            masks.remove(Expect.NO_TOKEN);
            assertEquals(before, masks.list());
        }
    }
}
