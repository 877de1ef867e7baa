package org.lensbridge.driver.arecont.capability.event;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;

/** Something that a camera is asked about again and again. Used by one thread at a time. */
interface Topic {
    /** What it is, for people. */
    String name();

    /** Asks. Empty when there is nothing to ask now; a map without entries when the answer tells nothing. */
    Optional<Map<Subject, State>> ask();
}
