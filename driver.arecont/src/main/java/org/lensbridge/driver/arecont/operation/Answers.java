package org.lensbridge.driver.arecont.operation;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Decoding.Decoded;
import org.lensbridge.driver.support.parameter.ParameterEngine;

/** How answers of this family become values, passwords as asterisks. Stateless. */
final class Answers {
    /** {@code NAME=value}, as a record of one text. */
    static final Decoding PAIR =
            reply -> Decoded.of(Pair.of(reply.text()).map(Answers::record).orElseThrow(() -> strange(reply.text())));

    /** The same after a change, which some cameras merely confirm, by {@code OK}, by nothing at all or in words of their own. */
    static final Decoding CHANGE = reply -> {
        String text = reply.text().strip();
        boolean confirmed = text.isEmpty() || text.equalsIgnoreCase("OK");
        return Decoded.of(
                confirmed ? Value.ABSENT : Pair.of(text).map(Answers::record).orElseGet(() -> Value.of(text)));
    };

    private Answers() {}

    private static Value record(Pair pair) {
        return Value.of(Map.of(pair.name(), Value.of(pair.isSecret() ? ParameterEngine.MASK : pair.value())));
    }

    private static CameraException strange(String text) {
        return new CameraException(Kind.PROTOCOL, "Expected a name and a value, got: " + Excerpt.of(text));
    }
}
