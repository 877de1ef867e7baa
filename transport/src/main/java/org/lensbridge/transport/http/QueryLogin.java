package org.lensbridge.transport.http;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * A login that travels in the query of each request, percent-encoded and before all other parameters. Such a target shows nowhere with its query.
 *
 * @param userKey the name of the user's parameter
 * @param passwordKey the name of the password's parameter
 * @param refused tells from a reply that the device does not accept this login, as status 401 does without it: two of
 *     these end it; called on the caller's thread, for a stream with its head
 */
public record QueryLogin(String userKey, String passwordKey, Predicate<HttpReply> refused) {
    public QueryLogin {
        if (!userKey.matches("[A-Za-z0-9_.-]{1,60}") || !passwordKey.matches("[A-Za-z0-9_.-]{1,60}")) {
            throw new IllegalArgumentException("Not the names of query parameters");
        }
        Objects.requireNonNull(refused);
    }
}
