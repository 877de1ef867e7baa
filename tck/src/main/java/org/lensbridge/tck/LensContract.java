package org.lensbridge.tck;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;

/** What {@link Lens} and {@link LensCleaning} promise. Moves nothing, unless the device may be changed. */
interface LensContract extends Bench {
    @Test
    default void lensTellsItsStatusAndStopsWhereItsMethodsSaySo() throws Throwable {
        for (Lens lens : connected().ends(Lens.class)) {
            LensMethods methods = lens.methods();
            Expect.asOffered(() -> lens.methods().status(), lens::status);
            Expect.asOffered(() -> lens.methods().moving(), lens::stop);
            Expect.asOffered(() -> lens.methods().moving(), lens::stop);
        }
    }

    @Test
    default void lensMovementsHaveALimit() {
        for (Lens lens : connected().ends(Lens.class)) {
            LensMethods methods = lens.methods();
            LensMotion motion = new LensMotion(methods.zoom() ? 1 : 0, methods.zoom() ? 0 : 1, 0);
            if (methods.moving()) {
                Expect.invalid(() -> lens.move(motion, Duration.ZERO));
                Expect.invalid(() -> lens.move(motion, Duration.ofSeconds(61)));
            }
        }
    }

    @Test
    default void waysThatTheLensLacksAreUnsupported() throws Throwable {
        for (Lens lens : connected().ends(Lens.class)) {
            LensMethods methods = lens.methods();
            LensMotion motion = new LensMotion(methods.zoom() ? 1 : 0, methods.focus() ? 1 : 0, 0);
            if (!methods.moving()) {
                Expect.unsupported(() -> lens.move(motion, Duration.ofMillis(100)));
            }
            if (!methods.stepping()) {
                Expect.unsupported(() -> lens.step(motion));
            }
            if (!methods.absolute()) {
                Expect.unsupported(() -> lens.moveTo(LensPosition.of(0.5, 0.5)));
            }
            if (!methods.autofocus()) {
                Expect.unsupported(lens::autofocus);
            }
        }
    }

    @Test
    default void lensMovesInEachOfItsWays() {
        skipUnlessItMayBeChanged();
        Lens lens = connected().require(Lens.class);
        LensMethods methods = lens.methods();
        LensMotion motion = new LensMotion(methods.zoom() ? 0.5 : 0, methods.zoom() ? 0 : 0.5, 0);
        if (methods.moving()) {
            lens.move(motion, Duration.ofMillis(500));
            lens.stop();
        }
        if (methods.stepping()) {
            lens.step(motion);
        }
        if (methods.absolute() && methods.status()) {
            lens.moveTo(lens.status().position());
        }
        if (methods.autofocus()) {
            lens.autofocus();
        }
    }

    @Test
    default void cleaningStopsWithoutHarm() throws Throwable {
        for (LensCleaning cleaning : connected().ends(LensCleaning.class)) {
            Expect.asOffered(() -> cleaning.methods().repeating(), cleaning::stop);
            Expect.asOffered(() -> cleaning.methods().repeating(), cleaning::stop);
            if (cleaning.methods().repeating()) {
                Expect.invalid(() -> cleaning.start(Duration.ZERO));
            } else {
                Expect.unsupported(() -> cleaning.start(Duration.ofSeconds(10)));
            }
        }
    }

    @Test
    default void lensIsCleaned() {
        skipUnlessItMayBeChanged();
        LensCleaning cleaning = connected().require(LensCleaning.class);
        cleaning.clean();
        if (cleaning.methods().repeating()) {
            cleaning.start(Duration.ofSeconds(10));
            cleaning.stop();
        }
    }
}
