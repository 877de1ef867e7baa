package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamRecorder;

@Timeout(60)
class RecordCommandTest {
    private final RecordCommand command = new RecordCommand(new StubDevice(List.of(
            new StubDevice.StubChannel(0, Map.of(), Map.of()), new StubDevice.StubChannel(1, Map.of(), Map.of()))));
    private final List<String> asked = new ArrayList<>();
    private final CompletableFuture<RecordedStream> result = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final StreamRecorder recorder = this::record;

    @TempDir
    private Path folder;

    private Shell shell;

    private CompletableFuture<RecordedStream> record(StreamKey key, Path file, Duration length) {
        asked.add(key + " " + file.getFileName() + " " + length);
        begun.countDown();
        return result;
    }

    @BeforeEach
    void open() {
        shell = new Shell(folder).with(command, "record");
        command.bindRecorder(recorder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void tellsWhatWasWritten() throws Exception {
        Path file = folder.resolve("a clip.mp4");
        result.complete(new RecordedStream(file, 1_500, 12 << 20, Duration.ofSeconds(60), 0));
        assertEquals(
                file + " holds 60.0 s: 1500 frames in 12.0 MB. Play it: vlc '" + file + "', or ffplay '" + file + "'",
                shell.type("lb:record gate 'a clip.mp4' 60"));
        assertEquals(List.of("gate/1/* a clip.mp4 PT1M"), asked);
        assertTrue(shell.printed().startsWith("Recording gate to " + file + " for 60 s"), shell::printed);
    }

    @Test
    void takesAProfileAndCountsWhatIsMissing() throws Exception {
        Path file = folder.resolve("clip.mp4");
        result.complete(new RecordedStream(file, 100, 1_000, Duration.ofSeconds(4), 7));
        String said = shell.type("lb:record -c 1 -p main gate clip.mp4 4");
        assertTrue(said.contains("7 frames are missing"), said);
        assertTrue(said.endsWith("ffplay " + file), said);
        assertEquals(List.of("gate/1/main clip.mp4 PT4S"), asked);
    }

    @Test
    void endsWithItsCommand() throws Exception {
        Thread typing = new Thread(() -> shell.refusal("lb:record gate clip.mp4 86400"));
        typing.start();
        begun.await();
        shell.controlC();
        typing.join();
        Shell.await(result::isCancelled);
        assertTrue(shell.printed().contains("clip.mp4 holds what came until then."), shell::printed);
    }

    @Test
    void endsWhenNobodyListens() throws Exception {
        shell.leave();
        assertEquals("", shell.type("lb:record gate clip.mp4 86400"));
        assertTrue(result.isCancelled());
    }

    @Test
    void passesFailuresOn() {
        result.completeExceptionally(new CameraException(Kind.TIMEOUT, "No picture came.").on(StubDevice.GATE));
        assertEquals("gate: No picture came.", shell.refusal("lb:record gate clip.mp4 5"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken.mp4"));
        assertEquals(
                taken + " exists already; name a file that does not.", shell.refusal("lb:record gate taken.mp4 5"));
        assertTrue(shell.refusal("lb:record gate no/clip.mp4 5").startsWith("There is no folder " + folder));
        assertEquals("A recording takes 1 to 86400 seconds, not 0.", shell.refusal("lb:record gate clip.mp4 0"));
        assertTrue(shell.refusal("lb:record yard clip.mp4 5").startsWith("There is no device 'yard'"));
        assertEquals("gate has no channel 2; it has 1 to 1.", shell.refusal("lb:record -c 2 gate clip.mp4 5"));
        command.unbindRecorder(recorder);
        assertTrue(shell.refusal("lb:record gate clip.mp4 5").startsWith("Nothing can be recorded: "));
        assertEquals(List.of(), asked);
        assertFalse(Files.exists(folder.resolve("clip.mp4")));
    }
}
