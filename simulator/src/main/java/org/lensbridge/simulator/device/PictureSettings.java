package org.lensbridge.simulator.device;

import java.util.Optional;

/**
 * Size of the main stream in pixels, the frame rate, and a loop of prepared frames where there is one. Immutable.
 */
public record PictureSettings(int width, int height, int framesPerSecond, Optional<Canned> canned) {
    /** A loop of prepared frames, each of about {@code bytes} bytes. */
    public record Canned(int frames, int bytes) {}

    public PictureSettings {
        check(width >= 64 && height >= 64, "a picture has at least 64 by 64 pixels");
        check(width <= 3840 && height <= 2160, "a picture has at most 3840 by 2160 pixels");
        int fastest = canned.isPresent() ? 1000 : 60;
        check(
                framesPerSecond >= 1 && framesPerSecond <= fastest,
                "a camera sends 1 to " + fastest + " frames per second here");
        canned.ifPresent(loop -> check(
                loop.frames() >= 1 && (long) loop.frames() * loop.bytes() <= 256L << 20,
                "a loop holds at least one frame and at most 256 MB"));
    }

    private static void check(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
