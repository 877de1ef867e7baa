package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.TreeRefusals;

class InquiryTest {
    private static final Operation ROW = Operation.read("lens.info", "4.2", "/lens?n={n}", Decoding.KEYS, "The lens.")
            .takes("n", ValueType.integer(1, 4), "which");

    private final HttpCamera camera = new HttpCamera(target -> "zoom=3\r\n");
    private final NotingContext context = new NotingContext();

    @AfterEach
    void close() {
        camera.close();
    }

    private Inquiry inquiry() {
        return new Inquiry(new OperationEngine(camera.device(), new TreeRefusals(), Duration.ofSeconds(5)), context);
    }

    @Test
    void answerIsGiven() {
        Inquiry.Answer answer = inquiry().ask(ROW, Map.of("n", Value.of(2)));
        assertTrue(answer.given());
        assertEquals("{zoom=3}", answer.document().values().toString());
        assertEquals(List.of("GET /lens?n=2"), camera.requests());
        assertTrue(inquiry().ask(ROW).given());
        assertEquals(List.of("GET /lens"), camera.requests());
        assertEquals(List.of(), context.warnings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Error: not supported | The device does not support this request.",
                "not today | The device answered 'not today', which tells nothing.",
                "'' | The device answered with nothing."
            })
    void absenceNamesTheRequestAndWhatCameOfIt(String text, String reason) {
        camera.answer(target -> text);
        Inquiry.Answer answer = inquiry().ask(ROW);
        assertFalse(answer.given());
        assertEquals(Map.of(), answer.document().values());
        assertEquals("Asked for lens.info (section 4.2). " + reason, answer.absence());
        assertEquals(List.of(), context.warnings, "it is no trouble");
    }

    @Test
    void whatCannotBeReadOfAnAnswerIsToldBesideIt() {
        camera.answer(target -> "zoom=3\r\n=lost\r\n");
        assertTrue(inquiry().ask(ROW).given());
        assertEquals(List.of("lens.info|Line 2: a value of 4 characters without a key was dropped."), context.warnings);
    }

    @Test
    void deviceThatIsGoneIsNoAbsence() {
        camera.answer(target -> HttpCamera.BROKEN);
        CameraException failure =
                assertThrows(CameraException.class, () -> inquiry().ask(ROW));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals("lens.info", failure.operation());
    }
}
