package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.http.HttpReply;

/** A JPEG image by one request. Stateless. */
public final class StillPicture {
    /** How far before the end the end marker may stand: firmware pads. */
    private static final int TAIL = 64;

    private StillPicture() {}

    /**
     * Asks for a picture.
     *
     * @throws CameraException UNREACHABLE when it broke off in the middle, PROTOCOL when the answer is no JPEG image, and what the engine
     *     fails with
     */
    public static Image take(OperationEngine engine, Operation row, Map<String, Value> arguments, Clock clock) {
        HttpReply reply = engine.send(row, arguments);
        ByteBuffer picture = reply.body();
        // Some firmware announces more bytes than it has; such a picture is whole when its end marker is there.
        if (reply.truncated() && !isWhole(picture)) {
            throw failure(row, Kind.UNREACHABLE, "The connection broke in the middle of the picture.");
        }
        if (!JpegHeader.begins(picture)) {
            throw failure(row, Kind.PROTOCOL, "The device answered with something that is not a JPEG image.");
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

    private static CameraException failure(Operation row, Kind kind, String sentence) {
        return new CameraException(kind, sentence).during(row.name());
    }
}
