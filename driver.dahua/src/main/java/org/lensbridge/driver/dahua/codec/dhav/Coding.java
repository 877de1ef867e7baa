package org.lensbridge.driver.dahua.codec.dhav;

import java.util.Optional;
import org.lensbridge.api.media.Codec;

/** How the packets so far were coded: what a packet does not say is as before. Confined to the demuxer. */
final class Coding {
    private Optional<Codec> codec = Optional.empty();
    private int width;
    private int height;
    private int framesPerSecond;
    private int keyInterval;
    private Optional<Picture> picture = Optional.empty();
    private Optional<Sound> sound = Optional.empty();

    /** Empty while the codec is unknown. */
    Optional<Picture> picture() {
        return picture;
    }

    Optional<Sound> sound() {
        return sound;
    }

    void size(int pixelsWide, int pixelsHigh) {
        width = pixelsWide;
        height = pixelsHigh;
        renew();
    }

    void video(Optional<Codec> now, int frames, int interval) {
        codec = now;
        framesPerSecond = frames;
        keyInterval = interval;
        renew();
    }

    void sound(Optional<Sound> now) {
        sound = now;
    }

    private void renew() {
        picture = codec.map(known -> new Picture(known, width, height, framesPerSecond, keyInterval));
    }
}
