package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

class BasicSchemeTest {
    private static String header(String user, String password) {
        BasicScheme scheme = new BasicScheme(new Credentials.Login(user, Secret.of(password)));
        assertTrue(scheme.isClearText());
        return scheme.authorization("GET", "/", new byte[0]);
    }

    @Test
    void answersTheExamplesOfRfc7617() {
        assertEquals("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", header("Aladdin", "open sesame"));
        assertEquals("Basic dGVzdDoxMjPCow==", header("test", "123\u00a3"));
    }
}
