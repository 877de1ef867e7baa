package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

/** The examples of the RFCs. */
class DigestSchemeTest {
    private static final byte[] NO_BODY = {};

    private static String answer(String challenge, String user, String password, String cnonce, String uri) {
        Credentials.Login login = new Credentials.Login(user, Secret.of(password));
        Challenge read = Challenge.parse(challenge).get(0);
        return DigestScheme.of(read, DigestTerms.of(read).orElseThrow(), login, () -> cnonce)
                .authorization("GET", uri, NO_BODY);
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

    /**
     * RFC 7616, 3.9.2, whose printed values are wrong (erratum 4897). These come from
     * {@code printf ... | openssl dgst -sha512-256} over the strings of sections 3.4.1 to 3.4.4, and again from Python.
     */
    @Test
    void answersTheSha512ExampleOfRfc7616WithAHashedUser() {
        String header = answer(
                "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                        + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\","
                        + " opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true",
                "J\u00e4s\u00f8n Doe",
                "Secret, or not?",
                "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm",
                "/doe.json");
        assertTrue(
                header.contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\""),
                header);
        proves("7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c", header);
        assertTrue(header.endsWith(", userhash=true") && !header.contains("Doe\""), header);
    }

    /** The challenge of RFC 7616, 3.9.1, in forms that it has no values for; these come from Python's hashlib. */
    @Test
    void answersSessionsAndIntegrity() {
        for (String[] row : new String[][] {
            {
                "MD5",
                "e783283f46242139c486a698fec7211d",
                "a273f078764e34559ac5ec17e103211d",
                "6522f2fe651986ec4b7ce7ac15e03735"
            },
            {
                "SHA-256",
                "2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7",
                "5ba8c9e458e1b7e65c3556c8d6e6e74c47948b6cf28a6664c4c641f2ddd43b9e",
                "f9f84d7e5e569501e337eb1ee76094beb35f93f99d7b30f0d7bb94f0ead1e678"
            }
        }) {
            byte[] body = "roar".getBytes(StandardCharsets.US_ASCII);
            proves(row[1], lion(row[0] + "-sess", "auth").authorization("GET", "/dir/index.html", NO_BODY));
            proves(row[2], lion(row[0], "auth-int").authorization("POST", "/dir/index.html", body));
            DigestScheme session = lion(row[0] + "-sess", "auth-int");
            session.authorization("GET", "/", NO_BODY);
            proves(row[3], session.authorization("POST", "/dir/index.html", body));
        }
    }

    private static DigestScheme lion(String algorithm, String qop) {
        Challenge challenge = Challenge.parse("Digest realm=\"http-auth@example.org\", qop=" + qop + ", algorithm="
                        + algorithm + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\"")
                .get(0);
        return DigestScheme.of(
                challenge,
                DigestTerms.of(challenge).orElseThrow(),
                new Credentials.Login("Mufasa", Secret.of("Circle of Life")),
                () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }

    @Test
    void writesNamesBeyondAsciiAsTheDeviceCanReadThem() {
        String name = "J\u00e4s\u00f8n \"D\"";
        String old = answer("Digest realm=\"r\", nonce=n", name, "p", "c", "/");
        assertTrue(old.contains("username=\"J\u00e4s\u00f8n \\\"D\\\"\""), old);
        String extended = answer("Digest realm=\"r\", nonce=n, charset=UTF-8", name, "p", "c", "/");
        assertTrue(extended.startsWith("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20%22D%22, realm="), extended);
    }

    @Test
    void quotesWhatTheTargetHolds() {
        String header = answer("Digest realm=\"r\", nonce=n", "u", "p", "c", "/a?b=\"x\"");
        assertTrue(header.contains("uri=\"/a?b=\\\"x\\\"\""), header);
    }

    @Test
    void neverGivesTwoThreadsTheSameCount() throws Exception {
        DigestScheme scheme = lion("MD5", "auth");
        Set<String> headers = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 500; i++) {
                    String header = scheme.authorization("GET", "/" + i % 3, NO_BODY);
                    headers.add(header.replaceFirst(".*nc=([0-9a-f]{8}).*", "$1"));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(2000, headers.size());
    }

    @Test
    void countsUpAndStartsAgainWithTheNextNonce() {
        Challenge challenge =
                Challenge.parse("Digest realm=\"r\", nonce=\"n1\", qop=auth").get(0);
        DigestScheme scheme = DigestScheme.of(
                challenge, DigestTerms.of(challenge).orElseThrow(), new Credentials.Login("u", Secret.of("p")));
        scheme.authorization("GET", "/", NO_BODY);
        assertTrue(scheme.authorization("GET", "/", NO_BODY).contains("nc=00000002"));
        String next = scheme.next("n2").authorization("GET", "/", NO_BODY);
        assertTrue(next.contains("nc=00000001") && next.contains("nonce=\"n2\""), next);
    }
}
