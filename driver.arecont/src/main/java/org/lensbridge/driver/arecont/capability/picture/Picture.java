package org.lensbridge.driver.arecont.capability.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;

/** What a channel's picture is made with: one question for each parameter, and none for one that this camera has shown to lack. Thread-safe. */
final class Picture {
    private static final int TRIES = 2;

    private final Configuration configuration;
    private final int channel;
    /** How often in a row a parameter was not answered: once may be an accident. */
    private final Map<String, Integer> silences = new ConcurrentHashMap<>();

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
            return silences.getOrDefault(name, 0) < TRIES ? asked.computeIfAbsent(name, this::ask) : Optional.empty();
        }

        private Optional<String> ask(String name) {
            Optional<String> value = configuration.ask(name, channel).value();
            if (value.isPresent()) {
                silences.remove(name);
            } else {
                silences.merge(name, 1, Integer::sum);
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
