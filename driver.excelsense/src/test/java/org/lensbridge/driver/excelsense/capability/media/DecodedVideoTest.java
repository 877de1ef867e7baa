package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.driver.excelsense.Probe;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.ToolCheck;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.Reel;
import org.lensbridge.tck.CollectedMedia;

/** Another program decodes all pictures that came through the driver. */
class DecodedVideoTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int PICTURES = 30;

    @TempDir
    Path folder;

    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private byte[] played(String encoder, String type, List<byte[]> pictures) {
        device.text(
                "type=AVStream&cameraID=1&streamID=1", "videoEncoderType=" + encoder + "\r\naudioEncoderType=102\r\n");
        List<Object> parts = new ArrayList<>();
        for (byte[] picture : pictures) {
            parts.addAll(List.of(type, picture, "audio/x", new byte[160]));
        }
        device.answers("type=HTTP", request -> ScriptedDevice.parts(parts.toArray()));
        LiveVideo video = device.connect().capability(1, LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        sink.awaitEnd(SOON).orElseThrow();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (MediaFrame frame : sink.frames()) {
            byte[] bytes = new byte[frame.size()];
            frame.payload().get(bytes);
            all.writeBytes(frame.track() == 0 ? bytes : new byte[0]);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"H264, 4, video/h264, h264, h264", "H265, 8, video/h265, hevc, hevc"})
    void decodesEveryPicture(VideoCodec codec, String encoder, String type, String format, String name)
            throws Exception {
        ToolCheck.require("ffprobe", "ffmpeg");
        List<byte[]> pictures = new ArrayList<>();
        for (int number = 0; number < PICTURES; number++) {
            pictures.add(PlayedStream.picture(codec, number));
        }
        assertEquals(
                name + ",320,180," + PICTURES,
                Probe.frames(folder.resolve("video"), format, played(encoder, type, pictures)));
    }

    @Test
    void decodesEveryImage() throws Exception {
        ToolCheck.require("ffprobe", "ffmpeg");
        List<byte[]> images = new ArrayList<>();
        try (InputStream still = Reel.class.getResourceAsStream("still.jpg")) {
            byte[] image = still.readAllBytes();
            for (int number = 0; number < 5; number++) {
                images.add(image);
            }
        }
        String said = Probe.frames(folder.resolve("video"), "mjpeg", played("2", "image/jpeg", images));
        assertEquals("mjpeg", said.split(",")[0]);
        assertEquals("5", said.split(",")[3]);
    }
}
