package org.lensbridge.driver.arecont.capability.media;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.StreamOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Whether a camera has H.264. One with a single sensor has it when it knows a distance of key frames; those with several know that too, but not
 * all of them send H.264 of one sensor, which the document leaves open: they are asked for it, as a stream and as a picture, unless it is to come
 * by RTSP. Stateless.
 */
final class H264Inquiry {
    private H264Inquiry() {}

    /** Asks. Fails only with what ends the whole conversation. */
    static boolean isKnown(Ground ground, MediaOptions options, StreamNumbers numbers) {
        if (!ground.configuration().ask("keyframeinterval").given()) {
            return false;
        }
        if (ground.configuration().sensors() == 1 || HttpElseRtsp.isRtsp(ground.connection())) {
            return true;
        }
        String camera = ground.connection().config().address().authority();
        try (StreamNumbers.Lease lease = numbers.take(camera)) {
            return isAnswered(ground, options, StreamOperations.H264_OF_SENSOR, lease)
                    || isAnswered(ground, options, StreamOperations.H264_FRAME_OF_SENSOR, lease);
        } catch (CameraException e) {
            if (e.kind() == Kind.BUSY) {
                return true;
            }
            throw e;
        }
    }

    /** The head of the answer tells; what would follow is not read. */
    private static boolean isAnswered(Ground ground, MediaOptions options, Operation row, StreamNumbers.Lease lease) {
        Request request = new Request(
                row,
                Map.of(
                        Operation.CHANNEL, Value.of(1),
                        StreamOperations.RESOLUTION, Value.of(StreamOperations.HALF),
                        StreamOperations.STREAM, Value.of(lease.number())));
        Request sent = options.semicolons() ? request.parted() : request;
        try {
            ground.engine().converse(sent.row(), sent.arguments()).close();
            return true;
        } catch (CameraException e) {
            return switch (e.kind()) {
                // Cameras hang up on what they do not know; one that is gone is noticed by the next question.
                case UNSUPPORTED, INVALID_ARGUMENT, PROTOCOL, UNREACHABLE, TIMEOUT -> false;
                default -> throw e;
            };
        }
    }
}
