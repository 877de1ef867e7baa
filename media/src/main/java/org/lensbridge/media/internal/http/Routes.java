package org.lensbridge.media.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamKey;

/** Reads {@link Route}s out of request targets. */
public final class Routes {
    private static final Map<String, Route.Form> FORMS =
            Map.of("mjpeg", Route.Form.MJPEG, "mp4", Route.Form.MP4, "annexb", Route.Form.ANNEXB);
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern CHANNEL = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,3})?");
    private static final List<String> LIVE = List.of("live");
    private static final Duration DEFAULT_AGE = Duration.ofSeconds(1);

    private Routes() {}

    /**
     * Reads a target. Empty when nothing is there.
     *
     * @throws BadRequestException when it is malformed
     */
    public static Optional<Route> of(RequestHead head) throws BadRequestException {
        if (!head.target().startsWith("/")) {
            throw new BadRequestException("The target is not a path.");
        }
        List<String> path = segments(head.path());
        int size = path.size();
        if (path.equals(LIVE)) {
            return Optional.of(new Route.Live());
        }
        if (size < 3 || !DeviceId.isValid(path.get(1))) {
            return Optional.empty();
        }
        DeviceId device = new DeviceId(path.get(1));
        if (path.get(0).equals("snapshots") && size == 3 && path.get(2).endsWith(".jpg")) {
            String number = path.get(2).substring(0, path.get(2).length() - ".jpg".length());
            Duration age = maximumAge(head.query());
            return channel(number).map(channel -> new Route.Still(device, channel, age));
        }
        Route.Form form = FORMS.get(path.get(size - 1));
        if (path.get(0).equals("streams") && size >= 4 && size <= 5 && form != null) {
            String usual = form == Route.Form.MJPEG ? "" : StreamKey.CODED;
            String profile = size == 5 ? path.get(3) : usual;
            if (size == 4 || PROFILE.matcher(profile).matches()) {
                return channel(path.get(2))
                        .map(channel -> new Route.Stream(new StreamKey(device, channel, profile), form));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> channel(String text) {
        return CHANNEL.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Duration maximumAge(String query) throws BadRequestException {
        for (String pair : query.split("&")) {
            if (!pair.startsWith("maxAge=")) {
                continue;
            }
            String seconds = pair.substring("maxAge=".length());
            if (!SECONDS.matcher(seconds).matches()) {
                throw new BadRequestException("maxAge is a number of seconds, such as 2 or 0.5.");
            }
            return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
        }
        return DEFAULT_AGE;
    }

    private static List<String> segments(String path) throws BadRequestException {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(decoded(segment));
        }
        return segments;
    }

    private static String decoded(String segment) throws BadRequestException {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        int at = 0;
        while (at < segment.length()) {
            if (segment.charAt(at) != '%') {
                bytes.write(segment.charAt(at++));
            } else {
                bytes.write(escaped(segment, at + 1));
                at += 3;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("The path is not UTF-8.");
        }
    }

    private static int escaped(String segment, int at) throws BadRequestException {
        int high = at + 1 < segment.length() ? Character.digit(segment.charAt(at), 16) : -1;
        int low = at + 1 < segment.length() ? Character.digit(segment.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequestException("A percent sign is not followed by two hexadecimal digits.");
        }
        return high << 4 | low;
    }
}
