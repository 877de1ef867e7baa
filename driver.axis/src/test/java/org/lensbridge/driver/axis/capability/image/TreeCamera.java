package org.lensbridge.driver.axis.capability.image;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.LentContext;

/** A device without login whose parameters keep what is written, and a session with it. */
public final class TreeCamera implements AutoCloseable {
    private static final String CGI = "/axis-cgi/param.cgi?action=";

    /** All parameters, without {@code root.} */
    public final Map<String, String> parameters = Collections.synchronizedMap(new LinkedHashMap<>());
    /** The element of a parameter's type, by its name; of others nothing is defined. */
    public final Map<String, String> definitions = Collections.synchronizedMap(new LinkedHashMap<>());
    /** Answers by the beginning of the target; one that begins with a digit is a status. */
    public final Map<String, String> answers = new ConcurrentHashMap<>();
    /** Parameters that the device does not let anybody change. */
    public final Set<String> refusing = ConcurrentHashMap.newKeySet();
    /** Every request so far, in plain text. */
    public final List<String> targets = new CopyOnWriteArrayList<>();

    private final ScriptedCamera http = new ScriptedCamera(this::reply);
    private final DeviceRig rig = new DeviceRig(AxisDriverFactory::new, http.address());
    /** What the runtime lends. */
    public final LentContext context = rig.context();
    /** The session. */
    public final DeviceSession session = rig.session();

    /** A camera with lines of names and values. */
    public TreeCamera(String lines) {
        set(lines);
    }

    /** Sets parameters by lines of names and values. */
    public TreeCamera set(String lines) {
        lines.lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .forEach(line -> {
                    String[] pair = line.strip().split("=", 2);
                    parameters.put(pair[0].replaceFirst("^root\\.", ""), pair[1]);
                });
        return this;
    }

    /** Defines parameters by lines of a name and the element of its type. */
    public TreeCamera define(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.strip().split(" ", 2);
            definitions.put(pair[0], pair[1]);
        });
        return this;
    }

    /** Connects. */
    public Description connect() {
        return rig.connect();
    }

    /** A capability of the connected session. */
    public <C extends Capability> C capability(int channel, Class<C> type) {
        return rig.capability(channel, type);
    }

    /** What was written so far, request by request. */
    public List<String> writes() {
        return targets.stream()
                .filter(target -> target.startsWith(CGI + "update&"))
                .map(target -> target.substring((CGI + "update&").length()))
                .toList();
    }

    private Optional<String> reply(String raw) {
        String target = URLDecoder.decode(raw, StandardCharsets.UTF_8);
        targets.add(target);
        String answer = answer(raw, target);
        boolean failed = answer.matches("(?s)[45]\\d\\d .*");
        String body = failed ? answer.substring(4) : answer;
        String type = body.startsWith("<?xml")
                ? "text/xml"
                : body.startsWith("{") ? "application/json" : body.startsWith("<") ? "text/html" : "text/plain";
        return Optional.of("HTTP/1.1 " + (failed ? answer.substring(0, 3) + " No" : "200 OK") + "\r\nContent-Type: "
                + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String answer(String raw, String target) {
        Optional<String> fixed = answers.entrySet().stream()
                .filter(entry -> target.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (fixed.isPresent()) {
            return fixed.get();
        }
        if (target.startsWith(CGI + "listdefinitions")) {
            return definitions(groups(target));
        }
        if (target.startsWith(CGI + "list")) {
            return list(groups(target));
        }
        return target.startsWith(CGI + "update&")
                ? update(raw.substring(raw.indexOf("update&") + 7))
                : "404 <HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD><BODY>No " + target + "</BODY></HTML>";
    }

    private static List<String> groups(String target) {
        int at = target.indexOf("&group=");
        return at < 0 ? List.of("") : List.of(target.substring(at + 7).split(","));
    }

    private List<String> below(String group) {
        return parameters.keySet().stream()
                .filter(name -> group.isEmpty() || name.equals(group) || name.startsWith(group + "."))
                .toList();
    }

    private String list(List<String> groups) {
        StringBuilder lines = new StringBuilder();
        for (String group : groups) {
            List<String> names = below(group);
            names.forEach(name -> lines.append("root.")
                    .append(name)
                    .append('=')
                    .append(parameters.get(name))
                    .append("\r\n"));
            if (names.isEmpty()) {
                lines.append("# Error: Error -1 getting param in group '")
                        .append(group)
                        .append("'\r\n");
            }
        }
        return lines.toString();
    }

    private String definitions(List<String> groups) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"iso-8859-1\" ?>\n<parameterDefinitions"
                + " xmlns=\"http://www.axis.com/ParameterDefinitionsSchema\" version=\"1.0\"><group name=\"root\">");
        for (String group : groups) {
            for (String name : below(group)) {
                List<String> path = new ArrayList<>(List.of(name.split("\\.")));
                String last = path.remove(path.size() - 1);
                path.forEach(each -> xml.append("<group name=\"").append(each).append("\">"));
                String type = definitions.getOrDefault(name, "<type><string /></type>");
                xml.append("<parameter name=\"" + last + "\" value=\"\" securityLevel=\"7714\" niceName=\"Of " + last
                        + "\">" + type + "</parameter>");
                path.forEach(each -> xml.append("</group>"));
            }
        }
        return xml.append("</group></parameterDefinitions>\n").toString();
    }

    private String update(String query) {
        StringBuilder errors = new StringBuilder();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (refusing.contains(parts[0]) || !parameters.containsKey(parts[0])) {
                errors.append("# Error: Error setting 'root.")
                        .append(parts[0])
                        .append("' to '")
                        .append(value)
                        .append("'!\r\n");
            } else {
                parameters.put(parts[0], value);
            }
        }
        return errors.isEmpty() ? "OK\r\n" : errors.toString();
    }

    @Override
    public void close() throws IOException {
        rig.close();
        http.close();
    }
}
