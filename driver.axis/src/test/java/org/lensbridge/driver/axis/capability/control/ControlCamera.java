package org.lensbridge.driver.axis.capability.control;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.driver.Description;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.driver.testkit.DeviceRig;

/** A device that keeps parameters, and answers the rest as a test says; and a session with it. */
final class ControlCamera implements AutoCloseable {
    private static final String PARAM = "/axis-cgi/param.cgi?action=";
    private static final String IDENTITY =
            """
            Brand.Brand=AXIS
            Brand.ProdNbr=Q6055
            Properties.API.HTTP.Version=3
            Properties.Firmware.Version=9.80.1
            Properties.System.SerialNumber=00408C000001
            Image.I0.Enabled=yes
            ImageSource.I0.Name=Yard
            """;

    /** All parameters, without {@code root.} */
    final Map<String, String> parameters = new LinkedHashMap<>();

    private final AnsweringCamera server;
    private final DeviceRig rig;

    /**
     * A camera with lines of names and values.
     *
     * @param script answers what is not for parameters; nothing is 404, and a text that begins with { is JSON
     */
    ControlCamera(String lines, Function<Request, Optional<String>> script) {
        set(IDENTITY);
        set(lines);
        server = new AnsweringCamera(request -> answer(request, script));
        rig = new DeviceRig(AxisDriverFactory::new, server.address());
    }

    static Optional<String> nothing(Request request) {
        return Optional.empty();
    }

    synchronized void set(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> line.contains("="))
                .forEach(line ->
                        parameters.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    }

    private Optional<byte[]> answer(Request request, Function<Request, Optional<String>> script) {
        Optional<String> text = script.apply(request);
        if (text.isEmpty() && request.target().startsWith(PARAM)) {
            text = Optional.of(parameter(request.target().substring(PARAM.length())));
        }
        return text.map(each -> AnsweringCamera.answer(
                each.isEmpty() ? "204 No Content" : "200 OK",
                each.startsWith("{") ? "Content-Type: application/json" : "Content-Type: text/plain",
                each.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private synchronized String parameter(String query) {
        String[] pairs = query.split("&");
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 1; i < pairs.length; i++) {
            int equals = pairs[i].indexOf('=');
            given.put(pairs[i].substring(0, equals), plain(pairs[i].substring(equals + 1)));
        }
        String group = given.getOrDefault("group", "");
        switch (pairs[0]) {
            case "update":
                parameters.putAll(given);
                return "OK\r\n";
            case "add":
                return added(group, given);
            case "remove":
                parameters.keySet().removeIf(name -> name.startsWith(group + "."));
                return "OK\r\n";
            default:
                return listed(List.of(group.split(",")));
        }
    }

    /** Groups are numbered from 0 and get what the document says a new one has. */
    private String added(String group, Map<String, String> given) {
        String letter = given.get("template").equals("guardtour") ? "G" : "T";
        int number = 0;
        while (holds(group + "." + letter + number)) {
            number++;
        }
        String branch = group + "." + letter + number + ".";
        if (letter.equals("G")) {
            set(branch + "Running=no\n" + branch + "Name=GuardTourName\n" + branch + "CamNbr=1\n");
        } else {
            set(branch + "Position=1\n" + branch + "MoveSpeed=70\n" + branch + "WaitTime=10\n" + branch
                    + "WaitTimeViewType=Seconds\n");
        }
        String head = group + "." + letter + ".";
        given.forEach((name, value) -> {
            if (name.startsWith(head)) {
                parameters.put(branch + name.substring(head.length()), value);
            }
        });
        return letter + number + " OK\r\n";
    }

    private boolean holds(String branch) {
        return parameters.keySet().stream().anyMatch(name -> name.startsWith(branch + "."));
    }

    private String listed(List<String> groups) {
        StringBuilder lines = new StringBuilder();
        for (String group : groups) {
            int before = lines.length();
            parameters.forEach((name, value) -> {
                if (name.equals(group) || name.startsWith(group + ".")) {
                    lines.append("root.").append(name).append('=').append(value).append('\n');
                }
            });
            if (lines.length() == before) {
                lines.append("# Error: Error -1 getting param in group '")
                        .append(group)
                        .append("'\n");
            }
        }
        return lines.toString();
    }

    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Description connect() {
        return rig.connect();
    }

    <C extends Capability> C capability(Class<C> type) {
        return rig.capability(1, type);
    }

    <C extends Capability> C ofDevice(Class<C> type) {
        return rig.capability(0, type);
    }

    /** Why a channel lacks a capability; empty when it does not. */
    String absence(int channel, Class<? extends Capability> type) {
        return connect().channels().stream()
                .filter(each -> each.number() == channel)
                .findFirst()
                .map(each -> each.absences().getOrDefault(Capability.nameOf(type), ""))
                .orElse("no such channel");
    }

    /** What was sent to a program, without the path: the query in plain text, or the body. */
    List<String> sent(String program) {
        return server.requests().stream()
                .filter(request -> request.target().contains("/" + program))
                .map(request -> request.body().isEmpty()
                        ? plain(request.target().substring(request.target().indexOf('?') + 1))
                        : request.body())
                .toList();
    }

    /** Changes of parameters that were sent. */
    List<String> changes() {
        return sent("param.cgi").stream()
                .filter(query -> !query.startsWith("action=list"))
                .toList();
    }

    /** The session ends. */
    void disconnect() {
        rig.session().close();
    }

    @Override
    public void close() throws IOException {
        rig.close();
        server.close();
    }
}
