package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.tck.Await;

class DownloadTest {
    private static final String PATH = "/mnt/sd/2024-05-06/001/dav/12/12.00.00-12.10.00[M][0@0][0].dav";
    private static final String STREAM = "Content-Type: application/octet-stream";
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(4116).nextBytes(CONTENT);
        CONTENT[0] = 'D';
    }

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private final WritableByteChannel to = Channels.newChannel(copy);
    private AnsweringCamera camera;
    private Rig rig;

    private Recordings recordings(Function<AnsweringCamera.Request, byte[]> file) {
        camera = new AnsweringCamera(new FileCamera()
                .behind(request ->
                        request.target().contains("oadfile") ? Optional.of(file.apply(request)) : Optional.empty()));
        rig = new Rig(camera.address(), Map.of(), Duration.ofSeconds(3));
        rig.connect();
        return rig.capability(1, Recordings.class);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    private static Recording recording(String token) {
        return new Recording(token, Instant.EPOCH, Instant.EPOCH, "dav", -1, Set.of());
    }

    private static byte[] whole() {
        return AnsweringCamera.answer("200 OK", STREAM, CONTENT);
    }

    /** Breaks off after so many bytes. */
    private static byte[] broken(int bytes) {
        return AnsweringCamera.answer("200 OK", STREAM, Arrays.copyOf(CONTENT, bytes), CONTENT.length);
    }

    /** The rest from the byte that was asked for, or what comes until it breaks off. */
    private static byte[] rest(AnsweringCamera.Request request, int bytes) {
        int from = Integer.parseInt(request.headers().get("range").replaceAll("bytes=(\\d+)-", "$1"));
        String range = STREAM + "\r\nContent-Range: bytes " + from + "-" + (CONTENT.length - 1) + "/" + CONTENT.length;
        return AnsweringCamera.answer(
                "206 Partial Content",
                range,
                Arrays.copyOfRange(CONTENT, from, Math.min(from + bytes, CONTENT.length)),
                CONTENT.length - from);
    }

    @Test
    void copiesAFileByItsPathWithProgress() {
        List<Long> done = new ArrayList<>();
        long size = recordings(request -> whole()).download(recording(PATH), to, (bytes, total) -> {
            assertEquals(CONTENT.length, total);
            done.add(bytes);
            return true;
        });
        assertEquals(CONTENT.length, size);
        assertArrayEquals(CONTENT, copy.toByteArray());
        assertEquals(CONTENT.length, done.get(done.size() - 1));
        assertTrue(done.size() > 3, "it comes in pieces");
        assertEquals(
                List.of("RPC_Loadfile/mnt/sd/2024-05-06/001/dav/12/12.00.00-12.10.00%5BM%5D%5B0%400%5D%5B0%5D.dav"),
                camera.sent("RPC_"));
        assertFalse(
                camera.requests().get(camera.requests().size() - 1).headers().containsKey("range"));
        assertTrue(to.isOpen());
    }

    @Test
    void copiesATimeWhereThereIsNoPath() {
        recordings(request -> whole())
                .download(recording("time:2024-05-06 12:00:00/2024-05-06 12:10:00/1"), to, Progress.SILENT);
        assertArrayEquals(CONTENT, copy.toByteArray());
        assertEquals(
                List.of("loadfile.cgi?action=startLoad&channel=1&startTime=2024-05-06%2012%3A00%3A00"
                        + "&endTime=2024-05-06%2012%3A10%3A00&subtype=1"),
                camera.sent("loadfile"));
    }

    @Test
    void stopsWhenProgressSaysSo() {
        long size = recordings(request -> whole()).download(recording(PATH), to, (bytes, total) -> bytes < 100_000);
        assertTrue(size >= 100_000 && size < CONTENT.length, "after " + size);
        assertArrayEquals(Arrays.copyOf(CONTENT, (int) size), copy.toByteArray());
        assertEquals(1, camera.sent("RPC_").size());
    }

    @Test
    void goesOnFromWhereItBroke() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        long size = recordings(request -> asked.getAndIncrement() == 0 ? broken(70_000) : rest(request, 90_000))
                .download(recording(PATH), to, (bytes, total) -> {
                    assertTrue(bytes > last.getAndSet(bytes), "it never goes back");
                    assertEquals(CONTENT.length, total);
                    return true;
                });
        assertEquals(CONTENT.length, size);
        assertArrayEquals(CONTENT, copy.toByteArray());
        assertEquals(
                List.of("bytes=70000-", "bytes=160000-", "bytes=250000-"),
                camera.requests().stream()
                        .filter(request -> request.headers().containsKey("range"))
                        .map(request -> request.headers().get("range"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK",
                "206 Partial Content|Content-Range: bytes 0-299999/300000",
                "206 Partial Content|Content-Range: bytes 70000-299998/299999",
                "206 Partial Content|Content-Range: bytes */300000",
                "206 Partial Content"
            })
    void neverWritesWhatMayNotFollow(String answer) {
        String[] parts = answer.split("\\|");
        AtomicInteger asked = new AtomicInteger();
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings(request -> asked.getAndIncrement() == 0
                                ? broken(70_000)
                                : AnsweringCamera.answer(
                                        parts[0], STREAM + (parts.length > 1 ? "\r\n" + parts[1] : ""), CONTENT))
                        .download(recording(PATH), to, Progress.SILENT));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals("recording.file", failure.operation());
        assertTrue(failure.reason().contains("70000"), failure.reason());
        assertArrayEquals(Arrays.copyOf(CONTENT, 70_000), copy.toByteArray());
        assertEquals(2, asked.get());
    }

    @Test
    void beginsAnewWhenNothingWasWritten() {
        AtomicInteger asked = new AtomicInteger();
        recordings(request -> asked.getAndIncrement() == 0 ? broken(0) : whole())
                .download(recording(PATH), to, Progress.SILENT);
        assertArrayEquals(CONTENT, copy.toByteArray());
    }

    @Test
    void deviceThatBreaksOffAgainAndAgainIsLeft() {
        AtomicInteger asked = new AtomicInteger();
        CameraException failure = assertThrows(CameraException.class, () -> recordings(request -> {
                    asked.incrementAndGet();
                    return broken(0);
                })
                .download(recording(PATH), to, Progress.SILENT));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals(2, asked.get());
    }

    @Test
    void silenceIsABreakToo() {
        AtomicInteger asked = new AtomicInteger();
        recordings(request -> asked.getAndIncrement() == 0 ? AnsweringCamera.SILENCE : whole())
                .download(recording(PATH), to, Progress.SILENT);
        assertArrayEquals(CONTENT, copy.toByteArray());
    }

    @Test
    void refusalsAreNotTakenForFiles() {
        CameraException plain = assertThrows(CameraException.class, () -> recordings(
                        request -> AnsweringCamera.text("Error\r\nErrorID=3, Detail=Method not found!\r\n"))
                .download(recording(PATH), to, Progress.SILENT));
        assertEquals(Kind.UNSUPPORTED, plain.kind());
        assertEquals(0, copy.size());
    }

    @Test
    void refusalsUnderTheNameOfAFileAreNoneEither() {
        CameraException hidden = assertThrows(CameraException.class, () -> recordings(
                        request -> AnsweringCamera.answer("200 OK", STREAM, "Error\r\nBad Request!\r\n".getBytes()))
                .download(recording(PATH), to, Progress.SILENT));
        assertEquals(Kind.INVALID_ARGUMENT, hidden.kind());
        assertEquals(0, copy.size());
    }

    @Test
    void emptyFileIsAnEmptyFile() {
        assertEquals(
                0,
                recordings(request -> AnsweringCamera.answer("200 OK", STREAM, new byte[0]))
                        .download(recording(PATH), to, Progress.SILENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mnt/a.dav",
                "/a/../../b",
                "time:now/then/0",
                "time:2024-05-06 12:00:00/2024-05-06 12:10:00/7",
                "7"
            })
    void foreignTokensAreNotSent(String token) {
        Recordings recordings = recordings(request -> whole());
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings.download(recording(token), to, Progress.SILENT));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), camera.sent("RPC_"));
        assertEquals(List.of(), camera.sent("loadfile"));
    }

    @Test
    void targetThatTakesNothingEndsIt() {
        WritableByteChannel full = new WritableByteChannel() {
            @Override
            public int write(ByteBuffer source) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
        Recordings recordings = recordings(request -> whole());
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings.download(recording(PATH), full, Progress.SILENT));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("No space left"), failure.reason());
        assertEquals(1, camera.sent("RPC_").size());
    }

    @Test
    void closingTheSessionEndsIt() throws Exception {
        Recordings recordings = recordings(request -> AnsweringCamera.SILENCE);
        CompletableFuture<Long> download =
                CompletableFuture.supplyAsync(() -> recordings.download(recording(PATH), to, Progress.SILENT));
        assertTrue(Await.until(() -> !camera.sent("RPC_").isEmpty(), Duration.ofSeconds(20)));
        rig.session().close();
        ExecutionException failure = assertThrows(ExecutionException.class, () -> download.get(20, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind());
    }
}
