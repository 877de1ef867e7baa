package org.lensbridge.transport.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.lensbridge.api.device.Credentials;

/**
 * Digest for one nonce: RFC 7616 and 2617 with qop {@code auth} or {@code auth-int}, RFC 2069 without qop. The nonce is
 * reused with a counter. Thread-safe.
 *
 * <p>All that is the same for each request is prepared once, as bytes: an answer costs one hash, and a second one when the
 * target is another than the last.
 */
final class DigestScheme implements Scheme {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] BEHIND_URI = utf8("\", response=\"");
    private static final int COUNT = 8;

    private final Challenge challenge;
    private final DigestTerms terms;
    private final Credentials.Login login;
    private final String nonce;
    private final String cnonce;
    private final byte[] a1;
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicReference<DigestHash> spare = new AtomicReference<>();
    private volatile Target last = new Target("", "", new byte[0], new byte[0]);

    /** What is hashed before and behind the count. */
    private final byte[] beforeCount;

    private final byte[] behindCount;

    /** What the header holds before the target, behind the proof, and behind the count. */
    private final byte[] head;

    private final byte[] behindProof;
    private final byte[] tail;

    /** The last target with its hash. Its arrays never change. */
    private record Target(String method, String uri, byte[] quoted, byte[] a2) {}

    private DigestScheme(
            Challenge challenge, DigestTerms terms, Credentials.Login login, String nonce, String cnonce, byte[] a1) {
        this.challenge = challenge;
        this.terms = terms;
        this.login = login;
        this.nonce = nonce;
        this.cnonce = cnonce;
        this.a1 = a1;
        boolean counts = !terms.qop().isEmpty();
        beforeCount = utf8(new String(a1, StandardCharsets.US_ASCII) + ":" + nonce + ":");
        behindCount = counts ? utf8(":" + cnonce + ":" + terms.qop() + ":") : new byte[0];
        boolean hashesUser = isTrue("userhash");
        head = utf8("Digest " + user(hashesUser) + ", realm=\"" + quoted(challenge.parameter("realm")) + "\", nonce=\""
                + quoted(nonce) + "\", uri=\"");
        behindProof = utf8("\"" + echoed("algorithm", "") + echoed("opaque", "\"")
                + (counts ? ", qop=" + terms.qop() + ", nc=" : ""));
        tail = utf8((counts || terms.session() ? ", cnonce=\"" + cnonce + "\"" : "")
                + (hashesUser ? ", userhash=true" : ""));
    }

    /** An answer to a challenge that has {@link DigestTerms}. */
    static DigestScheme of(Challenge challenge, DigestTerms terms, Credentials.Login login) {
        return of(challenge, terms, login, DigestScheme::random);
    }

    static DigestScheme of(Challenge challenge, DigestTerms terms, Credentials.Login login, Supplier<String> cnonces) {
        String nonce = challenge.parameter("nonce");
        // One for all requests with this nonce: the counter tells them apart.
        String cnonce = cnonces.get();
        DigestHash hash = new DigestHash(terms.algorithm());
        byte[] a1 = hash.add(login.user() + ":" + challenge.parameter("realm") + ":"
                        + login.password().reveal())
                .hex();
        if (terms.session()) {
            a1 = hash.add(a1).add(":" + nonce + ":" + cnonce).hex();
        }
        return new DigestScheme(challenge, terms, login, nonce, cnonce, a1);
    }

    /**
     * The same login with the nonce that the device gave for the next request. A session keeps the key that its first nonce
     * made (RFC 7616, 3.4.2).
     */
    DigestScheme next(String nextNonce) {
        return new DigestScheme(challenge, terms, login, nextNonce, terms.session() ? cnonce : random(), a1);
    }

    String nonce() {
        return nonce;
    }

    @Override
    public boolean isClearText() {
        return false;
    }

    @Override
    public String authorization(String method, String uri, byte[] body) {
        int count = counter.incrementAndGet();
        DigestHash free = spare.getAndSet(null);
        DigestHash hash = free == null ? new DigestHash(terms.algorithm()) : free;
        Target target = target(hash, method, uri, body);
        boolean counts = behindCount.length > 0;
        int proof = head.length + target.quoted.length + BEHIND_URI.length;
        int behind = proof + hash.digits() + behindProof.length;
        byte[] header = new byte[behind + (counts ? COUNT : 0) + tail.length];
        hash.add(beforeCount);
        if (counts) {
            byte[] digits = new byte[COUNT];
            DigestHash.count(count, digits, 0);
            put(digits, header, behind);
            hash.add(digits).add(behindCount);
        }
        hash.add(target.a2).hex(header, proof);
        spare.set(hash);
        put(head, header, 0);
        put(target.quoted, header, head.length);
        put(BEHIND_URI, header, proof - BEHIND_URI.length);
        put(behindProof, header, behind - behindProof.length);
        put(tail, header, header.length - tail.length);
        return new String(header, StandardCharsets.UTF_8);
    }

    private Target target(DigestHash hash, String method, String uri, byte[] body) {
        Target known = last;
        if (known.uri.equals(uri) && known.method.equals(method)) {
            return known;
        }
        boolean integrity = terms.qop().equals("auth-int");
        byte[] content = integrity ? hash.add(body).hex() : null;
        hash.add(method).add(":").add(uri);
        if (integrity) {
            hash.add(":").add(content);
        }
        Target target = new Target(method, uri, utf8(quoted(uri)), hash.hex());
        if (!integrity) {
            last = target;
        }
        return target;
    }

    /** RFC 7616, 3.4.4: a name beyond ASCII goes in the extended form to devices that announce UTF-8. */
    private String user(boolean hashed) {
        String name = login.user();
        if (hashed) {
            byte[] digits = new DigestHash(terms.algorithm())
                    .add(name + ":" + challenge.parameter("realm"))
                    .hex();
            return "username=\"" + new String(digits, StandardCharsets.US_ASCII) + "\"";
        }
        boolean extended = name.chars().anyMatch(c -> c > 0x7e)
                && challenge.parameter("charset").equalsIgnoreCase("utf-8");
        return extended ? "username*=UTF-8''" + Percent.encode(name) : "username=\"" + quoted(name) + "\"";
    }

    private String echoed(String parameter, String quote) {
        return challenge.parameters().containsKey(parameter)
                ? ", " + parameter + "=" + quote + quoted(challenge.parameter(parameter)) + quote
                : "";
    }

    private boolean isTrue(String parameter) {
        return challenge.parameter(parameter).equalsIgnoreCase("true");
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void put(byte[] bytes, byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
