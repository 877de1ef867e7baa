package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.api.registry.StreamStatistics.State;

class StreamCommandsTest {
    private List<StreamStatistics> streams = List.of();

    private final StreamHub hub = new StreamHub() {
        @Override
        public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StreamStatistics> statistics() {
            return streams;
        }
    };

    private final Shell shell = new Shell(Path.of("."))
            .with(
                    new StreamCommands(
                            hub,
                            new StubDevice(List.of(
                                    new StubDevice.StubChannel(0, Map.of(), Map.of()),
                                    new StubDevice.StubChannel(
                                            1, Map.of(LiveVideo.class, StubVideo.ofAllCodecs()), Map.of())))),
                    "streams");

    @AfterEach
    void close() {
        shell.close();
    }

    private static StreamStatistics stream(String device, String profile) {
        return new StreamStatistics(
                new StreamKey(new DeviceId(device), 1, profile),
                State.FLOWING,
                "H264",
                Instant.now(),
                1_000,
                1 << 20,
                24.96,
                4_200_000,
                2,
                Optional.of(Duration.ofMillis(430)),
                List.of(new ReaderStatistics("web", 900, 7), new ReaderStatistics("mp4", 100, 3)),
                "",
                17,
                50,
                1);
    }

    @Test
    void showsWhatIsKnownOfEachStream() throws Exception {
        streams = List.of(stream("gate", "main"), stream("yard", "main"));
        List<String> lines = shell.type("lb:streams").lines().toList();
        assertEquals(3, lines.size());
        assertEquals(
                List.of(
                        "STREAM",
                        "STATE",
                        "CODEC",
                        "SIZE",
                        "FPS",
                        "RATE",
                        "GOP",
                        "LOST",
                        "STALLS",
                        "RECONNECTS",
                        "FIRST",
                        "READERS",
                        "DELIVERED",
                        "DROPPED",
                        "DETAIL"),
                List.of(lines.get(0).split(" +")));
        assertEquals(
                "gate/1/main FLOWING H264 1920x1080 25.0 4.2 Mb/s 50 17 1 2 0.4 s 2 1000 10",
                lines.get(1).replaceAll(" +", " "));
        assertEquals(1, shell.type("lb:streams gate").lines().skip(1).count());
    }

    @Test
    void listsReadersWhenAsked() throws Exception {
        streams = List.of(stream("gate", "main"));
        String said = shell.type("lb:streams -r").replaceAll(" +", " ");
        assertTrue(said.endsWith("gate/1/main web 900 7\ngate/1/main mp4 100 3"), said);
    }

    @Test
    void goesOnForSomeSecondsOrUntilNobodyListens() throws Exception {
        streams = List.of(stream("gate", "main"));
        assertTrue(shell.type("lb:streams -t 1").contains("gate/1/main"));
        assertTrue(shell.printed().contains("gate/1/main"));
        shell.leave();
        shell.type("lb:streams -t 86400");
        assertEquals("-t takes 1 to 86400, not -1.", shell.refusal("lb:streams -t -1"));
    }

    @Test
    void saysWhenThereIsNone() throws Exception {
        assertTrue(shell.type("lb:streams").startsWith("No stream is open"));
        assertTrue(shell.refusal("lb:streams cellar").startsWith("There is no device 'cellar'"));
    }
}
