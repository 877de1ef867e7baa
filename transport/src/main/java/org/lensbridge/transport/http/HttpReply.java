package org.lensbridge.transport.http;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.DeviceText;

/**
 * A reply. The body is not copied: whoever makes a reply gives up its bytes.
 *
 * @param headers by lower-case name; values of a repeated header are joined with {@code ", "}
 * @param body the content without transfer coding
 */
public record HttpReply(int status, Map<String, String> headers, ByteBuffer body) {
    public HttpReply {
        Map<String, String> copy = new LinkedHashMap<>();
        headers.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableMap(copy);
        body = body.slice().asReadOnlyBuffer();
    }

    /** A fresh read-only view of the whole body. */
    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }

    /** The value of a header; its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The Content-Type without parameters, in lower case; empty when there is none. */
    public String mediaType() {
        String type = header("content-type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** The body as text, see {@link DeviceText#decode}. */
    public String text() {
        return DeviceText.decode(body(), header("content-type").orElse(""));
    }

    /** Whether the status is 200 to 299. */
    public boolean success() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether the device closed the connection before the announced length was reached. Only images are handed over cut
     * short: some firmware announces more bytes than it has.
     */
    public boolean truncated() {
        try {
            return Long.parseLong(headers.getOrDefault("content-length", "0").strip()) > body.remaining()
                    && body.hasRemaining();
        } catch (NumberFormatException expected) {
            return false;
        }
    }

    /**
     * This reply, when its status is 200 to 299.
     *
     * @throws CameraException UNSUPPORTED for 404, 405 and 501; INVALID_ARGUMENT for 400; PROTOCOL for the rest
     */
    public HttpReply requireSuccess() {
        if (success()) {
            return this;
        }
        switch (status) {
            case 404, 405, 501 ->
                throw new CameraException(Kind.UNSUPPORTED, "The device does not offer this (HTTP " + status + ").");
            case 400 ->
                throw new CameraException(
                        Kind.INVALID_ARGUMENT, "The device does not accept the request (HTTP " + status + ").");
            default -> throw new CameraException(Kind.PROTOCOL, "The device answered with HTTP status " + status + ".");
        }
    }

    /** Status and size. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + mediaType() + ", " + body.remaining() + " bytes";
    }
}
