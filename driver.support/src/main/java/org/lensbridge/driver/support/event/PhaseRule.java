package org.lensbridge.driver.support.event;

import java.util.Locale;
import java.util.Set;
import org.lensbridge.api.event.Phase;

/** How a vendor's word for what happened becomes a phase. Stateless. */
@FunctionalInterface
public interface PhaseRule {
    /** The phase for a word, which may be empty or unknown. */
    Phase phase(String word);

    /** Begins and ends: the usual words for it, a pulse as such, and any other word as a change that goes on. */
    PhaseRule STATE = word -> {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Set.of("start", "on", "true", "1", "begin", "appear").contains(lower)) {
            return Phase.START;
        }
        if (Set.of("stop", "off", "false", "0", "end", "disappear").contains(lower)) {
            return Phase.END;
        }
        return lower.equals("pulse") || lower.isEmpty() ? Phase.PULSE : Phase.UPDATE;
    };

    /** Has no duration, whatever the word. */
    PhaseRule MOMENT = word -> Phase.PULSE;
}
