package org.lensbridge.driver.dahua.capability.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.support.operation.Operation;

/**
 * How a recording is fetched: by the path of its file (section 4.11.6), or by its times where a device tells no path (4.11.7). As a text it is
 * the token of a recording: the path as the device told it, or {@code time:begin/end/subtype} by the device's clock. Immutable.
 *
 * @param row the request
 * @param arguments without the channel
 */
record FileToken(Operation row, Map<String, Value> arguments, String text) {
    private static final int LONGEST = 1024;
    private static final Pattern TIMES = Pattern.compile("time:([0-9: -]{8,32})/([0-9: -]{8,32})/([0-2])");

    FileToken {
        Objects.requireNonNull(row);
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(text);
    }

    /** By a path; whether it is one says {@link #isPath}. */
    static FileToken ofPath(String path) {
        // The document's paths begin with a slash; its own example of a request shows one between the program and the
        // path.
        String rooted = path.startsWith("/") ? path : "/" + path;
        return new FileToken(RecordingOperations.FILE, Map.of("file", Value.of(rooted)), rooted);
    }

    /** Whether a device's text can be a path: nothing that climbs, and nothing that is no text. */
    static boolean isPath(String text) {
        return !text.isBlank()
                && text.length() < LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                && !("/" + text + "/").contains("/../");
    }

    /** By times of the device's clock. */
    static FileToken ofTimes(String begin, String end, int subtype) {
        return new FileToken(
                RecordingOperations.SPAN,
                Map.of("startTime", Value.of(begin), "endTime", Value.of(end), "subtype", Value.of(subtype)),
                "time:" + begin + "/" + end + "/" + subtype);
    }

    /**
     * Reads a token.
     *
     * @throws CameraException INVALID_ARGUMENT for one that is not of this driver
     */
    static FileToken parse(String token) {
        Matcher times = TIMES.matcher(token);
        if (times.matches()) {
            return ofTimes(times.group(1), times.group(2), Integer.parseInt(times.group(3)));
        }
        if (token.startsWith("/") && isPath(token)) {
            return ofPath(token);
        }
        throw new CameraException(
                Kind.INVALID_ARGUMENT, "This is no recording of this device. Take one that was found there.");
    }

    /** The arguments of the request for a channel. */
    Map<String, Value> arguments(int channel) {
        Map<String, Value> all = new LinkedHashMap<>(arguments);
        if (row == RecordingOperations.SPAN) {
            all.put(Operation.CHANNEL, Value.of(channel));
        }
        return all;
    }
}
