package org.lensbridge.web.internal.failure;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failed request's answer.
 *
 * @param status the HTTP status code
 * @param kind the name of a {@link Kind}, or one of this bundle's own: NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN and the like
 * @param message a finished sentence without secrets
 * @param device empty when no device is concerned
 * @param retryAfter how long to wait before the next try, where that is known
 */
public record Failure(
        int status, String kind, String message, Optional<DeviceId> device, Optional<Duration> retryAfter) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** 401 and 403 are missing on purpose: they would say that the caller of this server, not the server at the camera, needs a login. */
    private static final Map<Kind, Integer> STATUS = Map.ofEntries(
            Map.entry(Kind.INVALID_ARGUMENT, 400),
            Map.entry(Kind.GONE, 410),
            Map.entry(Kind.UNSUPPORTED, 501),
            Map.entry(Kind.UNREACHABLE, 502),
            Map.entry(Kind.AUTH_REFUSED, 502),
            Map.entry(Kind.PROTOCOL, 502),
            Map.entry(Kind.UNTRUSTED, 502),
            Map.entry(Kind.BUSY, 503),
            Map.entry(Kind.LOCKED_OUT, 503),
            Map.entry(Kind.SWAPPING, 503),
            Map.entry(Kind.TIMEOUT, 504));

    public Failure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
        Objects.requireNonNull(device);
        Objects.requireNonNull(retryAfter);
    }

    /** A failure that concerns no device. */
    public static Failure of(int status, String kind, String message) {
        return new Failure(status, kind, message, Optional.empty(), Optional.empty());
    }

    /** The answer to an exception; one that nobody foresaw is logged here and described without its text. */
    public static Failure from(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Refusal refusal) {
            return refusal.failure();
        }
        if (cause instanceof CameraException failed) {
            return new Failure(
                    STATUS.getOrDefault(failed.kind(), 500),
                    failed.kind().name(),
                    failed.getMessage(),
                    failed.device(),
                    failed.retryAfter());
        }
        if (cause instanceof IllegalArgumentException invalid && invalid.getMessage() != null) {
            return of(400, Kind.INVALID_ARGUMENT.name(), invalid.getMessage());
        }
        LOG.error("A request failed in a way that nobody foresaw", cause);
        return of(500, "INTERNAL", "Lensbridge failed in a way that nobody foresaw. Its log says more.");
    }

    /** The body of the answer. */
    public JsonObject json() {
        JsonObject error = new JsonObject();
        error.addProperty("kind", kind);
        error.addProperty("message", message);
        device.ifPresent(id -> error.addProperty("device", id.value()));
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    /**
     * Answers a request whose body may not have been read, and says that the connection ends: the server would close it without
     * a word, and the client's next request on it would be lost.
     */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (body && !request.getInputStream().isFinished()) {
            response.setHeader("Connection", "close");
        }
        writeTo(response);
    }

    /** Answers with it. */
    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        retryAfter.ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
