package org.lensbridge.driver.axis.capability.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.support.event.EventRow;

/**
 * Where a message stands in the life of what it reports. What goes on is remembered over all conversations of a session, so that what has ended between two of
 * them is told, and what never went on is not. Thread-safe; one lasts for a session.
 */
final class EventStates {
    /** A device has some hundred; more is a device gone mad, whose ends are then told twice at most. */
    private static final int MOST = 10_000;

    private static final Set<String> WORDS =
            Set.of("0", "1", "true", "false", "on", "off", "active", "inactive", "open", "closed");

    private static final Set<String> YES = Set.of("active", "open");
    private static final Set<String> NO = Set.of("inactive", "closed");
    private static final List<String> USUAL = List.of("active", "state", "State", "LogicalState");

    private final Set<String> going = new HashSet<>();

    /** Whether the message tells of a state, by how its data look. */
    static boolean isState(EventMessage message, EventRow row, String declared) {
        String word = word(message, declared);
        boolean named = message.data().containsKey(declared)
                || USUAL.stream().anyMatch(name -> isWord(message.data().getOrDefault(name, "")));
        // Of several readings one may be 0 or 1 by chance.
        boolean readings = !named && message.data().size() > 1 && !EventTopics.ALL.contains(row);
        return !readings && !word.isEmpty() && row.phases().phase(word) != Phase.PULSE;
    }

    /**
     * The phase; empty for what is no news: it did not go on and does not.
     *
     * @param declared the one of its data that is the state; empty where that is not known
     */
    synchronized Optional<Phase> phase(EventMessage message, EventRow row, String declared) {
        Phase phase = row.phases().phase(word(message, declared));
        switch (message.operation()) {
            case EventMessage.INITIALIZED -> {
                return initial(message.state(), phase);
            }
            case EventMessage.DELETED -> {
                return Optional.of(ended(message.state(), phase));
            }
            case EventMessage.CHANGED -> {
                if (phase == Phase.START && going.size() < MOST) {
                    going.add(message.state());
                } else if (phase == Phase.END) {
                    going.remove(message.state());
                }
                return Optional.of(phase == Phase.PULSE && !isMoment(row) ? Phase.UPDATE : phase);
            }
            default -> {
                return Optional.of(Phase.PULSE);
            }
        }
    }

    private Optional<Phase> initial(String state, Phase phase) {
        if (phase == Phase.END) {
            return going.remove(state) ? Optional.of(Phase.END) : Optional.empty();
        }
        if (phase == Phase.START && going.size() < MOST) {
            going.add(state);
        }
        return Optional.of(Phase.RESYNC);
    }

    private Phase ended(String state, Phase phase) {
        boolean went = going.remove(state);
        return went || phase == Phase.START || phase == Phase.END ? Phase.END : Phase.PULSE;
    }

    private static boolean isMoment(EventRow row) {
        return row.phases().phase("1") == Phase.PULSE;
    }

    /** What stands for the state, in the words of {@link org.lensbridge.driver.support.event.PhaseRule#STATE}; empty for none. */
    private static String word(EventMessage message, String declared) {
        Map<String, String> data = message.data();
        if (data.containsKey(declared)) {
            return usual(data.get(declared));
        }
        for (String name : USUAL) {
            if (isWord(data.getOrDefault(name, ""))) {
                return usual(data.get(name));
            }
        }
        return data.values().stream()
                .filter(EventStates::isWord)
                .findFirst()
                .map(EventStates::usual)
                .orElse("");
    }

    private static boolean isWord(String value) {
        return WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static String usual(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? "1" : NO.contains(word) ? "0" : word;
    }
}
