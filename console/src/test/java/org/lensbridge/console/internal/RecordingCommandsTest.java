package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;

class RecordingCommandsTest {
    private final RecordingCommands commands = new RecordingCommands(new StubDevice(List.of(
            new StubDevice.StubChannel(0, Map.of(), Map.of()),
            new StubDevice.StubChannel(1, Map.of(Recordings.class, new Two()), Map.of()))));

    @TempDir
    private Path folder;

    /** Two recordings on two pages. */
    private static final class Two implements Recordings {
        private static Recording recording(String token) {
            Instant start = Instant.now().minusSeconds(600);
            return new Recording(token, start, start.plusSeconds(60), "dav", -1, Set.of("motion"));
        }

        @Override
        public RecordingMethods methods() {
            return new RecordingMethods(false, true, false, false);
        }

        @Override
        public Page<Recording> find(RecordingQuery query, String cursor) {
            return cursor.equals(Page.FIRST)
                    ? new Page<>(List.of(recording("/a.dav")), "2")
                    : Page.last(List.of(recording("/b.dav")));
        }

        @Override
        public Playback play(TimeSpan span, String profile, MediaSink sink) {
            throw new CameraException(Kind.UNSUPPORTED, "Not here.");
        }

        @Override
        public long download(Recording recording, WritableByteChannel to, Progress progress) {
            try {
                progress.advanced(3, -1);
                return to.write(ByteBuffer.wrap(recording.token().getBytes()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void protect(Recording recording, boolean on) {}

        @Override
        public void remove(Recording recording) {}
    }

    private String download(String token) throws IOException {
        CommandSession session = (CommandSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (proxy, method, given) -> method.getName().equals("currentDir")
                        ? folder
                        : new PrintStream(PrintStream.nullOutputStream()));
        return commands.download(session, 1, 24, "gate", token, "copy.dav");
    }

    @Test
    void listsAllPages() {
        List<String> lines = commands.recordings(1, 24, "gate").lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).endsWith("motion  /a.dav"), lines::toString);
        assertTrue(lines.get(2).endsWith("motion  /b.dav"), lines::toString);
    }

    @Test
    void copiesTheOneThatIsNamed() throws IOException {
        assertTrue(download("/b.dav").endsWith("copy.dav (6 bytes)"));
        assertEquals("/b.dav", Files.readString(folder.resolve("copy.dav")));
    }

    @Test
    void saysWhatIsNotThere() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> download("/c.dav"))
                .getMessage()
                .startsWith("There is no recording '/c.dav' in that time; lb:recordings gate lists them"));
        assertThrows(IllegalArgumentException.class, () -> commands.recordings(1, 0, "gate"));
        assertThrows(IllegalArgumentException.class, () -> commands.recordings(0, 24, "gate"));
    }
}
