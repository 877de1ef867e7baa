package org.lensbridge.driver.support.operation;

import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;

/** How a vendor's devices say no within an answer. Stateless and thread-safe. */
@FunctionalInterface
public interface Refusals {
    /**
     * The failure that the answer tells, by its body before its status; empty when the body tells none. The engine judges the
     * status of what is left. The answer of an endless request is given without a body while it is accepted.
     */
    Optional<CameraException> in(HttpReply reply);

    /** The same for the answer to this row, for vendors where the good answer to one request would be a refusal of others. */
    default Optional<CameraException> in(Operation row, HttpReply reply) {
        return in(reply);
    }
}
