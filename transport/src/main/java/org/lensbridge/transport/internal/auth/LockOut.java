package org.lensbridge.transport.internal.auth;

import java.time.Duration;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.internal.governor.RetryAfter;

/** Tells a lock-out from a plain refusal. Without state. */
public final class LockOut {
    private static final Pattern LOCKED = Pattern.compile("locked|lock[ _-]?out", Pattern.CASE_INSENSITIVE);

    private LockOut() {}

    /**
     * Passes when a reply of status 401, 403 or 423 says nothing of a lock.
     *
     * @throws CameraException LOCKED_OUT, with the time that Retry-After tells
     */
    public static void check(HttpReply reply) {
        boolean candidate = reply.status() == 401 || reply.status() == 403 || reply.status() == 423;
        if (candidate && (reply.status() == 423 || LOCKED.matcher(head(reply)).find())) {
            throw new CameraException(
                            Kind.LOCKED_OUT,
                            "The device has locked this user or this host out after failed logins. Wait, or unlock the user"
                                    + " at the device.")
                    .after(retryAfter(reply));
        }
    }

    private static String head(HttpReply reply) {
        String text = reply.text();
        return text.length() > 4096 ? text.substring(0, 4096) : text;
    }

    /** The time that Retry-After tells; zero when the device does not tell. */
    public static Duration retryAfter(HttpReply reply) {
        return RetryAfter.of(reply);
    }
}
