package org.lensbridge.media.internal;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.media.internal.http.Response;

/** A camera's failures in HTTP's terms. */
public final class Failures {
    private static final Duration SOON = Duration.ofSeconds(2);

    private Failures() {}

    /** The camera's failure behind a future's or subscription's. What is none is a defect and is not shown to clients. */
    public static CameraException cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof CameraException known) {
            return known;
        }
        if (cause instanceof RejectedExecutionException) {
            return new CameraException(Kind.BUSY, "Too many pictures are being made at once.");
        }
        if (cause instanceof TimeoutException) {
            return new CameraException(Kind.TIMEOUT, "The camera did not answer in time.");
        }
        return new CameraException(Kind.DRIVER_FAILURE, "The request failed inside the server; its log says why.");
    }

    /** The answer to a request that failed so. */
    public static Response response(CameraException failure) {
        Response response = Response.text(status(failure.kind()), failure.getMessage());
        if (response.status() != 503) {
            return response;
        }
        Duration wait = failure.retryAfter().orElse(SOON);
        return response.with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case GONE, UNSUPPORTED -> 404;
            // Somebody has to change a configuration first: asking again does not help.
            case AUTH_REFUSED, UNTRUSTED, INVALID_ARGUMENT -> 409;
            case BUSY, SWAPPING, LOCKED_OUT -> 503;
            case TIMEOUT -> 504;
            default -> 502;
        };
    }
}
