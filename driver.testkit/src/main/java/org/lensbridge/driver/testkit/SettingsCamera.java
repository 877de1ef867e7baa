package org.lensbridge.driver.testkit;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A server whose settings keep what is written, and with fixed answers to anything else; for what no simulator plays. */
public class SettingsCamera implements AutoCloseable {
    private final Wording wording;
    private final HeldSettings held;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ScriptedCamera http = new ScriptedCamera(this::answer);

    /** With these lines of names, without the root, and values. */
    public SettingsCamera(Wording wording, String settings) {
        this.wording = wording;
        held = new HeldSettings(wording);
        set(settings);
    }

    /** Takes lines of names and values. */
    public final void set(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.strip().split("=", 2);
            held.values().put(wording.name(pair[0]), pair[1]);
        });
    }

    /** All settings by their names without the root, to look at and to change. */
    public final Map<String, String> settings() {
        return held.values();
    }

    /** Answers by a text that the target contains, to be changed; they go before listings. One that begins with HTTP is sent as it is. */
    public final Map<String, String> answers() {
        return answers;
    }

    private Optional<String> answer(String target) {
        return held.change(target)
                .or(() -> answers.entrySet().stream()
                        .filter(entry -> target.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> held.listing(target));
    }

    /** What was written so far, request by request, in plain text. */
    public final List<String> writes() {
        return sent("action=" + wording.write() + "&");
    }

    /** The requests with a text in them, in plain text from the action on; of changes, what changes. */
    public final List<String> sent(String part) {
        String change = wording.write() + "&";
        return targets().stream()
                .filter(target -> target.contains(part))
                .map(target -> URLDecoder.decode(target, StandardCharsets.UTF_8))
                .map(target -> target.substring(target.indexOf("action=") + "action=".length()))
                .map(target -> target.startsWith(change) ? target.substring(change.length()) : target)
                .toList();
    }

    /** Everything that was asked for: paths and queries. */
    public final List<String> targets() {
        return http.targets();
    }

    /** Where it listens. */
    public final String address() {
        return http.address();
    }

    @Override
    public final void close() throws IOException {
        http.close();
    }
}
