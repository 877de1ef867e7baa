package org.lensbridge.driver.support.session;

import java.util.Objects;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;

/**
 * A transport for devices that give out a token: {@code FAMILY.open(new TokenTransport(transport, LOGIN), config, context)}. Its devices log in
 * before their first request and again when the token is refused, and send nothing any more once user name or password were refused twice. A login
 * is one device's: sessions side by side have a token each. Thread-safe.
 */
public final class TokenTransport implements HttpTransport {
    private final HttpTransport transport;
    private final TokenLogin login;

    /** Devices of {@code transport} that log in so. */
    public TokenTransport(HttpTransport transport, TokenLogin login) {
        this.transport = Objects.requireNonNull(transport);
        this.login = Objects.requireNonNull(login);
    }

    /** A device without credentials is one without login. */
    @Override
    public HttpDevice open(HttpTarget target) {
        if (!(target.credentials() instanceof Credentials.Login credentials)) {
            return transport.open(target);
        }
        HttpTarget nobody = new HttpTarget(
                target.address(), Credentials.ANONYMOUS, target.trust(), target.timeout(), target.queryLogin());
        return new TokenDevice(
                transport.open(nobody),
                transport.open(target),
                login,
                credentials,
                target.address().secure());
    }
}
