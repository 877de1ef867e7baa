package org.lensbridge.driver.arecont.capability.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;

/** What a channel's picture is made with: one question for each parameter, and none for one that this camera has shown to lack. Thread-safe. */
final class Picture {
    private final Configuration configuration;
    private final int channel;
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();

    Picture(Ground ground, int channel) {
        this.configuration = ground.configuration();
        this.channel = channel;
    }

    /** What the camera has of some parameters now, each asked for when it is first looked at. For one call of a capability. */
    Moment now() {
        return new Moment();
    }

    /** Confined to one call. */
    final class Moment {
        private final Map<String, Optional<String>> asked = new HashMap<>();

        /** The value; empty when the camera has no such parameter. Fails with what ends the conversation. */
        Optional<String> value(String name) {
            return lacking.contains(name) ? Optional.empty() : asked.computeIfAbsent(name, this::ask);
        }

        private Optional<String> ask(String name) {
            Optional<String> value = configuration.ask(name, channel).value();
            if (value.isEmpty()) {
                lacking.add(name);
            }
            return value;
        }

        /** The value as a word in lower case. */
        Optional<String> word(String name) {
            return value(name).map(text -> text.strip().toLowerCase(Locale.ROOT));
        }

        boolean has(String name) {
            return value(name).isPresent();
        }
    }
}
