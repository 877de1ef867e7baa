package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.tck.CollectedMedia;

class LiveVideoTest extends PlayedStream {
    @Test
    void offersTheStreamsThatTheDeviceLists() {
        device.text(
                "type=streamAbility&cameraID=1",
                "AVStreamCount=2\r\nAVStreamBegin=1\r\nstreamID=1\r\nstreamEncoderType=1\r\nresolution=1280*720\r\n"
                        + "next_AVStreamURL=2\r\nstreamID=3\r\nstreamEncoderType=2\r\nresolution=640*480\r\nAVStreamEnd=2\r\n");
        stream(1, "5", "109");
        stream(2, "1", "109");
        device.text(
                "type=AVStream&cameraID=1&streamID=3", "videoEncoderType=2\r\nresolution=odd\r\nframeRate=fast\r\n");
        assertEquals(
                List.of(
                        new StreamProfile("stream1", "s1", Codec.H264, 1280, 720, 12),
                        new StreamProfile("stream3", "Stream 3", Codec.JPEG, 0, 0, 0)),
                video().profiles());
    }

    @Test
    void asksForTheUsualStreamsOfDevicesThatListNone() {
        stream(1, "8", "109");
        stream(2, "2", "109");
        device.text("type=streamAbility", "error,return=-22");
        device.text("type=AVStream&cameraID=1&streamID=3", "error,return=-16");
        assertEquals(
                List.of("stream1 H265", "stream2 JPEG"),
                video().profiles().stream()
                        .map(each -> each.token() + " " + each.codec())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-22", "videoEncoderType=77\r\n", "Hello.", ""})
    void saysWhyThereIsNoStream(String answer) {
        device.text("type=AVStream", answer);
        for (int stream = 1; stream <= 3; stream++) {
            device.text("streamID=" + stream, answer);
        }
        DeviceRig rig = device.connect();
        assertTrue(rig.session().capability(1, LiveVideo.class).isEmpty());
    }

    @Test
    void playsPicturesAndSoundOfOneAnswer() {
        stream(1, "1", "102");
        CollectedMedia sink = play(ScriptedDevice.parts(
                "video/h264", KEY, "audio/x-unknown", SOUND, "video/h264", NEXT, "audio/x-unknown", SOUND));
        assertEquals(Kind.UNREACHABLE, end(sink).kind());
        List<MediaFrame> frames = sink.frames();
        assertEquals(List.of(0, 1, 0, 1), frames.stream().map(MediaFrame::track).toList());
        assertEquals(
                List.of(true, false, false, false),
                frames.stream().map(MediaFrame::keyFrame).toList());
        MediaFormat pictures = (MediaFormat) sink.packets().get(0);
        assertEquals("H264 320x180", pictures.codec() + " " + pictures.width() + "x" + pictures.height());
        assertTrue(pictures.configuration().hasRemaining());
        MediaFormat sound = (MediaFormat) sink.packets().get(2);
        assertEquals(Codec.PCMA, sound.codec());
        assertEquals(8_000, sound.sampleRate());
        assertEquals(
                Duration.ofMillis(50), frames.get(3).pts().minus(frames.get(1).pts()));
        assertTrue(frames.get(2).pts().compareTo(frames.get(0).pts()) > 0);
        assertEquals(ByteBuffer.wrap(KEY), frames.get(0).payload());
        assertEquals(
                List.of("video.cgi?type=HTTP&cameraID=1&streamID=1&EncoderType=H264&AudioFlag=1"),
                device.sent("video.cgi"));
    }

    @Test
    void playsPartsWithoutALengthAndWithoutALineOfStatus() {
        stream(1, "1", "109");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] body : List.of(KEY, NEXT, NEXT)) {
            all.writeBytes("--myboundary\nContent-Type: video/h264\n\n".getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(body);
            all.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        }
        CollectedMedia sink = play(ScriptedDevice.endless(all.toByteArray()));
        end(sink);
        assertEquals(ByteBuffer.wrap(KEY), sink.frames().get(0).payload());
        assertEquals(ByteBuffer.wrap(NEXT), sink.frames().get(1).payload());
    }

    @ParameterizedTest
    @CsvSource({
        "audio/g711a, 103, PCMA",
        "audio/PCMU, 102, PCMU",
        "audio/basic, 109, PCMU",
        "audio/g711-ulaw;rate=8000, 109, PCMU",
        "audio/pcm, 109, PCM16LE",
        "audio/wav, 108, PCM16LE",
        "audio/mpeg, 102, none",
        "audio/x, 109, none"
    })
    void tellsTheFormOfSoundByItsTypeOrAsItIsSet(String type, String set, String codec) {
        stream(1, "1", set);
        CollectedMedia sink = play(ScriptedDevice.parts("video/h264", KEY, type, SOUND));
        end(sink);
        assertEquals(
                codec,
                sink.packets().stream()
                        .filter(packet -> packet.track() == 1 && packet instanceof MediaFormat)
                        .map(packet -> ((MediaFormat) packet).codec().name())
                        .findFirst()
                        .orElse("none"));
    }

    @Test
    void asksForTheCodecThatTheStreamHasNow() {
        stream(1, "1", "109");
        LiveVideo video = video();
        stream(1, "8", "109");
        byte[] key = picture(VideoCodec.H265, 0);
        device.answers(
                "type=HTTP", r -> ScriptedDevice.parts("video/h265", key, "video/h265", picture(VideoCodec.H265, 1)));
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        end(sink);
        assertEquals(
                List.of("video.cgi?type=HTTP&cameraID=1&streamID=1&EncoderType=H265&AudioFlag=1"),
                device.sent("video.cgi"));
        MediaFormat format = (MediaFormat) sink.packets().get(0);
        assertEquals("H265 320x180", format.codec() + " " + format.width() + "x" + format.height());
        assertEquals(
                List.of(true, false),
                sink.frames().stream().map(MediaFrame::keyFrame).toList());
    }

    @ParameterizedTest
    @CsvSource({"H264, video/h265", "H265, video/h264", "H265, video/mpeg", "H264, ''"})
    void takesCodedPicturesForWhatTheyAreWhateverTheirType(VideoCodec codec, String type) {
        stream(1, "1", "109");
        Object[] parts = new Object[20];
        for (int number = 0; number < parts.length / 2; number++) {
            parts[2 * number] = type;
            parts[2 * number + 1] = picture(codec, number);
        }
        CollectedMedia sink = play(ScriptedDevice.parts(parts));
        end(sink);
        MediaFormat format = (MediaFormat) sink.packets().get(0);
        assertEquals(codec + " 320", format.codec() + " " + format.width());
        assertEquals(10, sink.frames().size());
        assertEquals(1, sink.frames().stream().filter(MediaFrame::keyFrame).count());
    }

    @Test
    void takesPicturesForWhatTheyAreWhateverTheirType() {
        stream(1, "1", "109");
        byte[] image = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xc0,
            0,
            8,
            8,
            0,
            90,
            0,
            (byte) 160,
            0,
            (byte) 0xff,
            (byte) 0xd9
        };
        CollectedMedia sink = play(ScriptedDevice.parts("video/h264", image, "application/octet-stream", KEY));
        end(sink);
        assertEquals(
                List.of("JPEG 160x90", "H264 320x180"),
                sink.packets().stream()
                        .filter(MediaFormat.class::isInstance)
                        .map(MediaFormat.class::cast)
                        .map(format -> format.codec() + " " + format.width() + "x" + format.height())
                        .toList());
    }

