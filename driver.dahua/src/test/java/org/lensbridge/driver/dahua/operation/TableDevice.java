package org.lensbridge.driver.dahua.operation;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;

/** Keeps what is written to tables and answers with it; knows nothing of what any value means. */
public final class TableDevice implements HttpDevice {
    /** What was written, by full names. */
    public final Map<String, String> held = new LinkedHashMap<>();

    @Override
    public HttpReply send(HttpRequest request) {
        String query = request.target().substring(request.target().indexOf('?') + 1);
        StringBuilder answer = new StringBuilder();
        if (query.startsWith("action=setConfig&")) {
            for (String pair : query.substring("action=setConfig&".length()).split("&")) {
                String[] parts = pair.split("=", 2);
                held.put(decoded(parts[0]), decoded(parts[1]));
            }
            answer.append("OK\r\n");
        } else {
            String table = query.substring(query.indexOf("name=") + "name=".length());
            held.forEach((key, value) -> {
                String name = key.startsWith("table.") ? key.substring("table.".length()) : key;
                if (name.regionMatches(true, 0, table, 0, table.length())) {
                    answer.append("table.")
                            .append(name)
                            .append('=')
                            .append(value)
                            .append("\r\n");
                }
            });
        }
        return new HttpReply(
                200,
                Map.of("content-type", "text/plain"),
                ByteBuffer.wrap(answer.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        throw new CameraException(Kind.UNSUPPORTED, "There are no streams here.");
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        throw new CameraException(Kind.UNSUPPORTED, "There are no conversations here.");
    }

    @Override
    public Optional<String> concern() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
