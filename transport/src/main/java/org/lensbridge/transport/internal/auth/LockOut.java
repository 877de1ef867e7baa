package org.lensbridge.transport.internal.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.internal.governor.RetryAfter;

/** Tells a lock-out from a plain refusal. Without state. */
public final class LockOut {
    private static final String TOO_MANY = "too many \\w*\\s?\\w*\\s?(?:attempt|login|failure)";

    /** A refusal may also warn that an account will be locked; that one is not yet. */
    private static final String IS_LOCKED = "(?<!un|be |be b)locked";

    /** In answer to a login. */
    private static final Pattern LOCKED =
            Pattern.compile(IS_LOCKED + "|lock[ _-]?out|" + TOO_MANY, Pattern.CASE_INSENSITIVE);

    /** In an answer that may also mean that this one thing is locked or not allowed. */
    private static final Pattern USER_LOCKED = Pattern.compile(
            "\\b(?:account|user|login|address|ip|client)\\b[^.\\n]{0,40}?" + IS_LOCKED
                    + "|locked[ _-]?out|lock[ _-]?out|" + TOO_MANY,
            Pattern.CASE_INSENSITIVE);

    private LockOut() {}

    /** The time that Retry-After tells when a reply speaks of a lock, zero when it tells none; empty when there is no lock. */
    static Optional<Duration> told(HttpReply reply) {
        boolean locked =
                switch (reply.status()) {
                    case 423 -> true;
                    case 401 -> LOCKED.matcher(head(reply)).find();
                    case 403 -> USER_LOCKED.matcher(head(reply)).find();
                    default -> false;
                };
        return locked ? Optional.of(RetryAfter.of(reply)) : Optional.empty();
    }

    /**
     * Passes when a reply of status 401, 403 or 423 says nothing of a lock.
     *
     * @throws CameraException LOCKED_OUT, with the time that Retry-After tells
     */
    public static void check(HttpReply reply) {
        told(reply).ifPresent(wait -> {
            throw failure(wait);
        });
    }

    static CameraException failure(Duration wait) {
        return new CameraException(
                        Kind.LOCKED_OUT,
                        "The device has locked this user or this host out after failed logins. Wait, or unlock the user"
                                + " at the device.")
                .after(wait);
    }

    private static String head(HttpReply reply) {
        String text = reply.text();
        return text.length() > 4096 ? text.substring(0, 4096) : text;
    }
}
