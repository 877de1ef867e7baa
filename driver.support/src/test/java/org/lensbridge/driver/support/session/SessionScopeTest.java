package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;

class SessionScopeTest {
    private final SessionScope scope = new SessionScope();

    @Test
    void closesTheLatestFirstAndOnce() {
        List<String> closed = new ArrayList<>();
        scope.onClose(() -> closed.add("first"));
        scope.onClose(() -> {
            throw new IllegalStateException("a closer that fails");
        });
        scope.onClose(() -> closed.add("last"));
        scope.close();
        scope.close();
        assertEquals(List.of("last", "first"), closed);
    }

    @Test
    void isGoneAfterClose() {
        scope.ensureOpen();
        scope.close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, scope::ensureOpen).kind());
        AtomicInteger closed = new AtomicInteger();
        assertThrows(CameraException.class, () -> scope.own(closed::incrementAndGet));
        assertEquals(1, closed.get());
    }

    @Test
    void forgetsWhatWasClosedBefore() {
        AtomicInteger closed = new AtomicInteger();
        StreamHandle handle = scope.own(closed::incrementAndGet);
        assertEquals(1, scope.open());
        handle.close();
        assertEquals(0, scope.open());
        scope.close();
        assertEquals(1, closed.get());
    }

    @Test
    void playbacksGoOnAsTheyAreAndEndWithTheSession() {
        List<String> told = new ArrayList<>();
        Playback playback = new Playback() {
            @Override
            public void pause() {
                told.add("pause");
            }

            @Override
            public void play(double speed) {
                told.add("play " + speed);
            }

            @Override
            public void seek(Instant time) {
                told.add("seek " + time);
            }

            @Override
            public void close() {
                told.add("close");
            }
        };
        SessionScope scope = new SessionScope();
        Playback first = scope.own(playback);
        first.pause();
        first.seek(Instant.EPOCH);
        first.play(2);
        first.close();
        assertEquals(0, scope.open());
        scope.own(playback);
        scope.close();
        assertEquals(List.of("pause", "seek 1970-01-01T00:00:00Z", "play 2.0", "close", "close"), told);
    }

    @Test
    void tableFindsCapabilitiesByChannelAndType() {
        Snapshot snapshot = request -> {
            throw new CameraException(Kind.UNSUPPORTED, "No picture here.");
        };
        CapabilityTable table =
                new CapabilityTable.Builder().add(2, Snapshot.class, snapshot).build();
        assertTrue(table.find(2, Snapshot.class).isPresent());
        assertTrue(table.find(1, Snapshot.class).isEmpty());
        assertEquals("[Snapshot]", table.names(2).toString());
        assertEquals("[]", table.names(0).toString());
    }
}
