package org.lensbridge.driver.excelsense.codec;

import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * How a stream is coded now (section "AV Stream").
 *
 * @param stream its number, from 1
 * @param name as the device has it; may be empty
 * @param size empty when the device does not tell
 * @param frameRate in frames per second; 0 when the device does not tell
 * @param sound empty when there is none
 */
public record StreamConfiguration(
        int stream,
        String name,
        Encoder encoder,
        Optional<PictureSize> size,
        double frameRate,
        Optional<SoundForm> sound) {
    private static final int FASTEST = 1000;

    public StreamConfiguration {
        Objects.requireNonNull(name);
        Objects.requireNonNull(encoder);
        Objects.requireNonNull(size);
        Objects.requireNonNull(sound);
    }

    /** Reads a device's answer; empty when it tells no encoder that the document has. */
    public static Optional<StreamConfiguration> read(int stream, KeyValueDocument answer) {
        return answer.text("videoEncoderType")
                .flatMap(Encoder::of)
                .map(encoder -> new StreamConfiguration(
                        stream,
                        answer.text("streamName").orElse(""),
                        encoder,
                        answer.text("resolution").flatMap(PictureSize::of),
                        answer.number("frameRate")
                                .map(Number::doubleValue)
                                .filter(rate -> rate > 0 && rate <= FASTEST)
                                .orElse(0.0),
                        answer.text("audioEncoderType").flatMap(SoundForm::of)));
    }

    /** What callers see of it. */
    public StreamProfile profile() {
        return new StreamProfile(
                token(stream),
                name.isBlank() ? "Stream " + stream : name,
                encoder.codec(),
                size.map(PictureSize::width).orElse(0),
                size.map(PictureSize::height).orElse(0),
                frameRate);
    }

    /** The token of a stream's profile. */
    public static String token(int stream) {
        return "stream" + stream;
    }
}
