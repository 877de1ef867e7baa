package org.lensbridge.driver.excelsense.operation;

import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.text.DeviceText;

/** How answers of these cameras are read that are no keys and values. Stateless. */
final class Decodings {
    private static final Pattern TAGS = Pattern.compile("<[^<>]{0,200}>");

    /** Section "General Response": nothing but {@code OK}, which the document puts in quotation marks, and some firmware into a page. An empty answer is taken for it. */
    static final Decoding OK = reply -> {
        String text = DeviceText.unquoted(TAGS.matcher(reply.text()).replaceAll(" "));
        if (text.isEmpty() || text.matches("(?is)ok\\b.{0,80}")) {
            return Decoding.Decoded.of(Value.ABSENT);
        }
        throw new CameraException(
                Kind.PROTOCOL, "The device did not confirm with OK but answered: " + Excerpt.of(text));
    };

    private Decodings() {}
}
