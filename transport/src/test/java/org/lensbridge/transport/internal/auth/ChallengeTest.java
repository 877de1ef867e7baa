package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    private static Challenge one(String header) {
        List<Challenge> read = Challenge.parse(header);
        assertEquals(1, read.size(), header);
        return read.get(0);
    }

    @Test
    void readsParametersInAnyOrderWithoutBlanks() {
        Challenge challenge =
                one("Digest realm=\"Login to AB12\",qop=\"auth\",nonce=\"77\", opaque=\"\", stale=\"false\"");
        assertEquals("digest", challenge.scheme());
        assertEquals("Login to AB12", challenge.parameter("realm"));
        assertEquals("auth", challenge.parameter("qop"));
        assertEquals("77", challenge.parameter("nonce"));
        assertTrue(challenge.parameters().containsKey("opaque"));
        assertFalse(challenge.stale());
    }

    @Test
    void keepsCommasAndEscapedQuotesInsideQuotes() {
        Challenge challenge = one("Digest realm=\"a, \\\"b\\\", Basic c=d\", nonce=\"n,=\", stale=TRUE,");
        assertEquals("a, \"b\", Basic c=d", challenge.parameter("realm"));
        assertEquals("n,=", challenge.parameter("nonce"));
        assertTrue(challenge.stale());
    }

    @Test
    void readsSeveralChallenges() {
        List<Challenge> read =
                Challenge.parse("Basic realm=\"x\", Digest realm=\"y\", nonce=1 , qop=\"auth,auth-int\",, "
                        + "algorithm=SHA-256, Negotiate, NTLM TlRMTVNTUAAC==, Bearer");
        assertEquals(
                List.of("basic", "digest", "negotiate", "ntlm", "bearer"),
                read.stream().map(Challenge::scheme).toList());
        assertEquals("auth,auth-int", read.get(1).parameter("qop"));
        assertEquals("SHA-256", read.get(1).parameter("algorithm"));
    }

    @Test
    void readsBlanksAroundEqualsAndASchemeAlone() {
        assertEquals("v", one("Digest realm = \"v\"").parameter("realm"));
        assertEquals("basic", one("Basic").scheme());
        assertEquals(List.of(), Challenge.parse(""));
        assertEquals(Map.of("nextnonce", "abc", "qop", "auth"), Challenge.parameters("nextnonce=\"abc\", qop=auth"));
    }

    @Test
    void livesWithMissingCommasBlanksAndRepeatedNames() {
        Challenge challenge = one("DIGEST REALM=\"a\"NONCE=\"b\" qop=auth algorithm=MD5 stale=true,realm=\"c\"");
        assertEquals("a", challenge.parameter("realm"));
        assertEquals("b", challenge.parameter("nonce"));
        assertEquals("auth", challenge.parameter("qop"));
        assertEquals("MD5", challenge.parameter("algorithm"));
        assertTrue(challenge.stale());
        assertEquals("IP Camera 12", one("Basic realm=IP Camera 12").parameter("realm"));
        assertEquals("YWJj==", one("Digest nonce=YWJj==, realm=r").parameter("nonce"));
        assertEquals("r", one("Digest opaque=, realm=r").parameter("realm"));
        assertEquals(Map.of("nextnonce", "YWJj=="), Challenge.parameters("nextnonce=YWJj=="));
        assertFalse(one("Digest realm=\"stale=true\", nonce=1, stale=\"FALSE\"").stale());
    }

    @Test
    void survivesLongHeaders() {
        assertTrue(Challenge.parse("a b=c,".repeat(100_000)).size() <= 16);
        assertTrue(Challenge.parse("Digest a= " + " x = ".repeat(1_000_000)).size() <= 16);
        assertTrue(Challenge.parse("Digest a=" + "=".repeat(1_000_000)).size() <= 16);
        assertTrue(Challenge.parse("Digest realm=\"" + "x".repeat(1_000_000)).size() <= 16);
    }
}
