package org.lensbridge.api.admin;

import java.util.Optional;
import org.lensbridge.api.device.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** Who may use the dashboard, the REST API, the media server and the web console. */
@ProviderType
public interface Accounts {
    /** The name of the cookie that carries a {@link #login} token, for all HTTP servers of one Lensbridge. */
    String COOKIE = "lensbridge";

    /**
     * Checks a user's password; after several failures in a row it refuses for a while without checking.
     *
     * @param from who asks, such as an IP address: failures count per origin
     */
    boolean verify(String user, Secret password, String from);

    /** Like {@link #verify}, and returns a token of 128 random bits that stands for the user for some hours. */
    Optional<Secret> login(String user, Secret password, String from);

    /** The user for whom a token stands. */
    Optional<String> user(Secret token);

    /**
     * Gives a user another password and ends all of the user's tokens.
     *
     * @throws IllegalArgumentException when there is no such user, or the password has less than 8 characters
     */
    void change(String user, Secret password);

    /** Ends a token; harmless when it is none. */
    void logout(Secret token);
}
