package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.session.SessionScope;

class RowMaintenanceTest {
    private static final Operation RESTART =
            Operation.write("system.restart", "7.1", "/restart", Decoding.TEXT, "Restarts.");
    private static final Operation RESET =
            Operation.write("system.reset", "7.2", "/reset", Decoding.TEXT, "Resets everything.");

    private final SessionScope scope = new SessionScope();

    @Test
    void restartsAndResetsEverything() {
        try (HttpCamera camera = new HttpCamera(target -> "OK\r\n")) {
            Maintenance maintenance = maintenance(camera);
            assertEquals(Set.of(ResetScope.ALL), maintenance.methods().resets());
            maintenance.restart();
            maintenance.reset(ResetScope.ALL);
            assertEquals(List.of("GET /restart", "GET /reset"), camera.requests());
        }
    }

    @Test
    void saysWhatTheDocumentLacksAndSendsNothing() {
        try (HttpCamera camera = new HttpCamera(target -> "OK\r\n")) {
            Maintenance maintenance = maintenance(camera);
            Upload file =
                    new Upload("a.bin", "", 0, Channels.newChannel(InputStream.nullInputStream()), Progress.SILENT);
            assertEquals(Kind.UNSUPPORTED, refused(maintenance::shutdown));
            assertEquals(Kind.UNSUPPORTED, refused(() -> maintenance.reset(ResetScope.KEEP_NETWORK)));
            assertEquals(
                    Kind.UNSUPPORTED,
                    refused(() ->
                            maintenance.backup(Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT)));
            assertEquals(Kind.UNSUPPORTED, refused(() -> maintenance.restore(file)));
            assertEquals(Kind.UNSUPPORTED, refused(() -> maintenance.upgrade(file)));
            assertEquals(List.of(), camera.requests());
        }
    }

    @Test
    void endsWithTheSession() {
        try (HttpCamera camera = new HttpCamera(target -> "OK\r\n")) {
            Maintenance maintenance = maintenance(camera);
            scope.close();
            assertEquals(Kind.GONE, refused(maintenance::restart));
            assertEquals(Kind.GONE, refused(() -> maintenance.reset(ResetScope.ALL)));
            assertEquals(List.of(), camera.requests());
        }
    }

    private Maintenance maintenance(HttpCamera camera) {
        OperationEngine engine = new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5));
        return new RowMaintenance(engine, scope, RESTART, RESET);
    }

    private static Kind refused(Executable call) {
        CameraException failure = assertThrows(CameraException.class, call);
        assertTrue(failure.reason().endsWith("."), failure.reason());
        return failure.kind();
    }
}
