package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecorderTest {
    @TempDir
    Path folder;

    private final FakeHub hub = new FakeHub();
    private final RecorderComponent recorder = new RecorderComponent(hub);

    @Test
    void writesAFileThatOthersRead() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = recorder.record(Coded.KEY, file, Duration.ofSeconds(2));
        Coded coded = new Coded(hub, Coded.KEY, VideoCodec.H264).with(Codec.PCMU);
        Await.until(() -> !hub.subscribers(Coded.KEY).isEmpty());
        coded.formats();
        coded.push(80);
        RecordedStream written = result.join();
        assertEquals(Duration.ofSeconds(2), written.length());
        assertEquals(100, written.frames());
        assertEquals(Files.size(file), written.bytes());
        assertEquals(0, written.lost());
        Await.until(() -> hub.subscribers(Coded.KEY).isEmpty());
        String probed = ToolCheck.run(
                ToolCheck.require("ffprobe", "ffmpeg"),
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "format=duration:stream=nb_read_frames",
                "-of",
                "compact=nk=1:p=0",
                file.toString());
        assertEquals(2, probed.lines().filter("50"::equals).count(), probed);
        assertTrue(probed.contains("2.000000"), probed);
    }

    @Test
    void keepsWhatWasWrittenWhenItIsCancelled() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = recorder.record(Coded.KEY, file, Duration.ofHours(1));
        Coded coded = new Coded(hub, Coded.KEY, VideoCodec.H264);
        Await.until(() -> !hub.subscribers(Coded.KEY).isEmpty());
        coded.formats();
        coded.push(10);
        Await.until(() -> file.toFile().length() > 1000);
        result.cancel(false);
        Await.until(() -> hub.subscribers(Coded.KEY).isEmpty());
        assertTrue(Files.size(file) > 1000);
    }

    @Test
    void saysWhyNothingIsWritten() throws IOException {
        Path file = folder.resolve("gate.mp4");
        Files.writeString(file, "present");
        assertEquals(Kind.INVALID_ARGUMENT, kind(recorder.record(Coded.KEY, file, Duration.ofSeconds(2))));
        assertEquals("present", Files.readString(file));
        Path other = folder.resolve("other.mp4");
        assertEquals(Kind.INVALID_ARGUMENT, kind(recorder.record(Coded.KEY, other, Duration.ofDays(2))));
        CompletableFuture<RecordedStream> images = recorder.record(Coded.KEY, other, Duration.ofSeconds(2));
        hub.format(Coded.KEY, Codec.JPEG);
        assertEquals(Kind.UNSUPPORTED, kind(images));
        assertFalse(Files.exists(other));
        CompletableFuture<RecordedStream> gone = recorder.record(Coded.KEY, other, Duration.ofSeconds(2));
        hub.fail(Coded.KEY, new CameraException(Kind.GONE, "The device is gone."));
        assertEquals(Kind.GONE, kind(gone));
        CompletableFuture<RecordedStream> stopped = recorder.record(Coded.KEY, other, Duration.ofSeconds(2));
        hub.format(Coded.KEY, Codec.H264);
        recorder.stop();
        assertEquals(Kind.SWAPPING, kind(stopped));
    }

    @Test
    void beginsWithTheNextKeyFrame() {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = recorder.record(Coded.KEY, file, Duration.ofMillis(40));
        Await.until(() -> !hub.subscribers(Coded.KEY).isEmpty());
        CodedLoop loop = CodedLoop.of(VideoCodec.H265, 320);
        hub.push(Coded.KEY, Coded.format(loop));
        for (int i = 20; i < 30; i++) {
            hub.push(Coded.KEY, Coded.frame(loop, i, Duration.ofMillis(40L * i)));
        }
        assertEquals(1, result.join().frames());
    }

    @Test
    void saysWhenTheHubFailsUnexpectedly() {
        StreamHub broken = new StreamHub() {
            @Override
            public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
                throw new IllegalStateException("broken");
            }

            @Override
            public List<StreamStatistics> statistics() {
                return List.of();
            }
        };
        Path file = folder.resolve("gate.mp4");
        RecorderComponent vain = new RecorderComponent(broken);
        assertEquals(Kind.DRIVER_FAILURE, kind(vain.record(Coded.KEY, file, Duration.ofSeconds(1))));
        assertFalse(Files.exists(file));
    }

    private static Kind kind(CompletableFuture<RecordedStream> result) {
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        return ((CameraException) failure.getCause()).kind();
    }
}
