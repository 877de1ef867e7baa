package org.lensbridge.driver.dahua.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;

/** Reads the hand-written tables of requests and replies. */
final class GoldenText {
    record Request(String operation, Map<String, Value> arguments, String line) {}

    /**
     * A good answer. A line of it that begins with {@code ~} holds bytes in hexadecimal digits.
     *
     * @param contentType what such an answer is called
     */
    record Answer(String operation, String text, String contentType, String value) {
        byte[] body() {
            return contentType.startsWith("text/")
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : HexFormat.of().parseHex(text);
        }
    }

    static final List<String> AREAS = List.of("image", "system", "event", "recording", "media", "special");

    /** Tests ask for the same thousands of times. */
    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private GoldenText() {}

    static List<Request> requests() {
        return AREAS.stream().flatMap(area -> requests(area).stream()).toList();
    }

    static List<Request> requests(String area) {
        List<Request> requests = new ArrayList<>();
        for (String line : lines("requests", area).toList()) {
            String[] fields = line.split("\\|", 3);
            requests.add(new Request(fields[0].strip(), arguments(fields[1].strip()), fields[2].strip()));
        }
        return requests;
    }

    static List<Answer> answers() {
        return AREAS.stream().flatMap(area -> answers(area).stream()).toList();
    }

    static List<Answer> answers(String area) {
        List<Answer> answers = new ArrayList<>();
        String operation = "";
        StringBuilder text = new StringBuilder();
        String contentType = "text/plain";
        for (String line : lines("replies", area).toList()) {
            if (line.startsWith("> ")) {
                operation = line.substring(2);
                text.setLength(0);
                contentType = "text/plain";
            } else if (line.startsWith("~ ")) {
                text.append(line.substring(2).replace(" ", ""));
                contentType = "application/octet-stream";
            } else if (line.startsWith("= ")) {
                answers.add(new Answer(
                        operation,
                        text.toString(),
                        contentType,
                        line.substring(2).strip()));
            } else {
                text.append(line).append("\r\n");
            }
        }
        return answers;
    }

    private static Map<String, Value> arguments(String text) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (String argument : text.isEmpty() ? new String[0] : text.split("; ")) {
            int equals = argument.indexOf('=');
            arguments.put(argument.substring(0, equals), value(argument.substring(equals + 1)));
        }
        return arguments;
    }

    private static Value value(String text) {
        if (text.startsWith("[")) {
            return Value.of(List.of(text.substring(1, text.length() - 1).split(",")).stream()
                    .map(Value::of)
                    .toList());
        }
        if (text.startsWith("{")) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (String field : text.substring(1, text.length() - 1).split(", ")) {
                int colon = field.indexOf(": ");
                fields.put(field.substring(0, colon), Value.of(field.substring(colon + 2)));
            }
            return Value.of(fields);
        }
        return Value.of(text);
    }

    /** The lines of a kind of table, over all areas of the document, without blank ones and remarks. */
    static List<String> lines(String kind) {
        return AREAS.stream().flatMap(area -> lines(kind, area)).toList();
    }

    static Stream<String> lines(String kind, String area) {
        return READ.computeIfAbsent("/golden/" + kind + "/" + area + ".txt", GoldenText::read).stream();
    }

    private static List<String> read(String path) {
        try (InputStream in = GoldenText.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
