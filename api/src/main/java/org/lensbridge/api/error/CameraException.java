package org.lensbridge.api.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.device.DeviceId;

/**
 * The failure of a conversation with a camera.
 *
 * <p>The message is one finished sentence for a person: what happened and, where it is known, what to do. It never holds
 * a secret. Device and operation are added by whoever knows them, usually the runtime; the copies that
 * {@link #on(DeviceId)} and {@link #during(String)} return keep kind and message. Immutable.
 */
public final class CameraException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String reason;
    private final String device;
    private final String operation;
    private final Duration retryAfter;

    /** A failure of the given kind; {@code reason} is a sentence without secrets. */
    public CameraException(Kind kind, String reason) {
        this(kind, reason, "", "", Duration.ZERO, null);
    }

    /** A failure with a cause, which stays inside the bundle that throws it (see the package). */
    public CameraException(Kind kind, String reason, Throwable cause) {
        this(kind, reason, "", "", Duration.ZERO, Objects.requireNonNull(cause));
    }

    /** UNSUPPORTED: what was asked for is a way that a capability need not have, and that this device or its driver does not have. */
    public static CameraException notOffered() {
        return new CameraException(Kind.UNSUPPORTED, "This device, or its driver, does not offer that.");
    }

    private CameraException(
            Kind kind, String reason, String device, String operation, Duration retryAfter, Throwable cause) {
        super(text(Objects.requireNonNull(reason), device, operation), cause);
        this.kind = Objects.requireNonNull(kind);
        this.reason = reason;
        this.device = device;
        this.operation = Objects.requireNonNull(operation);
        this.retryAfter = Objects.requireNonNull(retryAfter);
    }

    private static String text(String reason, String device, String operation) {
        String where = device.isEmpty() ? operation : operation.isEmpty() ? device : device + ", " + operation;
        return where.isEmpty() ? reason : where + ": " + reason;
    }

    /** What the caller can do about it. */
    public Kind kind() {
        return kind;
    }

    /** The sentence alone, without device and operation; {@link #getMessage()} has all three. */
    public String reason() {
        return reason;
    }

    /** Whether the same call may succeed later: {@link Kind#retryable()}, or a known {@link #retryAfter()}. */
    public boolean retryable() {
        return kind.retryable() || !retryAfter.isZero();
    }

    /** The device, once the runtime has added it. */
    public Optional<DeviceId> device() {
        return device.isEmpty() ? Optional.empty() : Optional.of(new DeviceId(device));
    }

    /** The name of the operation that failed, such as {@code ptz.start}; empty when unknown. */
    public String operation() {
        return operation;
    }

    /** How long to wait before the next try, when the device or the runtime said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter.isZero() ? Optional.empty() : Optional.of(retryAfter);
    }

    /** A copy that names the device. */
    public CameraException on(DeviceId id) {
        return new CameraException(kind, reason, id.value(), operation, retryAfter, getCause());
    }

    /** A copy that names the operation, unless an inner layer has named a more precise one. */
    public CameraException during(String name) {
        return operation.isEmpty() ? new CameraException(kind, reason, device, name, retryAfter, getCause()) : this;
    }

    /** A copy that says how long to wait; zero and negative durations mean unknown. */
    public CameraException after(Duration wait) {
        Duration known = wait.isNegative() ? Duration.ZERO : wait;
        return new CameraException(kind, reason, device, operation, known, getCause());
    }

    /** A copy without cause, fit to leave the bundle that threw it. */
    public CameraException detached() {
        CameraException copy = new CameraException(kind, reason, device, operation, retryAfter, null);
        copy.setStackTrace(getStackTrace());
        return copy;
    }
}
