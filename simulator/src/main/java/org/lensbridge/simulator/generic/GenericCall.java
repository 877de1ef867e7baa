package org.lensbridge.simulator.generic;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** One request with its parameters, on its way to an answer. Confined to the event loop. */
final class GenericCall {
    /** Longer bodies are refused. */
    private static final int LONGEST_BODY = 32 << 20;

    private final Exchange exchange;
    private final List<Parameter> parameters;

    GenericCall(Exchange exchange) {
        this.exchange = exchange;
        parameters = new ArrayList<>(exchange.request().query());
    }

    Exchange exchange() {
        return exchange;
    }

    Connection connection() {
        return exchange.connection();
    }

    String contentType() {
        return exchange.request().header("Content-Type").orElse("");
    }

    /** Those of the query, then those of the form in the body. */
    List<Parameter> parameters() {
        return parameters;
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The values of all parameters of that name. */
    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** Values joined by commas, of one or several parameters of that name. */
    List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    String action() {
        return first("action").orElse("");
    }

    /** Adds the parameters of a form. */
    void form(byte[] body) throws Refusal {
        for (String pair : new String(body, StandardCharsets.UTF_8).strip().split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] sides = pair.split("=", 2);
            try {
                String value = sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
                parameters.add(new Parameter(URLDecoder.decode(sides[0], StandardCharsets.UTF_8), value));
            } catch (IllegalArgumentException e) {
                throw Refusal.status(400, "Bad Request");
            }
        }
    }

    /** Hands the whole body over when it is there; empty for one that is too long. */
    void body(Consumer<Optional<byte[]>> taker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean[] tooLong = {false};
        connection()
                .takeBody(
                        piece -> {
                            tooLong[0] |= bytes.size() + piece.remaining() > LONGEST_BODY;
                            byte[] copy = new byte[tooLong[0] ? 0 : piece.remaining()];
                            piece.get(copy);
                            bytes.writeBytes(copy);
                        },
                        () -> taker.accept(tooLong[0] ? Optional.empty() : Optional.of(bytes.toByteArray())));
    }

    void text(String text) {
        exchange.reply(Response.text(200, "text/plain", text));
    }

    void ok() {
        text("OK\r\n");
    }

    void refuse(Refusal refusal) {
        exchange.reply(
                refusal.status() == 200
                        ? Response.text(200, "text/plain", refusal.getMessage())
                        : page(refusal.status(), refusal.getMessage()));
    }

    /** What the built-in web server answers of its own. */
    static Response page(int status, String reason) {
        String title = status + " " + reason;
        return Response.text(
                status,
                "text/html",
                "<HTML><HEAD><TITLE>" + title + "</TITLE></HEAD>\r\n<BODY><H1>" + title + "</H1></BODY></HTML>\r\n");
    }
}
