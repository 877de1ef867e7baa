package org.lensbridge.driver.arecont.capability.picture;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.LensStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.codec.FocusStatus;
import org.lensbridge.driver.arecont.operation.LensOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.codec.Excerpt;

/**
 * A lens with motors by sections "focus" and "zoom": steps either way, and a search of the focus over its full range. Where it stands is not told, so
 * that there are neither positions nor movements that could be stopped; P-iris, {@code zoom=reset}, the focus window and when a camera focuses by itself are
 * settings. The document gives steps no sign and no limit: here positive ones zoom in and focus farther away, and {@value #LARGEST_STEP} are the most at a
 * time. A new focus is in the picture from the next frame on. Steps are sent once, whatever happens. Thread-safe; called on the channel's lane.
 */
final class ArecontLens implements Lens {
    private static final int LARGEST_STEP = 100;
    private static final String FOCUS = "focus";
    private static final String ZOOM = "zoom";
    /** Finds the focus wherever it is; {@code shortrange} only near to where it was. */
    private static final String SEARCH = "fullrange";

    private final Ground ground;
    private final int channel;
    private final LensMethods methods;

    /** For a channel, from 1, of a camera that has answered for its focus. */
    ArecontLens(Ground ground, int channel, boolean zoom, boolean status) {
        this.ground = ground;
        this.channel = channel;
        this.methods = new LensMethods(zoom, true, false, false, true, false, status, true);
    }

    @Override
    public LensMethods methods() {
        return methods;
    }

    /** Words of the camera that tell neither count as standing, and an administrator is told. */
    @Override
    public LensStatus status() {
        require(methods.status(), "does not tell what it does");
        String said = ground.engine().ask(LensOperations.STATUS, Map.of(), reply -> Pair.of(reply.text())
                .map(Pair::value)
                .orElseThrow(() ->
                        new CameraException(Kind.PROTOCOL, "The camera answered " + Excerpt.of(reply.text()) + ".")));
        Optional<Boolean> moving = FocusStatus.moving(said);
        if (moving.isEmpty()) {
            ground.context()
                    .warn(
                            LensOperations.STATUS.name(),
                            "The camera says of its focus " + Excerpt.of(said)
                                    + ", which is not known to mean movement.");
        }
        LensPosition unknown = new LensPosition(OptionalDouble.empty(), OptionalDouble.empty());
        return new LensStatus(unknown, moving.orElse(false));
    }

    @Override
    public void move(LensMotion motion, Duration limit) {
        require(methods.moving(), "knows steps only, which end by themselves");
    }

    @Override
    public void stop() {
        require(methods.moving(), "knows steps only, which end by themselves");
    }

    @Override
    public void step(LensMotion motion) {
        require(motion.zoom() == 0 || methods.zoom(), "has no zoom that can be moved");
        require(motion.iris() == 0, "has no iris that moves by steps: pirispos is a setting");
        step(ZOOM, motion.zoom());
        step(FOCUS, motion.focus());
    }

    private void step(String part, double share) {
        if (share != 0) {
            long steps = Math.max(1, Math.round(Math.abs(share) * LARGEST_STEP));
            ground.configuration().write(part, Long.toString(share > 0 ? steps : -steps), channel);
        }
    }

    @Override
    public void moveTo(LensPosition target) {
        require(methods.absolute(), "knows no positions: move it by steps");
    }

    @Override
    public void autofocus() {
        require(methods.autofocus(), "cannot focus by itself");
        ground.configuration().write(FOCUS, SEARCH, channel);
    }

    private void require(boolean able, String what) {
        ground.scope().ensureOpen();
        if (!able) {
            throw new CameraException(Kind.UNSUPPORTED, "The lens of channel " + channel + " " + what + ".");
        }
    }
}
