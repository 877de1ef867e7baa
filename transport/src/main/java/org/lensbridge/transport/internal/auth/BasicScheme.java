package org.lensbridge.transport.internal.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lensbridge.api.device.Credentials;

/** Basic, RFC 7617, in UTF-8. Immutable. */
final class BasicScheme implements Scheme {
    private final String header;

    BasicScheme(Credentials.Login login) {
        byte[] pair = (login.user() + ":" + login.password().reveal()).getBytes(StandardCharsets.UTF_8);
        header = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String authorization(String method, String uri, byte[] body) {
        return header;
    }

    @Override
    public boolean isClearText() {
        return true;
    }
}
