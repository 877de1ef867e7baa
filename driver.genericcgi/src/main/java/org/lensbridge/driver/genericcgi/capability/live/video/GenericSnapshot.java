package org.lensbridge.driver.genericcgi.capability.live.video;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.support.codec.JpegHeader;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpReply;

/** Still pictures by section 5.2.1, in the size that the device is set to. Thread-safe. */
final class GenericSnapshot implements Snapshot {
    private final OperationEngine engine;
    private final Clock clock;

    GenericSnapshot(OperationEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Image take(SnapshotRequest request) {
        HttpReply reply = engine.send(VideoOperations.SNAPSHOT, Map.of());
        ByteBuffer picture = reply.body();
        if (reply.truncated()) {
            throw failure(Kind.UNREACHABLE, "The connection broke in the middle of the picture.");
        }
        if (!JpegHeader.begins(picture)) {
            throw failure(Kind.PROTOCOL, "The device answered with something that is not a JPEG image.");
        }
        return new Image("image/jpeg", clock.instant(), picture);
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence).during(VideoOperations.SNAPSHOT.name());
    }
}
