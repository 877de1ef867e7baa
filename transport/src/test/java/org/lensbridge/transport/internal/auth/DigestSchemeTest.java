package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

/** The examples of the RFCs. */
class DigestSchemeTest {
    private static final byte[] NO_BODY = {};

    private static String answer(String challenge, String user, String password, String cnonce, String uri) {
        Credentials.Login login = new Credentials.Login(user, Secret.of(password));
        Challenge read = Challenge.parse(challenge).get(0);
        assertTrue(DigestScheme.strength(read) > 0);
        return DigestScheme.of(read, login, () -> cnonce).authorization("GET", uri, NO_BODY);
    }

    private static void proves(String expected, String header) {
        assertTrue(header.contains("response=\"" + expected + "\""), header);
    }

    @Test
    void answersTheExampleOfRfc2617() {
        String header = answer(
                "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                        + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "Mufasa",
                "Circle Of Life",
                "0a4f113b",
                "/dir/index.html");
        proves("6629fae49393a05397450978507c4ef1", header);
        assertTrue(header.contains("nc=00000001") && header.contains("qop=auth,"), header);
        assertTrue(header.contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""), header);
        assertFalse(header.contains("algorithm"), header);
    }

    @Test
    void answersTheCorrectedExampleOfRfc2069() {
        String header = answer(
                "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                        + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "Mufasa",
                "CircleOfLife",
                "unused",
                "/dir/index.html");
        proves("1949323746fe6a43ef61f9606e7febea", header);
        assertFalse(header.contains("nc=") || header.contains("cnonce"), header);
    }

    @Test
    void answersTheMd5AndSha256ExamplesOfRfc7616() {
        String challenge = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s,"
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        String cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        proves(
                "8ca523f5e9506fed4657c9700eebdbec",
                answer(challenge.formatted("MD5"), "Mufasa", "Circle of Life", cnonce, "/dir/index.html"));
        proves(
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
                answer(challenge.formatted("SHA-256"), "Mufasa", "Circle of Life", cnonce, "/dir/index.html"));
    }

    @Test
    void hashesTheUserNameOnDemand() {
        String header = answer(
                "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC\","
                        + " opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true",
                "J\u00e4s\u00f8n Doe",
                "Secret, or not?",
                "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm",
                "/doe.json");
        assertTrue(header.contains("userhash=true"), header);
        assertFalse(header.contains("Doe\""), header);
    }

    @Test
    void countsUpAndStartsAgainWithTheNextNonce() {
        Challenge challenge =
                Challenge.parse("Digest realm=\"r\", nonce=\"n1\", qop=auth").get(0);
        DigestScheme scheme = DigestScheme.of(challenge, new Credentials.Login("u", Secret.of("p")));
        scheme.authorization("GET", "/", NO_BODY);
        assertTrue(scheme.authorization("GET", "/", NO_BODY).contains("nc=00000002"));
        String next = scheme.next("n2").authorization("GET", "/", NO_BODY);
        assertTrue(next.contains("nc=00000001") && next.contains("nonce=\"n2\""), next);
    }

    @Test
    void prefersTheStrongestItKnows() {
        assertEquals(
                0,
                DigestScheme.strength(Challenge.parse("Digest realm=a, nonce=b, algorithm=Tiger")
                        .get(0)));
        assertEquals(
                0,
                DigestScheme.strength(
                        Challenge.parse("Digest realm=a, nonce=b, qop=token").get(0)));
        assertEquals(0, DigestScheme.strength(Challenge.parse("Digest realm=a").get(0)));
        assertTrue(DigestScheme.strength(
                        Challenge.parse("Digest nonce=b, algorithm=SHA-256").get(0))
                > DigestScheme.strength(
                        Challenge.parse("Digest nonce=b, algorithm=\"md5\"").get(0)));
    }
}
