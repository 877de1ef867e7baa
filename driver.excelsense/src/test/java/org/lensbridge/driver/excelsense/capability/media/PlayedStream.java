package org.lensbridge.driver.excelsense.capability.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.Reel;
import org.lensbridge.tck.CollectedMedia;

/** A camera whose first stream plays what a test writes down. */
abstract class PlayedStream {
    static final Duration SOON = Duration.ofSeconds(20);
    static final byte[] KEY = picture(VideoCodec.H264, 0);
    static final byte[] NEXT = picture(VideoCodec.H264, 1);
    static final byte[] SOUND = new byte[400];

    final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    final void close() throws IOException {
        device.close();
    }

    static byte[] picture(VideoCodec codec, int number) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer piece : Reel.of(codec).picture(number).data()) {
            byte[] bytes = new byte[piece.remaining()];
            piece.duplicate().get(bytes);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    final void stream(int number, String encoder, String sound) {
        device.text(
                "type=AVStream&cameraID=1&streamID=" + number,
                "streamName=s" + number + "\r\nvideoEncoderType=" + encoder + "\r\naudioEncoderType=" + sound
                        + "\r\nresolution=1280*720\r\nframeRate=12\r\n");
    }

    final LiveVideo video() {
        return device.connect().capability(1, LiveVideo.class);
    }

    final CollectedMedia play(byte[] answer) {
        device.answers("type=HTTP", request -> answer);
        LiveVideo video = video();
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        return sink;
    }

    static StreamEnd end(CollectedMedia sink) {
        return sink.awaitEnd(SOON).orElseThrow();
    }
}
