package org.lensbridge.driver.arecont.configuration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.arecont.operation.ArecontRefusals;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;

/** A device without a wire that holds parameters, those of sensors as {@code 2/brightness}. It takes {@code /set} and {@code /set2} by any method. */
final class HeldParameters implements HttpDevice {
    private static final Pattern LINE = Pattern.compile("/(get|set)(\\d*)\\?([^=]+)(?:=(.*))?");

    private final Map<String, String> held = new HashMap<>(Map.of("params", ""));
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final OperationEngine engine =
            new OperationEngine(this, new ArecontRefusals(), Duration.ofSeconds(1)).routed(new ParameterRoute());

    private final Set<String> unread = new HashSet<>();
    private boolean documented;
    private boolean secret;

    HeldParameters hold(String name, String value) {
        held.put(name, value);
        return this;
    }

    /** Takes changes of it, and answers questions about it with nothing to go by. */
    HeldParameters holdUnread(String name) {
        held.put(name, "");
        unread.add(name);
        return this;
    }

    HeldParameters answer(String name, String text) {
        answers.put(name, text);
        return this;
    }

    /** Refuses lines that begin so. */
    HeldParameters refuse(String begin, int status) {
        refused.put(begin, status);
        return this;
    }

    /** Refuses these no more. */
    HeldParameters takeAgain(String begin) {
        refused.remove(begin);
        return this;
    }

    /** Takes the documented form for sensors, and not the other. */
    HeldParameters keepingToTheDocument() {
        documented = true;
        return refuse("POST /set2", 404).refuse("GET /set2", 404);
    }

    OperationEngine engine() {
        return engine;
    }

    Configuration configuration() {
        return Configuration.of(engine);
    }

    String held(String name) {
        return held.get(name);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void forget() {
        lines.clear();
    }

    /** Whether the last request was one. */
    boolean secret() {
        return secret;
    }

    @Override
    public HttpReply send(HttpRequest request) {
        String line = request.method() + " " + request.target();
        lines.add(line);
        secret = request.secret();
        for (Map.Entry<String, Integer> refusal : refused.entrySet()) {
            if (line.startsWith(refusal.getKey())) {
                return reply(refusal.getValue(), "no");
            }
        }
        Matcher parts = LINE.matcher(request.target());
        if (!parts.matches()) {
            return reply(404, "");
        }
        String name = parts.group(3);
        String key = (parts.group(2).isEmpty() ? "" : parts.group(2) + "/") + name;
        if (answers.containsKey(name)) {
            return reply(200, answers.get(name));
        }
        if (!held.containsKey(key)) {
            return reply(404, "");
        }
        boolean takes =
                parts.group(1).equals("set") || documented && request.method().equals("POST");
        if (takes && parts.group(4) != null) {
            held.put(key, parts.group(4));
        }
        if (unread.contains(key)) {
            return takes ? reply(200, "OK") : reply(200, "");
        }
        return reply(200, name + "=" + held.get(key) + "\r\n");
    }

    private static HttpReply reply(int status, String text) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new HttpReply(status, Map.of("content-type", "text/plain"), body);
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.util.Optional<String> concern() {
        return java.util.Optional.empty();
    }

    @Override
    public void close() {}
}
