package org.lensbridge.driver.dahua.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.HeatMapFile;
import org.lensbridge.driver.dahua.codec.RadiometryInfo;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValues;

/** What this vendor alone answers. Stateless. */
final class Decodings {
    /** Section 10.2.9: what is said of a picture of temperatures, typed, and the picture as bytes. */
    static final Decoding RADIOMETRY_PART = reply -> {
        if (!isText(reply)) {
            return Decoding.PART.decode(reply);
        }
        Decoding.Decoded lines = Decoding.KEYS.decode(reply);
        return new Decoding.Decoded(
                RadiometryInfo.typed(KeyValues.parse(reply.text()), lines.document()), lines.warnings());
    };

    /** Section 8.2.2. */
    static final Decoding HEAT_MAP = new Decoding() {
        @Override
        public Decoded decode(HttpReply reply) {
            HeatMapFile file = HeatMapFile.parse(reply.body());
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("width", Value.of(file.map().width()));
            fields.put("height", Value.of(file.map().height()));
            fields.put("reserved", Value.of(HeatMapFile.bytes(file.reserved())));
            fields.put("cells", Value.of(HeatMapFile.bytes(file.map().cells())));
            return Decoded.of(Value.of(fields));
        }

        @Override
        public int maximumReply() {
            return BYTES.maximumReply();
        }
    };

    private Decodings() {}

    private static boolean isText(HttpReply reply) {
        return reply.header("content-type").orElse("text/plain").startsWith("text/");
    }
}
