package org.lensbridge.driver.support.session;

import java.util.Optional;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/**
 * How a family of devices gives out a token for user name and password, and wants it shown with each request. Stateless and thread-safe: what is
 * known of one device is kept by {@link TokenTransport}.
 */
public interface TokenLogin {
    /**
     * Asks for a token.
     *
     * @param device without login; calls fail as usual
     * @return empty when the device does not accept user name or password
     */
    Optional<Secret> ask(HttpDevice device, Credentials.Login login);

    /** The request with the token, as a header or in its query. */
    HttpRequest show(HttpRequest request, Secret token);

    /**
     * Whether the device says that it does not know the token (any more), and so did nothing. Status 401 counts as that by itself.
     *
     * @param reply of a stream or a conversation without its body
     */
    boolean refused(HttpReply reply);

    /** Whether the password stands in the request as it is, which is said of devices with a plain address. */
    default boolean readable() {
        return true;
    }
}
