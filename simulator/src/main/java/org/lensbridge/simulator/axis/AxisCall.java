package org.lensbridge.simulator.axis;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/** One request on its way to an answer. Confined to the event loop. */
final class AxisCall {
    private static final int LARGEST_TEXT = 1 << 20;

    private final Exchange exchange;
    private final AxisLevel level;
    private final Map<String, String> arguments = new LinkedHashMap<>();

    AxisCall(Exchange exchange, AxisLevel level) {
        this.exchange = exchange;
        this.level = level;
        for (Parameter parameter : exchange.request().query()) {
            arguments.putIfAbsent(parameter.name(), parameter.value());
        }
    }

    Exchange exchange() {
        return exchange;
    }

    Request request() {
        return exchange.request();
    }

    /** What the one who asks may do. */
    AxisLevel level() {
        return level;
    }

    /** In the order of the query, then of the form in the body. */
    Map<String, String> arguments() {
        return arguments;
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    boolean isPost() {
        return request().method().equals("POST");
    }

    /** Takes the arguments of a form too. */
    void read(String form) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Hands the body of the request over once it is complete; one that is too long counts as empty. */
    void body(Consumer<String> taker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exchange.connection()
                .takeBody(
                        piece -> {
                            byte[] copy = new byte[piece.remaining()];
                            piece.get(copy);
                            if (bytes.size() + copy.length <= LARGEST_TEXT) {
                                bytes.writeBytes(copy);
                            }
                        },
                        () -> taker.accept(bytes.toString(StandardCharsets.UTF_8)));
    }

    /** The number of a view, from 1; empty when the argument names none of them. */
    Optional<Integer> camera(int views) {
        return argument("camera")
                .or(() -> Optional.of("1"))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= views);
    }

    void text(String text) {
        reply(Response.text(200, "text/plain", text));
    }

    void xml(String text) {
        reply(Response.text(200, "text/xml", text));
    }

    void json(Map<String, ?> value) {
        reply(Response.text(200, "application/json", Json.write(value)));
    }

    void noContent() {
        reply(Response.text(204, "text/plain", ""));
    }

    /** A web page with this status. */
    void page(int status, String title, String text) {
        reply(page(status, title, text, status));
    }

    static Response page(int status, String title, String text, int shown) {
        String heading = shown == 200 ? title : shown + " " + title;
        return Response.text(
                status,
                "text/html; charset=ISO-8859-1",
                "<HTML><HEAD><TITLE>" + heading + "</TITLE></HEAD>\n<BODY><H1>" + heading + "</H1>\n" + text
                        + "\n</BODY></HTML>\n");
    }

    void reply(Response response) {
        exchange.reply(response);
    }
}
