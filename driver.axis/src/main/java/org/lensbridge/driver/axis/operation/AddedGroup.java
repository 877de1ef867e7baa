package org.lensbridge.driver.axis.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/** The answer to a request that adds a group of parameters: the last part of the group's name, and OK. Stateless. */
final class AddedGroup {
    private static final Pattern ADDED = Pattern.compile("(?i)(?:[A-Za-z0-9_.]{0,100}\\.)?([A-Z]\\d{1,4})\\s+OK");

    private AddedGroup() {}

    static Decoding.Decoded decode(HttpReply reply) {
        Matcher added = ADDED.matcher(reply.text().strip());
        if (!added.matches()) {
            throw new CameraException(
                    Kind.PROTOCOL, "Expected the name of what was added and OK, got: " + Excerpt.of(reply.text()));
        }
        return Decoding.Decoded.of(Value.of(added.group(1)));
    }
}
