package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class SchemesTest {
    private static final Credentials.Login LOGIN = new Credentials.Login("u", Secret.of("p"));

    private static String answer(String challenges, boolean downgrade) {
        return Schemes.choose(Challenge.parse(challenges), LOGIN, downgrade).authorization("GET", "/", new byte[0]);
    }

    private static CameraException refusal(String challenges, Credentials.Login login, boolean downgrade) {
        return assertThrows(CameraException.class, () -> Schemes.choose(Challenge.parse(challenges), login, downgrade));
    }

    @Test
    void prefersTheStrongestThatIsOffered() {
        String md5 = "Digest realm=a, nonce=b, algorithm=\"md5\", qop=\"auth\"";
        String sha = "Digest realm=a, nonce=b, algorithm=SHA-256, qop=\"auth\"";
        assertTrue(answer("Basic realm=a, " + md5, false).startsWith("Digest "));
        assertTrue(answer(md5 + ", " + sha, false).contains("algorithm=SHA-256"));
        assertTrue(answer(sha + ", Basic realm=a," + md5, false).contains("algorithm=SHA-256"));
        assertTrue(answer("Digest realm=a, nonce=b, algorithm=Tiger, Basic realm=a", false)
                .startsWith("Basic "));
    }

    @Test
    void knowsWhatItCannotAnswer() {
        for (String challenge : new String[] {
            "Digest realm=a, nonce=b, algorithm=Tiger",
            "Digest realm=a, nonce=b, algorithm=-sess",
            "Digest realm=a, nonce=b, qop=token",
            "Digest realm=a",
            "Basic nonce=b"
        }) {
            assertEquals(
                    Optional.empty(), DigestTerms.of(Challenge.parse(challenge).get(0)), challenge);
        }
        CameraException e = refusal("Negotiate, Digest realm=a, nonce=b, algorithm=Tiger", LOGIN, false);
        assertEquals(Kind.UNSUPPORTED, e.kind());
        assertTrue(e.reason().contains("negotiate, digest with Tiger"), e.reason());
        assertEquals(Kind.UNSUPPORTED, refusal("", LOGIN, false).kind());
        Credentials.Login colon = new Credentials.Login("a:b", Secret.of("hidden"));
        CameraException unfit = refusal("Basic realm=a", colon, false);
        assertEquals(Kind.UNSUPPORTED, unfit.kind());
        assertFalse(unfit.getMessage().contains("hidden"));
    }

    @Test
    void doesNotStepBackToBasic() {
        assertEquals(Kind.AUTH_REFUSED, refusal("Basic realm=a", LOGIN, true).kind());
        assertTrue(answer("Basic realm=a, Digest realm=a, nonce=b", true).startsWith("Digest "));
    }
}
