package org.lensbridge.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The identity of a frame, carried in a comment segment (COM) near the start of the JPEG, so that a test can tell
 * lost, doubled and late frames. Immutable.
 *
 * @param frame number of the frame in its stream, from 1, without gaps at the source
 * @param camera name of the camera; any text without {@code ;}
 * @param channel the channel, from 1
 * @param subtype 0 main stream, 1 and 2 extra streams
 * @param time when the frame was made, in microseconds of the host's clock
 */
public record FrameStamp(long frame, String camera, int channel, int subtype, Instant time) {
    private static final int COMMENT = 0xfe;
    private static final int START_OF_SCAN = 0xda;

    public FrameStamp {
        if (camera.indexOf(';') >= 0) {
            throw new IllegalArgumentException("a camera's name cannot hold a semicolon");
        }
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The text of the comment segment. */
    public String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return "frame=" + frame + ";camera=" + camera + ";channel=" + channel + ";stream=" + subtype + ";time="
                + micros;
    }

    /** Reads the stamp of a JPEG without changing the buffer; empty when there is none or the bytes are no JPEG. */
    public static Optional<FrameStamp> read(ByteBuffer jpeg) {
        ByteBuffer bytes = jpeg.duplicate();
        if (bytes.remaining() < 4 || bytes.getShort() != (short) 0xffd8) {
            return Optional.empty();
        }
        while (bytes.remaining() >= 4 && (bytes.get() & 0xff) == 0xff) {
            int marker = bytes.get() & 0xff;
            int length = (bytes.getShort() & 0xffff) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                return Optional.empty();
            }
            if (marker == COMMENT) {
                byte[] text = new byte[length];
                bytes.get(text);
                Optional<FrameStamp> stamp = parse(new String(text, StandardCharsets.UTF_8));
                if (stamp.isPresent()) {
                    return stamp;
                }
            } else {
                bytes.position(bytes.position() + length);
            }
        }
        return Optional.empty();
    }

    private static Optional<FrameStamp> parse(String text) {
        if (!text.startsWith("frame=")) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(";")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        try {
            return Optional.of(new FrameStamp(
                    Long.parseLong(fields.getOrDefault("frame", "")),
                    fields.getOrDefault("camera", ""),
                    Integer.parseInt(fields.getOrDefault("channel", "")),
                    Integer.parseInt(fields.getOrDefault("stream", "")),
                    Instant.EPOCH.plus(Long.parseLong(fields.getOrDefault("time", "")), ChronoUnit.MICROS)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