    @Test
    void putsParameterSetsOfTheirOwnInFrontOfTheNextPicture() {
        stream(1, "1", "109");
        int slice = 0;
        while (!(KEY[slice] == 0 && KEY[slice + 1] == 0 && KEY[slice + 2] == 1 && KEY[slice + 3] == 0x65)) {
            slice++;
        }
        byte[] sets = Arrays.copyOf(KEY, slice);
        byte[] rest = Arrays.copyOfRange(KEY, slice, KEY.length);
        CollectedMedia sink = play(ScriptedDevice.parts("video/h264", sets, "video/h264", rest, "video/h264", NEXT));
        end(sink);
        assertEquals(2, sink.frames().size());
        assertEquals(ByteBuffer.wrap(KEY), sink.frames().get(0).payload());
        assertEquals(320, ((MediaFormat) sink.packets().get(0)).width());
    }

    @Test
    void parameterSetsOfAnotherCodecAreNoPartOfAnImage() {
        stream(1, "1", "109");
        byte[] image = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xc0,
            0,
            8,
            8,
            0,
            90,
            0,
            (byte) 160,
            0,
            (byte) 0xff,
            (byte) 0xd9
        };
        CollectedMedia sink =
                play(ScriptedDevice.parts("video/h264", new byte[] {0, 0, 0, 1, 0x67, 1}, "image/jpeg", image));
        end(sink);
        assertEquals(ByteBuffer.wrap(image), sink.frames().get(0).payload());
    }
}
