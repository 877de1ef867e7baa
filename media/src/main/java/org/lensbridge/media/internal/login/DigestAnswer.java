package org.lensbridge.media.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/**
 * What a client answers to a Digest challenge, RFC 2617, 3.2.2: without qop, as RFC 2069 has it, or with {@code auth}.
 *
 * @param detail nonce count, client nonce and qop with their colons; empty without qop
 */
record DigestAnswer(String user, String nonce, String uri, String detail, String response) {
    private static final Pattern PARAMETER = Pattern.compile(
            "\\G\\s*,*\\s*([A-Za-z]{1,20})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,1000}+)\"|([^\\s,\"]{0,1000}+))");
    private static final Set<String> NEEDED = Set.of("username", "realm", "nonce", "uri", "response");

    /** Reads an Authorization header; empty when it is none that this server can check. */
    static Optional<DigestAnswer> parse(String header) {
        if (!header.regionMatches(true, 0, "Digest ", 0, 7)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher each = PARAMETER.matcher(header.substring(7));
        while (each.find()) {
            String value = each.group(2) == null ? each.group(3) : each.group(2).replaceAll("\\\\(.)", "$1");
            parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value);
        }
        String qop = parameters.getOrDefault("qop", "");
        boolean known = parameters.keySet().containsAll(NEEDED)
                && parameters.get("realm").equals(Accounts.REALM)
                && parameters.getOrDefault("algorithm", "MD5").equalsIgnoreCase("MD5")
                && (qop.isEmpty() || qop.equals("auth"));
        if (!known) {
            return Optional.empty();
        }
        String detail = qop.isEmpty()
                ? ""
                : parameters.getOrDefault("nc", "") + ":" + parameters.getOrDefault("cnonce", "") + ":" + qop + ":";
        return Optional.of(new DigestAnswer(
                utf8(parameters.get("username")),
                parameters.get("nonce"),
                parameters.get("uri"),
                detail,
                parameters.get("response").toLowerCase(Locale.ROOT)));
    }

    /** Whether it was made for this address: players write the address, its path, or that of the stream without its track. */
    boolean concerns(String address) {
        String stated = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        int host = address.indexOf("://");
        int path = host < 0 ? -1 : address.indexOf('/', host + 3);
        return !stated.isEmpty() && begins(address, stated)
                || path >= 0 && !stated.isEmpty() && begins(address.substring(path), stated);
    }

    /** Whether it proves the password. */
    boolean proves(Secret hash, String method) {
        String expected = md5(hash.reveal() + ":" + nonce + ":" + detail + md5(method + ":" + uri));
        return MessageDigest.isEqual(bytes(expected), bytes(response));
    }

    private static boolean begins(String whole, String part) {
        return whole.startsWith(part)
                && (whole.length() == part.length() || "/?".indexOf(whole.charAt(part.length())) >= 0);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    /** The bytes that came: headers are read as ISO 8859-1. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DigestAnswer[user=" + user + "]";
    }
}
