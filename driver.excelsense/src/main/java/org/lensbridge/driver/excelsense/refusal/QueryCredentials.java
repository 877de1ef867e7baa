package org.lensbridge.driver.excelsense.refusal;

import java.util.OptionalInt;
import java.util.Set;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.QueryLogin;

/**
 * Section "General API Reference": the login stands in each query as {@code userName=admin&password=...}, before all else. Stateless.
 *
 * <p>Only what says that user, password or login are wrong counts as a refused login, which is not tried a third time; want of rights
 * ({@code -512}) is a matter of one request.
 */
public final class QueryCredentials {
    /** Invalid username, invalid login command. */
    private static final Set<Integer> REFUSED = Set.of(507, 508);

    private QueryCredentials() {}

    /** What a device's target needs. */
    public static HttpTarget on(HttpTarget target) {
        return target.withQueryLogin(new QueryLogin("userName", "password", QueryCredentials::refused));
    }

    private static boolean refused(HttpReply reply) {
        OptionalInt code = ExcelsenseRefusals.code(reply);
        return code.isPresent() && REFUSED.contains(Math.abs(code.getAsInt()));
    }
}
