package org.lensbridge.simulator.arecont;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.http.Parameter;

/** Takes a request target apart as the camera does: {@code ;} separates parameters as {@code &} does. */
final class Query {
    private Query() {}

    /** The server has found the escapes right already. */
    static List<Parameter> parse(String target) {
        List<Parameter> parameters = new ArrayList<>();
        int mark = target.indexOf('?');
        if (mark < 0) {
            return parameters;
        }
        for (String pair : target.substring(mark + 1).split("[&;]")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                parameters.add(new Parameter(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
