package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

class DeviceHandleTest {
    private static final List<Operation> ENDS = List.of(end("search.close", "/close"), end("search.drop", "/drop"));
    private static final List<String> ENDED = List.of("GET /close?7", "GET /drop?7");

    private final HttpCamera camera = new HttpCamera(target -> "OK");
    private final SessionScope scope = new SessionScope();
    private final OperationEngine engine =
            new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5));

    private static Operation end(String name, String path) {
        return Operation.write(name, "1", path + "?{search}", Decoding.confirmation("OK"), "Ends a search.")
                .needs("search", ValueType.integer(0, 9), "which");
    }

    private DeviceHandle opened() {
        return DeviceHandle.own(engine, scope, ENDS, Map.of("search", Value.of(7)));
    }

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void endsOnceInOrder() {
        DeviceHandle handle = opened();
        assertEquals(1, scope.open());
        handle.close();
        handle.close();
        scope.close();
        assertEquals(ENDED, camera.requests());
        assertEquals(0, scope.open());
    }

    @Test
    void aClosingSessionEndsIt() {
        DeviceHandle handle = opened();
        scope.close();
        assertEquals(ENDED, camera.requests());
        handle.close();
        assertEquals(List.of(), camera.requests());
    }

    @Test
    void whatWasOpenedWhileTheSessionClosedIsEndedAtOnce() {
        scope.close();
        assertEquals(
                Kind.GONE, assertThrows(CameraException.class, this::opened).kind());
        assertEquals(ENDED, camera.requests());
    }

    @Test
    void anInterruptedCallerEndsItAndStaysInterrupted() {
        DeviceHandle handle = opened();
        Thread.currentThread().interrupt();
        handle.close();
        assertTrue(Thread.interrupted());
        assertEquals(ENDED, camera.requests());
    }

    @Test
    void oneStepThatFailsDoesNotKeepTheOther() {
        camera.answer(target -> target.startsWith("/close") ? HttpCamera.BROKEN : "OK");
        opened().close();
        assertEquals(ENDED, camera.requests());
    }
}
