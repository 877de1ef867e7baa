package org.lensbridge.api.admin;

import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.device.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** Who may use the dashboard, the REST API, the media server and the web console. */
@ProviderType
public interface Accounts {
    /** The realm of logins. */
    String REALM = "Lensbridge";

    /** The name of the cookie that carries a {@link #login} token, for all HTTP servers of one Lensbridge. */
    String COOKIE = "lensbridge";

    /**
     * Checks a user's password; after several failures in a row it refuses for a while without checking.
     *
     * @param from who asks, such as an IP address: failures count per origin
     */
    boolean verify(String user, Secret password, String from);

    /**
     * Checks a proof of the password that does not show it, as Digest logins bring it (RFC 2617, 3.2.2); failures count as for {@link #verify}.
     *
     * @param proof says whether the proof is right, given the MD5 hash of {@code user:Lensbridge:password} in 32 hexadecimal digits, which is as
     *     good as the password and must not be kept; not called for a user who is unknown, or whose hash is not known yet because the password
     *     was set by an older version and was not verified since
     */
    default boolean prove(String user, Predicate<Secret> proof, String from) {
        return false;
    }

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
