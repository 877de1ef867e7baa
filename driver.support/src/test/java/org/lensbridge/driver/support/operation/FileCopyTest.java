package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.session.SessionScope;

/** Breaks and how a copy goes on after them are tested with the drivers that have files, over real connections. */
class FileCopyTest {
    private static final Operation FILE = Operation.read("a.file", "1", "/f", Decoding.BYTES, "A file.");

    private final CannedDevice device = new CannedDevice();
    private final SessionScope scope = new SessionScope();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final WritableByteChannel to = Channels.newChannel(file);

    private FileCopy copy(Progress progress) {
        OperationEngine engine = new OperationEngine(
                device,
                reply -> reply.text().startsWith("No!")
                        ? Optional.of(new CameraException(Kind.UNSUPPORTED, "It said no."))
                        : Optional.empty(),
                Duration.ofSeconds(2));
        return new FileCopy(engine, scope, FILE, Map.of(), to, progress);
    }

    @Test
    void copiesAndLeavesNothingOpenButTheChannel() {
        device.stream("application/octet-stream", "0123456789", Optional.empty());
        List<Long> done = new ArrayList<>();
        assertEquals(
                10,
                copy((bytes, total) -> {
                            assertEquals(-1, total, "the device does not tell");
                            return done.add(bytes);
                        })
                        .once());
        assertEquals("0123456789", file.toString());
        assertEquals(List.of(3L, 6L, 9L, 10L), done);
        assertEquals(0, scope.open());
        assertTrue(device.closed);
        assertTrue(to.isOpen());
        assertFalse(device.last().headers().containsKey("Range"));
    }

    @Test
    void endsWhenTheProgressSaysSo() {
        device.stream("application/octet-stream", "0123456789", Optional.empty());
        assertEquals(6, copy((bytes, total) -> bytes < 5).resuming(10));
        assertEquals("012345", file.toString());
        assertTrue(device.closed);
    }

    @Test
    void aRefusalUnderTheNameOfAFileIsNone() {
        device.stream("application/octet-stream", "No!", Optional.empty());
        CameraException refusal =
                assertThrows(CameraException.class, () -> copy(Progress.SILENT).once());
        assertEquals(Kind.UNSUPPORTED, refusal.kind());
        assertEquals("a.file", refusal.operation());
        assertEquals(0, file.size());
        assertEquals(0, scope.open());
    }

    @Test
    void aClosedSessionCopiesNothing() {
        scope.close();
        CameraException gone =
                assertThrows(CameraException.class, () -> copy(Progress.SILENT).once());
        assertEquals(Kind.GONE, gone.kind());
        assertEquals(List.of(), device.requests);
    }
}
