package org.lensbridge.driver.axis.operation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/** How the answers to questions about movements are read, whose lines are no plain keys and values. Stateless. */
final class PtzDecodings {
    private static final int MOST_LINES = 20_000;
    private static final Pattern CAMERA = Pattern.compile("(?i)\\s*preset positions for camera\\s+(\\d{1,4})\\b.*");
    private static final Pattern PRESET = Pattern.compile("(?i)\\s*presetposno(\\d{1,6})\\s*=(.*)");
    private static final Pattern COMMAND = Pattern.compile("\\s*\\{?([A-Za-z]{1,40})=.*");
    private static final Pattern ANCHOR = Pattern.compile("(?i)<a\\s+name\\s*=\\s*\"?(-?\\d{1,9})");
    private static final List<String> PLACE = List.of("position", "seconds", "period");

    /**
     * Preset positions: by camera, the names by number, in the device's order. Names are ISO 8859-1 unless the device is told otherwise, and
     * UTF-8 when they are valid as that. A device that names no camera means the first.
     */
    static final Decoding PRESETS = reply -> {
        Map<String, Map<String, Value>> cameras = new LinkedHashMap<>();
        String camera = "1";
        String text = text(reply);
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            Matcher headline = CAMERA.matcher(line);
            Matcher preset = PRESET.matcher(line);
            if (headline.matches()) {
                camera = headline.group(1);
                cameras.computeIfAbsent(camera, any -> new LinkedHashMap<>());
            } else if (preset.matches()) {
                cameras.computeIfAbsent(camera, any -> new LinkedHashMap<>())
                        .putIfAbsent(preset.group(1), Value.of(preset.group(2).strip()));
            }
        }
        if (cameras.isEmpty() && !text.isBlank()) {
            throw new CameraException(Kind.PROTOCOL, "Expected preset positions, got: " + Excerpt.of(text));
        }
        Map<String, Value> all = new LinkedHashMap<>();
        cameras.forEach((number, presets) -> all.put(number, Value.of(presets)));
        return Decoding.Decoded.of(Value.of(all));
    };

    /** The commands that a device has for movements, by their names. */
    static final Decoding COMMANDS = reply -> {
        Set<String> names = new LinkedHashSet<>();
        for (String line : reply.text().lines().limit(MOST_LINES).toList()) {
            Matcher command = COMMAND.matcher(line);
            if (command.matches()) {
                names.add(command.group(1));
            }
        }
        if (names.isEmpty()) {
            throw new CameraException(Kind.PROTOCOL, "Expected a list of commands, got: " + Excerpt.of(reply.text()));
        }
        return Decoding.Decoded.of(Value.of(names.stream().map(Value::of).toList()));
    };

    /** A place in the control queue: three anchors, of which the first is 1 for who has control and 0 for who is not in the queue. */
    static final Decoding QUEUE = reply -> {
        Map<String, Value> place = new LinkedHashMap<>();
        List<String> numbers = new ArrayList<>();
        ANCHOR.matcher(reply.text()).results().limit(PLACE.size()).forEach(match -> numbers.add(match.group(1)));
        for (int i = 0; i < numbers.size(); i++) {
            place.put(PLACE.get(i), Value.of(Long.parseLong(numbers.get(i))));
        }
        if (place.isEmpty()) {
            throw new CameraException(
                    Kind.PROTOCOL, "Expected a place in the control queue, got: " + Excerpt.of(reply.text()));
        }
        return Decoding.Decoded.of(Value.of(place));
    };

    private PtzDecodings() {}

    private static String text(HttpReply reply) {
        ByteBuffer body = reply.body();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(body).toString();
        } catch (CharacterCodingException expected) {
            return StandardCharsets.ISO_8859_1.decode(reply.body()).toString();
        }
    }
}
