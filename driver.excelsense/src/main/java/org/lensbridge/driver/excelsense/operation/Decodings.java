package org.lensbridge.driver.excelsense.operation;

import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.text.DeviceText;

/** How answers of these cameras are read that are no keys and values. Stateless. */
final class Decodings {
    /** Section "General Response": nothing but {@code OK}, which the document puts in quotation marks. An empty answer is taken for it. */
    static final Decoding OK = reply -> {
        String text = DeviceText.unquoted(reply.text());
        if (text.isEmpty() || text.matches("(?is)ok\\b.{0,80}")) {
            return Decoding.Decoded.of(Value.ABSENT);
        }
        throw new CameraException(
                Kind.PROTOCOL, "The device did not confirm with OK but answered: " + Excerpt.of(text));
    };

    private Decodings() {}
}
