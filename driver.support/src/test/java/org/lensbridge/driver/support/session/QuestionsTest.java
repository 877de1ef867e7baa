package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

class QuestionsTest {
    private static final Operation ROW = Operation.read("system.info", "1", "/info", Decoding.KEYS, "Who it is.");

    @Test
    void answerThatTellsNothingIsToldInTheDevicesWords() {
        try (HttpCamera camera = new HttpCamera(target -> "not today\r\n")) {
            NotingContext context = new NotingContext();
            Questions questions = new Questions(
                    new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5)), context);
            assertEquals(Map.of(), questions.ask(ROW).values());
            assertEquals(
                    List.of("system.info|The device answered 'not today', which tells nothing."
                            + " What it would have told stays unknown."),
                    context.warnings);
        }
        assertEquals("The device answered with nothing.", Questions.emptiness(KeyValues.parse("\r\n")));
    }

    @Test
    void whatCannotBeReadOfAnAnswerIsToldWithTheRequestAndTheLine() {
        try (HttpCamera camera = new HttpCamera(target -> "serial=7\r\n=lost\r\nmodel=X\r\n# Error: no lens\r\n")) {
            NotingContext context = new NotingContext();
            Questions questions = new Questions(
                    new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5)), context);
            KeyValueDocument answer = questions.demand(ROW, Map.of());
            assertEquals("{serial=7, model=X}", answer.values().toString());
            assertEquals(
                    List.of(
                            "system.info|Line 2: a value of 4 characters without a key was dropped.",
                            "system.info|Line 4: the device reports '# Error: no lens'."),
                    context.warnings);
        }
    }
}
