package org.lensbridge.driver.support.media;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.session.Connection;

/**
 * Streams that a device has over HTTP and by RTSP: over HTTP, by RTSP where the device refuses that, or by RTSP only where the user says so. What a
 * device refused is not asked again while its streams come by RTSP. One for each channel; thread-safe.
 */
public final class HttpElseRtsp {
    private static final String NAME = "videoProtocol";
    private static final String RTSP = "rtsp";

    /** Which way live video comes: an option of the drivers whose devices have both. */
    public static final DriverOption OPTION = new DriverOption(
            NAME,
            ValueType.choice("http", RTSP),
            Optional.of(Value.of("http")),
            "How live video is asked for: http, and by RTSP where the device refuses that, or rtsp only.");

    private static final Set<Kind> REFUSALS = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    private final boolean only;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** As the user says. */
    public HttpElseRtsp(Connection connection) {
        this.only = isRtsp(connection);
    }

    /** Whether the user wants RTSP only. */
    public static boolean isRtsp(Connection connection) {
        return connection.option(NAME).equalsIgnoreCase(RTSP);
    }

    /**
     * Opens a stream.
     *
     * @param token of its profile
     * @throws CameraException what the last way failed with, or the first when the device refuses both
     */
    public StreamHandle open(String token, Supplier<StreamHandle> http, Supplier<StreamHandle> rtsp) {
        if (only) {
            return rtsp.get();
        }
        if (refused.contains(token)) {
            try {
                return rtsp.get();
            } catch (CameraException e) {
                // The device may have been set up otherwise since: the next time all is as at first.
                refused.remove(token);
                throw e;
            }
        }
        try {
            return http.get();
        } catch (CameraException e) {
            if (!REFUSALS.contains(e.kind())) {
                throw e;
            }
            StreamHandle stream = otherwise(e, rtsp);
            refused.add(token);
            return stream;
        }
    }

    private static StreamHandle otherwise(CameraException refusal, Supplier<StreamHandle> rtsp) {
        try {
            return rtsp.get();
        } catch (CameraException e) {
            throw new CameraException(
                            refusal.kind(), refusal.reason() + " Nor does it come by RTSP: " + e.reason(), refusal)
                    .during(refusal.operation());
        }
    }
}
