package org.lensbridge.transport.http;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One request. Host, Content-Length, Connection and Authorization are the transport's own and cannot be given.
 *
 * @param method in upper case
 * @param target path and query, already percent-encoded, sent as it is: {@code /cgi-bin/magicBox.cgi?action=getSystemInfo}
 * @param headers in the order given
 * @param body empty for none
 * @param secret whether the query holds a secret: it then shows nowhere
 * @param repeatable whether it changes nothing, so that it may be sent once more when a kept connection turns out to be broken; many
 *     devices write by GET, so the method does not tell
 * @param maximumReply the largest reply body that is accepted, in bytes; a stream has no limit
 * @param reuse whether the reply to an equal request may serve; only for repeatable requests without body
 * @param timeout in place of the target's own; it covers the waits for a turn at the host too
 * @param silence how long a stream may say nothing before it ends with TIMEOUT, 100 ms to 1 day; empty for as long as it likes
 * @param endless the length that is announced for a body that is written piece by piece while the conversation lasts; empty for a body that is
 *     whole. Only for {@link HttpDevice#converse}
 * @param urgent whether it must not wait behind others: one call at a time at a host has a turn and a connection beyond the limits, for what
 *     stops a movement
 */
public record HttpRequest(
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        boolean secret,
        boolean repeatable,
        int maximumReply,
        Reuse reuse,
        Optional<Duration> timeout,
        Optional<Duration> silence,
        OptionalLong endless,
        boolean urgent) {
    /** The reply limit of a request that names none: 4 MiB. */
    public static final int DEFAULT_MAXIMUM_REPLY = 4 << 20;

    private static final byte[] NO_BODY = new byte[0];
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    public HttpRequest {
        if (!isMethod(method)) {
            throw new IllegalArgumentException("Not a method of HTTP or RTSP: " + method);
        }
        if (!isTarget(target)) {
            throw new IllegalArgumentException("A request target starts with / and is percent-encoded");
        }
        headers = headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        headers.forEach(HttpRequest::requireHeader);
        body = body.length == 0 ? NO_BODY : body.clone();
        if (maximumReply < 0) {
            throw new IllegalArgumentException("A reply limit is not negative");
        }
        if (reuse != Reuse.NEVER && (!repeatable || body.length > 0)) {
            throw new IllegalArgumentException("Only the reply to a repeatable request without body is reused");
        }
        timeout.ifPresent(HttpTarget::requireTimeout);
        silence.ifPresent(HttpRequest::requireSilence);
    }

    private static boolean isMethod(String method) {
        boolean fits = !method.isEmpty() && method.length() <= 20;
        for (int i = 0; i < method.length() && fits; i++) {
            fits = method.charAt(i) >= 'A' && method.charAt(i) <= 'Z' || method.charAt(i) == '_';
        }
        return fits;
    }

    private static boolean isTarget(String target) {
        boolean fits = target.startsWith("/") && target.length() <= 64_000;
        for (int i = 0; i < target.length() && fits; i++) {
            fits = target.charAt(i) > ' ' && target.charAt(i) < 0x7f;
        }
        return fits;
    }

    private static void requireSilence(Duration silence) {
        if (silence.toMillis() < 100 || silence.toDays() > 1) {
            throw new IllegalArgumentException("A stream may be silent for 100 ms to 1 day, not " + silence);
        }
    }

    private static void requireHeader(String name, String value) {
        boolean fits =
                HEADER.matcher(name).matches() && value.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7f);
        if (!fits) {
            throw new IllegalArgumentException("Not a header: " + name);
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "host", "content-length", "transfer-encoding", "connection", "authorization" ->
                throw new IllegalArgumentException("The transport sets " + name + " itself");
            default -> Objects.requireNonNull(value);
        }
    }

    /** A GET that reads, without headers of its own. */
    public static HttpRequest get(String target) {
        return new HttpRequest(
                "GET",
                target,
                Map.of(),
                NO_BODY,
                false,
                true,
                DEFAULT_MAXIMUM_REPLY,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
    }

    /** A POST with a body of the given media type. */
    public static HttpRequest post(String target, String contentType, byte[] body) {
        Map<String, String> headers = Map.of("Content-Type", contentType);
        return new HttpRequest(
                "POST",
                target,
                headers,
                body,
                false,
                false,
                DEFAULT_MAXIMUM_REPLY,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
    }

    /**
     * A POST whose body is written piece by piece while the conversation lasts.
     *
     * @param length that is announced, more than will ever be sent: HTTP knows no endless body, and these devices no chunks
     */
    public static HttpRequest endless(String target, String contentType, long length) {
        HttpRequest whole = post(target, contentType, NO_BODY);
        return new HttpRequest(
                whole.method,
                target,
                whole.headers,
                NO_BODY,
                false,
                false,
                DEFAULT_MAXIMUM_REPLY,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(length),
                false);
    }

    /** The same with one header more. */
    public HttpRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRequest(
                method, target, more, body, secret, repeatable, maximumReply, reuse, timeout, silence, endless, urgent);
    }

    /** The same for another target. */
    public HttpRequest withTarget(String other) {
        return new HttpRequest(
                method,
                other,
                headers,
                body,
                secret,
                repeatable,
                maximumReply,
                reuse,
                timeout,
                silence,
                endless,
                urgent);
    }

    /** The same, known to hold a secret in its query. */
    public HttpRequest withSecret() {
        return new HttpRequest(
                method,
                target,
                headers,
                body,
                true,
                repeatable,
                maximumReply,
                reuse,
                timeout,
                silence,
                endless,
                urgent);
    }

    /** The same, known to change something: it is sent once at most, and no earlier reply serves after it. */
    public HttpRequest withoutRepeating() {
        return new HttpRequest(
                method,
                target,
                headers,
                body,
                secret,
                false,
                maximumReply,
                Reuse.NEVER,
                timeout,
                silence,
                endless,
                urgent);
    }

    /** The same with another reply limit. */
    public HttpRequest withMaximumReply(int bytes) {
        return new HttpRequest(
                method, target, headers, body, secret, repeatable, bytes, reuse, timeout, silence, endless, urgent);
    }

    /** The same, content with the reply to an equal request. */
    public HttpRequest withReuse(Reuse other) {
        return new HttpRequest(
                method,
                target,
                headers,
                body,
                secret,
                repeatable,
                maximumReply,
                other,
                timeout,
                silence,
                endless,
                urgent);
    }

    /** The same with a timeout of its own. */
    public HttpRequest withTimeout(Duration limit) {
        Optional<Duration> own = Optional.of(limit);
        return new HttpRequest(
                method, target, headers, body, secret, repeatable, maximumReply, reuse, own, silence, endless, urgent);
    }

    /** The same, as a stream that is over when it says nothing for so long. */
    public HttpRequest withSilence(Duration limit) {
        Optional<Duration> own = Optional.of(limit);
        return new HttpRequest(
                method, target, headers, body, secret, repeatable, maximumReply, reuse, timeout, own, endless, urgent);
    }

    /** The same, with a turn of its own where it would have to wait for others. */
    public HttpRequest urgently() {
        return new HttpRequest(
                method,
                target,
                headers,
                body,
                secret,
                repeatable,
                maximumReply,
                reuse,
                timeout,
                silence,
                endless,
                true);
    }

    /** Whether it asks for another protocol on its connection by an {@code Upgrade} header; only for {@link HttpDevice#converse}. */
    public boolean upgrades() {
        for (String name : headers.keySet()) {
            if (name.equalsIgnoreCase("Upgrade")) {
                return true;
            }
        }
        return false;
    }

    /** A copy of the body. */
    @Override
    public byte[] body() {
        return body.length == 0 ? body : body.clone();
    }

    /** Method and target for people; without the query when that holds a secret. */
    @Override
    public String toString() {
        int query = target.indexOf('?');
        return method + " " + (secret && query >= 0 ? target.substring(0, query) + "?******" : target);
    }
}
