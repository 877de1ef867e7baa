package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.media.Image;

/** What {@link Snapshot} promises. */
interface SnapshotContract extends Bench {
    @Test
    default void snapshotIsOnePicture() {
        Snapshot snapshot = connected().require(Snapshot.class);
        Image image = snapshot.take(SnapshotRequest.FRESH);
        assertTrue(image.contentType().startsWith("image/"));
        assertTrue(image.content().remaining() > 100);
        if (image.contentType().equals("image/jpeg")) {
            assertTrue(isJpeg(image.content()), "no JPEG");
        }
    }

    @Test
    default void snapshotIsGoneAfterClose() {
        Connected connected = connected();
        Snapshot snapshot = connected.require(Snapshot.class);
        connected.session().close();
        Expect.gone(() -> snapshot.take(SnapshotRequest.FRESH));
    }

    /** Whether the bytes begin like a JPEG image and hold its end. */
    private static boolean isJpeg(ByteBuffer image) {
        byte[] bytes = new byte[image.remaining()];
        image.get(bytes);
        boolean ends = false;
        for (int i = 2; i < bytes.length - 1; i++) {
            ends |= bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9;
        }
        return bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && ends;
    }
}
