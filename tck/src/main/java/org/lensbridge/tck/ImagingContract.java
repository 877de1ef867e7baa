package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;

/** What {@link Imaging} promises. Writes nothing but what is there already. */
interface ImagingContract extends Bench {
    @Test
    default void pictureIsMadeWithinItsOptions() {
        for (Imaging imaging : connected().ends(Imaging.class)) {
            ImagingOptions options = imaging.options();
            ImagingSettings settings = imaging.read();
            assertTrue(options.levels().containsAll(settings.levels().keySet()), "a level that is no option");
            settings.exposure().ifPresent(exposure -> check(options, exposure));
            settings.whiteBalance().ifPresent(balance -> offered(options.whiteBalanceModes(), balance.mode()));
            settings.dayNight().ifPresent(mode -> offered(options.dayNightModes(), mode));
            settings.orientation().ifPresent(orientation -> check(options, orientation));
        }
    }

    private static void check(ImagingOptions options, Exposure exposure) {
        exposure.mode().ifPresent(mode -> offered(options.exposureModes(), mode));
        exposure.flicker().ifPresent(flicker -> offered(options.flickers(), flicker));
        assertTrue(options.exposureTimes() || exposure.shortest().isEmpty(), "a time that is no option");
        assertTrue(options.exposureTimes() || exposure.longest().isEmpty(), "a time that is no option");
        assertTrue(options.gain() || exposure.gain().isEmpty(), "a gain that is no option");
    }

    private static void check(ImagingOptions options, Orientation orientation) {
        assertTrue(options.mirror() || !orientation.mirrored(), "mirrored, which is no option");
        assertTrue(options.flip() || !orientation.flipped(), "flipped, which is no option");
        assertTrue(
                orientation.rotation() == 0 || options.rotations().contains(orientation.rotation()),
                "a rotation that is no option");
    }

    private static <T> void offered(Set<T> options, T value) {
        assertTrue(options.contains(value), () -> value + " is none of " + options);
    }

    @Test
    default void pictureStaysAsItIsWhenThatIsWritten() {
        for (Imaging imaging : connected().ends(Imaging.class)) {
            ImagingSettings before = imaging.read();
            assertEquals(before, imaging.write(before));
            assertEquals(before, imaging.write(ImagingSettings.NONE));
            assertEquals(before, imaging.read());
        }
    }

    @Test
    default void whatThePictureLacksCannotBeWritten() {
        for (Imaging imaging : connected().ends(Imaging.class)) {
            ImagingSettings before = imaging.read();
            Set<ImageLevel> lacking = EnumSet.allOf(ImageLevel.class);
            lacking.removeAll(imaging.options().levels());
            lacking.forEach(level -> Expect.invalid(() -> imaging.write(ImagingSettings.of(level, 0.5))));
            assertEquals(before, imaging.read());
        }
    }
}
