package org.lensbridge.simulator.dahua;

import java.util.Collection;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** How this firmware writes its texts. Immutable. */
record Dialect(Personality personality) {
    private static final String TEXT = "text/plain;charset=utf-8";

    Response ok() {
        return Response.text(200, TEXT, "OK\r\n");
    }

    /** One {@code name=value} per line. */
    Response lines(Collection<Parameter> lines) {
        String equals = personality.has(Quirk.BLANKS_AROUND_EQUALS) ? " = " : "=";
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (Parameter line : lines) {
            boolean bare = personality.has(Quirk.MIXED_LINE_ENDS) && count++ % 2 == 1;
            text.append(line.name()).append(equals).append(line.value()).append(bare ? "\n" : "\r\n");
        }
        return Response.text(200, TEXT, text.toString());
    }

    Response text(String text) {
        return Response.text(200, TEXT, text);
    }

    /** Section 3.4: what fits the syntax and fails is status 200 with a body that says so. */
    Response error(DahuaError error) {
        boolean plain = personality.has(Quirk.BAD_REQUEST_ERRORS);
        return Response.text(plain ? 400 : 200, TEXT, errorText(error));
    }

    /** 4.11.5: no files are an Error without a number. */
    Response bareError() {
        if (personality.has(Quirk.BAD_REQUEST_ERRORS)) {
            return error(DahuaError.INVALID_REQUEST);
        }
        return text(personality.has(Quirk.SHOUTED_ERRORS) ? "ERROR\r\n" : "Error\r\n");
    }

    String errorText(DahuaError error) {
        String word = personality.has(Quirk.SHOUTED_ERRORS) ? "ERROR" : "Error";
        if (personality.has(Quirk.BAD_REQUEST_ERRORS)) {
            return word + "\r\nBad Request!\r\n";
        }
        return word + "\r\nErrorID=" + error.ordinal() + ", Detail=" + error.detail() + "\r\n";
    }
}
