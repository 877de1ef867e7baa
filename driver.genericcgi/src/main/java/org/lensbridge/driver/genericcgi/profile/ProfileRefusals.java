package org.lensbridge.driver.genericcgi.profile;

import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;

/** How a device says no although the status is good, by the profile's expression. Immutable. */
record ProfileRefusals(Optional<Search> refusal) implements Refusals {
    /** A refusal is a short text. */
    private static final int LONGEST = 64 << 10;

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (refusal.isEmpty()
                || reply.status() < 200
                || reply.status() >= 300
                || reply.body().remaining() > LONGEST
                || !isText(reply.mediaType())) {
            return Optional.empty();
        }
        return refusal.get()
                .value(reply.text())
                .map(said -> new CameraException(
                        Kind.PROTOCOL,
                        "The device refused the request"
                                + (said.isEmpty() ? " and gave no reason." : ": " + Excerpt.of(said) + ".")));
    }

    private static boolean isText(String type) {
        return type.isEmpty() || type.startsWith("text/") || type.contains("xml") || type.contains("json");
    }
}
