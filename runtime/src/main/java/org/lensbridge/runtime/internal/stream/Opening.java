package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import org.lensbridge.api.error.CameraException;

/** How an attempt to open an upstream went. Closed: {@link LiveStream} acts on each. */
sealed interface Opening {
    /** The driver pushes, or soon will. */
    record Flowing() implements Opening {}

    /** It is the same stream as the one with this profile token. */
    record Alias(String profile) implements Opening {}

    /** Worth another try, after {@code atLeast} or, where that is zero, by the usual back-off. */
    record Retry(String detail, Duration atLeast) implements Opening {}

    /** Worth another try once the device's status changes. */
    record Away(String detail) implements Opening {}

    /** There is no such device or stream: readers are told. */
    record Refused(CameraException failure) implements Opening {}
}
