package org.lensbridge.transport.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's side of Digest, written apart from the client's. */
public final class DigestGate implements RawServer.Script {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\s]+))");

    final AtomicInteger attempts = new AtomicInteger();
    final AtomicInteger passed = new AtomicInteger();
    public volatile String password = "right";
    volatile String algorithm = "MD5";
    volatile String qop = "auth";
    volatile String realm = "Login to 1F2E";
    volatile boolean oneTimeNonces;
    volatile boolean tellsStale = true;
    public volatile boolean basicOnly;
    volatile boolean open;
    volatile int lockSeconds;
    volatile String refusal = "";
    volatile Runnable beforeRefusal = () -> {};
    public volatile RawServer.Script inner = (request, out) -> out.write(RawServer.reply(200, "", "hello"));
    private final Map<String, AtomicInteger> nonces = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    void forgetNonces() {
        nonces.clear();
    }

    @Override
    public void answer(RawServer.Request request, OutputStream out) throws IOException {
        String header = request.header("authorization");
        if (lockSeconds > 0) {
            out.write(RawServer.reply(423, "Retry-After: " + lockSeconds + "\r\n", ""));
            return;
        }
        if (basicOnly && !header.startsWith("Basic ")) {
            out.write(RawServer.reply(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", ""));
            return;
        }
        if (open || basicOnly) {
            inner.answer(request, out);
            return;
        }
        if (header.isEmpty()) {
            refuse(out, false);
            return;
        }
        Map<String, String> given = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            given.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        AtomicInteger uses = nonces.get(given.get("nonce"));
        boolean right = header.startsWith("Digest ")
                && given.get("uri").equals(request.target())
                && proof(request, given).equals(given.get("response"));
        boolean countFits = qop.isEmpty() || uses == null || Integer.parseInt(given.get("nc"), 16) > 0;
        if (!right || !countFits) {
            attempts.incrementAndGet();
            beforeRefusal.run();
            refuse(out, false);
        } else if (uses == null || oneTimeNonces && uses.get() > 0) {
            refuse(out, tellsStale);
        } else {
            uses.incrementAndGet();
            passed.incrementAndGet();
            inner.answer(request, out);
        }
    }

    private void refuse(OutputStream out, boolean stale) throws IOException {
        String nonce = "n" + serial.incrementAndGet();
        nonces.put(nonce, new AtomicInteger());
        String challenge = "WWW-Authenticate: Digest realm=\"" + realm.replaceAll("([\"\\\\])", "\\\\$1") + "\","
                + (qop.isEmpty() ? "" : "qop=\"" + qop + "\",") + "nonce=\"" + nonce + "\", opaque=\"\""
                + (algorithm.isEmpty() ? "" : ",algorithm=" + algorithm) + (stale ? ", stale=\"true\"" : "") + "\r\n";
        out.write(RawServer.reply(401, challenge, refusal));
    }

    /** The header with which a script gives a new nonce to a client that has passed. */
    String nextNonceHeader() {
        String nonce = "n" + serial.incrementAndGet();
        nonces.put(nonce, new AtomicInteger());
        return "Authentication-Info: nextnonce=\"" + nonce + "\"\r\n";
    }

    private String proof(RawServer.Request request, Map<String, String> given) {
        String a1 = hash(given.get("username") + ":" + realm + ":" + password);
        if (algorithm.endsWith("-sess")) {
            a1 = hash(a1 + ":" + given.get("nonce") + ":" + given.get("cnonce"));
        }
        String a2 = hash(request.method() + ":" + given.get("uri"));
        if ("auth-int".equals(given.get("qop"))) {
            String body = hash(new String(request.body(), StandardCharsets.ISO_8859_1));
            a2 = hash(request.method() + ":" + given.get("uri") + ":" + body);
        }
        return given.get("qop") == null
                ? hash(a1 + ":" + given.get("nonce") + ":" + a2)
                : hash(String.join(
                        ":", a1, given.get("nonce"), given.get("nc"), given.get("cnonce"), given.get("qop"), a2));
    }

    private String hash(String text) {
        String name = algorithm.replace("-sess", "").replace("SHA-512-256", "SHA-512/256");
        try {
            MessageDigest digest = MessageDigest.getInstance(name.isEmpty() ? "MD5" : name);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
