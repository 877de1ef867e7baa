package org.lensbridge.driver.arecont;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/**
 * A server that holds parameters, those of sensors as {@code 2/brightness}, and answers as older and newer firmware may; for what no simulator plays.
 * Thread-safe.
 */
public final class AvCamera implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("/(get|set)(\\d*)\\?([^=]+)(?:=(.*))?");

    private final Map<String, String> held = new ConcurrentHashMap<>();
    /** Whole answers by the beginning of method and target. */
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private final AnsweringCamera http = new AnsweringCamera(this::answer);

    /** With a model, and these lines of names and values. */
    public AvCamera(String... lines) {
        hold("model=AV2256");
        hold(lines);
    }

    /** Lets it hold more. */
    public AvCamera hold(String... lines) {
        for (String line : lines) {
            String[] pair = line.split("=", 2);
            held.put(pair[0], pair[1]);
        }
        return this;
    }

    /** Lets it forget a parameter. */
    public AvCamera without(String name) {
        held.remove(name);
        return this;
    }

    /** Answers requests whose method and target begin so. */
    public AvCamera answering(String begin, byte[] answer) {
        answers.put(begin, answer);
        return this;
    }

    /** What it holds. */
    public String held(String name) {
        return held.get(name);
    }

    /** Methods and targets as they came. */
    public List<String> lines() {
        return http.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    /** Those that change something. */
    public List<String> changes() {
        return lines().stream()
                .filter(line -> line.contains(" /set") || line.startsWith("POST"))
                .toList();
    }

    /** A session that has connected. */
    public DeviceRig connected() {
        DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, http.address());
        rig.connect();
        return rig;
    }

    /** Where it listens. */
    public String address() {
        return http.address();
    }

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        String line = request.method() + " " + request.target();
        Optional<byte[]> fixed = answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (fixed.isPresent()) {
            return fixed;
        }
        Matcher parts = LINE.matcher(request.target());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(3);
        String key = parts.group(2).isEmpty() ? name : parts.group(2) + "/" + name;
        if (parts.group(1).equals("set")
                && parts.group(4) != null
                && (held.containsKey(key) || name.equals("params"))) {
            held.put(key, URLDecoder.decode(parts.group(4), StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(held.get(key)).map(value -> AnsweringCamera.text(name + "=" + value + "\r\n"));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
