package org.lensbridge.driver.support.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;

class StateEventsTest {
    private static final Subject GATE = new Subject("Gate", 0, EventTypes.INPUT, "");
    private static final Subject YARD = new Subject("Motion", 2, EventTypes.MOTION, "");

    private final NotedEvents sink = new NotedEvents();
    private final StateEvents events = new StateEvents(sink);

    private void say(Subject subject, boolean active, int level) {
        events.take(Map.of(subject, new State(active, Value.of(level))));
    }

    @Test
    void tellsBeginningChangeAndEnd() {
        say(YARD, false, 0);
        say(YARD, true, 5);
        say(YARD, true, 5);
        say(YARD, true, 6);
        say(YARD, false, 1);
        say(YARD, false, 2);
        assertEquals(
                List.of("alive", "2 Motion START 5", "alive", "2 Motion UPDATE 6", "2 Motion END 1", "alive"),
                sink.lines);
    }

    @Test
    void whatIsSoAtFirstIsAResync() {
        say(GATE, true, 1);
        say(YARD, true, 2);
        assertEquals(List.of("0 Gate RESYNC 1", "2 Motion RESYNC 2"), sink.lines);
    }

    @Test
    void whatWasSaidBeforeCountsOnlyUntilSomethingNewerIsSaid() {
        say(GATE, false, 0);
        events.begin(Map.of(GATE, new State(true, Value.ABSENT)));
        assertEquals(List.of("alive"), sink.lines);
    }

    @Test
    void tellsNothingAfterItsEnd() {
        events.end(new StreamEnd(Kind.TIMEOUT, "It is silent."));
        events.end(new StreamEnd(Kind.TIMEOUT, "It is silent."));
        say(GATE, true, 1);
        assertEquals(List.of("end TIMEOUT"), sink.lines);
    }

    @Test
    void tellsNothingAfterClosing() {
        events.close();
        say(GATE, true, 1);
        events.end(new StreamEnd(Kind.TIMEOUT, "It is silent."));
        assertEquals(List.of(), sink.lines);
    }
}
