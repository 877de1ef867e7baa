package org.lensbridge.driver.arecont;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedMedia;

/** What tests of streams have in common. */
final class Streams {
    static final Duration SOON = Duration.ofSeconds(20);

    /** A start, a frame header of 16 by 8 pixels, an empty line in the middle, and an end. */
    static final byte[] JPEG =
            ("\u00ff\u00d8\u00ff\u00c0\u0000\u000b\u0008\u0000\u0008\u0000\u0010\u0001\u0001\u0011\u0000\u00ff\u00da"
                            + "\r\n\r\nx\r\n--\r\n\r\n\u00ff\u00d9")
                    .getBytes(StandardCharsets.ISO_8859_1);

    static StreamHandle open(DeviceRig rig, String token, CollectedMedia sink) {
        return open(rig, 1, token, sink);
    }

    static StreamHandle open(DeviceRig rig, int channel, String token, CollectedMedia sink) {
        LiveVideo video = rig.capability(channel, LiveVideo.class);
        StreamProfile profile = video.profiles().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow();
        return video.open(profile, sink);
    }

    static byte[] padded(byte[] picture, int zeros) {
        return Arrays.copyOf(picture, picture.length + zeros);
    }

    private Streams() {}
}
