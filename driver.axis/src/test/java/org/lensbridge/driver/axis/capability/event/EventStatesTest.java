package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.axis.codec.EventMessage;

/** What is taken for a state where the device does not tell. */
class EventStatesTest {
    private static boolean isState(String topic, Map<String, String> data) {
        EventMessage message = new EventMessage(topic, Optional.empty(), "", Map.of(), Map.of(), data);
        return EventStates.isState(message, EventTopics.row(message.path()), "");
    }

    @Test
    void takesReadingsOfAnUnknownTopicForNoState() {
        assertFalse(isState("tnsaxis:Weather/Readings", Map.of("Wind", "1", "Rain", "12.5", "Frost", "0")));
        assertFalse(isState("tnsaxis:Weather/Readings", Map.of("Wind", "17")));
    }

    @Test
    void takesOneWordOrTheUsualNameForAState() {
        assertTrue(isState("tnsaxis:Weather/Storm", Map.of("blowing", "1")));
        assertTrue(isState("tnsaxis:Weather/Storm", Map.of("active", "0", "Wind", "3")));
        assertTrue(isState("tnsaxis:Storage/Alert", Map.of("alert", "1", "wear", "70")));
    }
}
