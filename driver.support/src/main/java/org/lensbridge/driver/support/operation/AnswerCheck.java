package org.lensbridge.driver.support.operation;

import java.util.function.Function;
import java.util.function.Supplier;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.transport.http.HttpReply;

/**
 * Tells refusals from answers, by what is known of a vendor's: what a failure quotes of an answer holds no secret. Immutable and thread-safe.
 */
record AnswerCheck(Refusals refusals) {
    /** The answer, unless it is a refusal: by its body, then by its status. */
    HttpReply judged(Operation operation, HttpReply reply) {
        return discreet(operation, () -> {
            refused(operation, reply);
            return judged(reply);
        });
    }

    /** Fails when an answer is the vendor's word for a failure, whatever its status. */
    void refuse(Operation operation, HttpReply reply) {
        discreet(operation, () -> {
            refused(operation, reply);
            return reply;
        });
    }

    private void refused(Operation operation, HttpReply reply) {
        refusals.in(operation, reply).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static HttpReply judged(HttpReply reply) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return reply;
        }
        String said = "The device answered with status " + status;
        throw switch (status) {
            case 400 -> new CameraException(Kind.INVALID_ARGUMENT, said + ": it does not accept this request.");
            case 401, 403 -> new CameraException(Kind.AUTH_REFUSED, said + ". " + RefusalTable.NO_RIGHT);
            case 404, 405, 501 -> new CameraException(Kind.UNSUPPORTED, said + ": it does not know this request.");
            case 408, 504 -> new CameraException(Kind.TIMEOUT, said + ": it ran out of time.");
            default -> new CameraException(Kind.PROTOCOL, said + " and " + Excerpt.of(reply.text()) + ".");
        };
    }

    /** What {@code reader} makes of an answer: a reader that trips over it has met a device that speaks otherwise. */
    <T> T read(Operation operation, HttpReply reply, Function<HttpReply, T> reader) {
        return discreet(operation, () -> understood(reply, reader));
    }

    private static <T> T understood(HttpReply reply, Function<HttpReply, T> reader) {
        try {
            return reader.apply(reply);
        } catch (CameraException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CameraException(
                    Kind.PROTOCOL, "The answer cannot be understood: " + Excerpt.of(reply.text()) + ".", e);
        }
    }

    /** An answer that nobody expected is quoted in the failure, but not where it may hold or repeat a secret. */
    private static <T> T discreet(Operation operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (CameraException e) {
            if (operation.is(Trait.SECRET)
                    && e.kind() == Kind.PROTOCOL
                    && e.reason().contains("'")) {
                throw new CameraException(
                        Kind.PROTOCOL,
                        "The device answered with what this request does not have. It is not shown: it may hold a secret.");
            }
            throw e;
        }
    }
}
