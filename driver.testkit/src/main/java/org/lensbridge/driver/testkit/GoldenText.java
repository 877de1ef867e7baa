package org.lensbridge.driver.testkit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.http.HttpReply;

/**
 * Reads a driver's hand-written tables: {@code /golden/requests/AREA.txt}, {@code /golden/replies/AREA.txt} and
 * {@code /golden/settings/AREA.txt} among the resources of its tests. Blank lines and those that begin with {@code #} are remarks.
 * Thread-safe.
 */
public final class GoldenText {
    /**
     * A request: {@code operation | name=value; name=value | GET /path?query}. A value may be a list {@code [a,b]} or a record
     * <code>{k: v, l: w}</code>, and both may hold the other: <code>[{k: v},{k: w}]</code>.
     *
     * @param line method and target; behind a body's space its text, with {@code \n} for each line break
     */
    public record Request(String operation, Map<String, Value> arguments, String line) {
        @Override
        public String toString() {
            return operation + " " + line;
        }
    }

    /**
     * A good answer: a line {@code > operation}, the answer's lines, and {@code = value}. Behind the operation may stand another status than
     * 200 and another content type than that of plain text. A line that begins with {@code ~} holds bytes in hexadecimal digits; one
     * that begins with a backslash is what follows it, for blank lines and those with {@code #}, {@code =}, {@code >} or {@code ~} in front.
     *
     * @param value the text of the value that it is decoded to
     */
    public record Answer(String operation, HttpReply reply, String value) {
        @Override
        public String toString() {
            return operation + " = " + value;
        }
    }

    private final Class<?> home;
    private final List<String> areas;
    /** Tests ask for the same thousands of times. */
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    private final Map<String, List<Request>> requests = new ConcurrentHashMap<>();
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();

    /** The tables of these areas, found where {@code home} is. */
    public GoldenText(Class<?> home, String... areas) {
        this.home = home;
        this.areas = List.of(areas);
    }

    /** The areas in the order of the document. */
    public List<String> areas() {
        return areas;
    }

    /** The requests of all areas. */
    public List<Request> requests() {
        return areas.stream().flatMap(area -> requests(area).stream()).toList();
    }

    /** The requests of an area. */
    public List<Request> requests(String area) {
        return requests.computeIfAbsent(
                area, any -> lines("requests", any).map(GoldenText::request).toList());
    }

    private static Request request(String line) {
        String[] fields = line.split("\\|", 3);
        if (fields.length < 3) {
            throw new AssertionError("no golden request: " + line);
        }
        return new Request(fields[0].strip(), arguments(fields[1].strip()), fields[2].strip());
    }

    /** The answers of all areas. */
    public List<Answer> answers() {
        return areas.stream().flatMap(area -> answers(area).stream()).toList();
    }

    /** The answers of an area. */
    public List<Answer> answers(String area) {
        return answers.computeIfAbsent(area, any -> read(lines("replies", any).toList()));
    }

    private static List<Answer> read(List<String> lines) {
        List<Answer> answers = new ArrayList<>();
        String[] head = {""};
        StringBuilder text = new StringBuilder();
        StringBuilder bytes = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("> ")) {
                head = line.substring(2).strip().split(" +");
                text.setLength(0);
                bytes.setLength(0);
            } else if (line.startsWith("~ ")) {
                bytes.append(line.substring(2).replace(" ", ""));
            } else if (line.startsWith("= ") || line.equals("=")) {
                answers.add(new Answer(
                        head[0],
                        reply(head, text.toString(), bytes.toString()),
                        line.substring(1).strip()));
            } else {
                text.append(line.startsWith("\\") ? line.substring(1) : line).append("\r\n");
            }
        }
        return answers;
    }

    private static HttpReply reply(String[] head, String text, String bytes) {
        int status = 200;
        String type = bytes.isEmpty() ? "text/plain" : "application/octet-stream";
        for (String word : List.of(head).subList(1, head.length)) {
            if (word.matches("\\d{3}")) {
                status = Integer.parseInt(word);
            } else {
                type = word;
            }
        }
        byte[] body = bytes.isEmpty()
                ? text.getBytes(StandardCharsets.UTF_8)
                : HexFormat.of().parseHex(bytes);
        return new HttpReply(status, Map.of("content-type", type), ByteBuffer.wrap(body));
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
            return Value.of(parts(text, ",").stream().map(GoldenText::value).toList());
        }
        if (text.startsWith("{")) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (String field : parts(text, ", ")) {
                int colon = field.indexOf(": ");
                fields.put(field.substring(0, colon), value(field.substring(colon + 2)));
            }
            return Value.of(fields);
        }
        return Value.of(text);
    }

    /** What stands between brackets, at separators that stand in no brackets themselves. */
    private static List<String> parts(String bracketed, String separator) {
        String text = bracketed.substring(1, bracketed.length() - 1);
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += "[{".indexOf(text.charAt(at)) >= 0 ? 1 : "]}".indexOf(text.charAt(at)) >= 0 ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, at)) {
                parts.add(text.substring(from, at));
                from = at + separator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The lines of a kind of table, over all areas, without blank ones and remarks. */
    public List<String> lines(String kind) {
        return areas.stream().flatMap(area -> lines(kind, area)).toList();
    }

    /** Those of one area. */
    public Stream<String> lines(String kind, String area) {
        return read.computeIfAbsent("/golden/" + kind + "/" + area + ".txt", path -> lines(home, path)).stream();
    }

    /** The lines of a resource without blank ones and remarks. */
    static List<String> lines(Class<?> home, String path) {
        return text(home, path)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static String text(Class<?> home, String path) {
        try (InputStream in = home.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " among the resources of " + home.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
