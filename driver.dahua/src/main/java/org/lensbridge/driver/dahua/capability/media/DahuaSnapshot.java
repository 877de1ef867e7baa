package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.dahua.operation.SnapshotOperations;
import org.lensbridge.driver.support.codec.JpegHeader;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpReply;

/** Still pictures by section 4.4.2, in the size that the device is set to. Thread-safe. */
public final class DahuaSnapshot implements Snapshot {
    /** How far before the end the end marker may stand: firmware pads. */
    private static final int TAIL = 64;

    private final OperationEngine engine;
    private final int channel;
    private final Clock clock;

    /** For a channel, from 1. */
    public DahuaSnapshot(OperationEngine engine, int channel, Clock clock) {
        this.engine = engine;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Image take(SnapshotRequest request) {
        HttpReply reply = engine.send(SnapshotOperations.SNAPSHOT, Map.of(Operation.CHANNEL, Value.of(channel)));
        ByteBuffer picture = reply.body();
        // Some firmware announces more bytes than it has; such a picture is whole when its end marker is there.
        if (reply.truncated() && !isWhole(picture)) {
            throw failure(Kind.UNREACHABLE, "The connection broke in the middle of the picture.");
        }
        if (!JpegHeader.begins(picture)) {
            throw failure(Kind.PROTOCOL, "The device answered with something that is not a JPEG image.");
        }
        return new Image("image/jpeg", clock.instant(), picture);
    }

    private static boolean isWhole(ByteBuffer picture) {
        int from = Math.max(picture.position(), picture.limit() - TAIL);
        for (int at = picture.limit() - 2; at >= from; at--) {
            if ((picture.get(at) & 0xff) == 0xff && (picture.get(at + 1) & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence).during(SnapshotOperations.SNAPSHOT.name());
    }
}
