package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;

/** What {@link MotionDetection} promises. Writes nothing but what is there already. */
interface MotionContract extends Bench {
    @Test
    default void motionIsLookedForWithinItsOptions() {
        for (MotionDetection motion : connected().ends(MotionDetection.class)) {
            MotionOptions options = motion.options();
            List<MotionRegion> regions = motion.read().regions();
            assertTrue(regions.size() <= options.regions(), "more regions than there can be");
            long sensitivities =
                    regions.stream().map(MotionRegion::sensitivity).distinct().count();
            assertTrue(!options.shared() || sensitivities <= 1, "a shared sensitivity is not the same everywhere");
        }
    }

    @Test
    default void motionIsLookedForAsBeforeWhenThatIsWritten() {
        for (MotionDetection motion : connected().ends(MotionDetection.class)) {
            MotionSettings before = motion.read();
            assertEquals(before, motion.write(before));
            assertEquals(before, motion.read());
        }
    }

    @Test
    default void moreRegionsThanThereCanBeAreInvalid() {
        for (MotionDetection motion : connected().ends(MotionDetection.class)) {
            MotionSettings before = motion.read();
            Area left = new Area(new Point(0, 0), new Point(0.5, 1));
            MotionRegion region = new MotionRegion("", List.of(left), 0.5, OptionalDouble.empty());
            List<MotionRegion> most = Collections.nCopies(motion.options().regions() + 1, region);
            Expect.invalid(() -> motion.write(new MotionSettings(before.on(), most)));
            assertEquals(before, motion.read());
        }
    }
}
