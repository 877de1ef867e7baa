package org.lensbridge.driver.dahua;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A device with one channel whose tables keep what is written, and with fixed answers to anything else; for what no simulator plays. */
final class TableCamera implements AutoCloseable {
    private static final String CONFIG = "/cgi-bin/configManager.cgi?action=";

    /** All settings, by their full names. */
    final Map<String, String> settings = new ConcurrentSkipListMap<>();
    /** Answers by a text that the target contains. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    final ScriptedCamera http = new ScriptedCamera(this::answer);

    TableCamera(String settings) {
        answers.put("getSystemInfo", "serialNumber=5J0C2D3E4F\r\ndeviceType=IPC-B\r\n");
        set(settings);
    }

    /** Lines of names and values. */
    void set(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.strip().split("=", 2);
            settings.put(pair[0], pair[1]);
        });
    }

    private Optional<String> answer(String target) {
        if (target.startsWith(CONFIG + "setConfig&")) {
            for (String pair :
                    target.substring((CONFIG + "setConfig&").length()).split("&")) {
                String[] parts = pair.split("=", 2);
                settings.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return Optional.of("OK\r\n");
        }
        Optional<String> fixed = answers.entrySet().stream()
                .filter(entry -> target.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return fixed.or(() -> target.startsWith(CONFIG + "getConfig&name=")
                ? Optional.of(table(target.substring(target.lastIndexOf('=') + 1)))
                : Optional.empty());
    }

    private String table(String name) {
        String lines = settings.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(name + "[") || entry.getKey().startsWith(name + "."))
                .map(entry -> "table." + entry.getKey() + "=" + entry.getValue() + "\r\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "Error\r\nErrorID=4, Detail=Request invalid param!\r\n" : lines;
    }

    /** What was written so far, request by request, in plain text. */
    List<String> writes() {
        return sent("setConfig");
    }

    /** The requests with a text in them, in plain text from the action on. */
    List<String> sent(String part) {
        return http.targets.stream()
                .filter(target -> target.contains(part))
                .map(target -> URLDecoder.decode(target, StandardCharsets.UTF_8))
                .map(target -> target.substring(target.indexOf("action=") + 7))
                .map(target -> target.startsWith("setConfig&") ? target.substring(10) : target)
                .toList();
    }

    String address() {
        return http.address();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
