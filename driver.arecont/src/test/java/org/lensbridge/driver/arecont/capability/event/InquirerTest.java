package org.lensbridge.driver.arecont.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.tck.LentContext;

class InquirerTest {
    private final LentContext context = new LentContext();
    private final CollectedEvents sink = new CollectedEvents();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        context.close();
    }

    private Topic topic(String name, boolean quiet) {
        return new Topic() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Map<Subject, State>> ask() {
                asked.add(name);
                return quiet ? Optional.empty() : Optional.of(Map.of());
            }
        };
    }

    private Topic failing(String name, Kind kind) {
        return new Topic() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Map<Subject, State>> ask() {
                asked.add(name);
                throw new CameraException(kind, "No.");
            }
        };
    }

    private Inquirer inquirer(Topic... topics) {
        return new Inquirer(List.of(topics), new StateEvents(sink), context);
    }

    @Test
    void slowCamerasAreSeldomAskedForWhatStaysAsItIs() {
        assertEquals(Duration.ofMinutes(1), MotionTopic.sure(Duration.ofMillis(40)));
        assertEquals(Duration.ofMinutes(5), MotionTopic.sure(Duration.ofSeconds(15)));
    }

    @Test
    void asksInTurn() {
        Inquirer inquirer = inquirer(topic("a", false), topic("b", false), topic("c", true));
        for (int i = 0; i < 4; i++) {
            assertFalse(inquirer.ask().isNegative());
        }
        assertEquals(List.of("a", "b", "c", "a"), asked);
        assertEquals(3, sink.heartbeats(), "what was not asked proves nothing");
    }

    @Test
    void refusedTopicRests() {
        Inquirer inquirer = inquirer(topic("a", false), failing("b", Kind.UNSUPPORTED));
        for (int i = 0; i < 9; i++) {
            inquirer.ask();
        }
        assertEquals(List.of("a", "b", "a", "b", "a", "b", "a", "a", "a"), asked);
        assertEquals(1, context.warnings().size());
    }

    @Test
    void lastTopicThatIsRefusedIsTheEnd() {
        Inquirer inquirer = inquirer(failing("a", Kind.UNSUPPORTED));
        inquirer.ask();
        inquirer.ask();
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, inquirer::ask).kind());
    }

    @Test
    void whatEndsTheConversationIsToldAtOnce() {
        Inquirer inquirer = inquirer(failing("a", Kind.TIMEOUT), topic("b", false));
        assertEquals(
                Kind.TIMEOUT, assertThrows(CameraException.class, inquirer::ask).kind());
        inquirer.ask();
        assertEquals(List.of("a", "b"), asked);
    }
}
