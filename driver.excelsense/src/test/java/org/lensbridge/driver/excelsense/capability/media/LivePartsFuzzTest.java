package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.driver.excelsense.codec.Encoder;
import org.lensbridge.driver.excelsense.codec.SoundForm;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.multipart.PartHeaders;

class LivePartsFuzzTest {
    private static final List<String> TYPES =
            List.of("video/h264", "video/h265", "image/jpeg", "audio/x", "text/plain", "");

    /** Each piece up to a byte of 0xfe is a part, whose type its first byte chooses. */
    @FuzzTest
    void deliversTracksOfWhateverADeviceSends(byte[] input) {
        CollectedMedia sink = new CollectedMedia();
        LiveParts parts = new LiveParts(
                new StreamConfiguration(1, "", Encoder.H264, Optional.empty(), 0, Optional.of(SoundForm.A_LAW)),
                sink,
                Clock.systemUTC());
        try {
            for (String piece : new String(input, StandardCharsets.ISO_8859_1).split("\u00fe")) {
                byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
                String type = bytes.length == 0 ? "" : TYPES.get((bytes[0] & 0xff) % TYPES.size());
                ByteBuffer body = parts.allocate(Math.max(0, bytes.length - 1));
                body.put(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1))
                        .flip();
                parts.part(new PartHeaders(Map.of("content-type", type)), body);
            }
        } catch (CameraException expected) {
            assertTrue(!expected.reason().isBlank());
        }
        boolean[] announced = new boolean[2];
        Duration[] last = {Duration.ZERO, Duration.ZERO};
        for (MediaPacket packet : sink.packets()) {
            announced[packet.track()] |= packet instanceof MediaFormat;
            assertTrue(announced[packet.track()], "a frame before its format");
        }
        sink.frames().forEach(frame -> {
            assertTrue(frame.pts().compareTo(last[frame.track()]) >= 0, "time goes back");
            last[frame.track()] = frame.pts();
        });
    }
}
