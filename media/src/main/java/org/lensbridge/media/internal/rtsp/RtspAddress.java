package org.lensbridge.media.internal.rtsp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamKey;

/**
 * What a request's address names: {@code rtsp://host:port/DEVICE[/CHANNEL[/PROFILE]][/trackID=N]}. Without a channel it is the first, without a
 * profile the channel's best H.264 or H.265 stream. A query is no part of it.
 *
 * @param base the address of the stream as the client wrote it, without track, query and last slash
 * @param track counts from 0
 */
record RtspAddress(StreamKey key, String base, OptionalInt track) {
    private static final Pattern ADDRESS =
            Pattern.compile("rtsps?://[^/?#]+(/[^?#]*)?(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACK = Pattern.compile("trackID=([0-9]{1,2})");
    private static final Pattern CHANNEL = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    /** What a track is called at the end of an address. */
    static String control(int track) {
        return "trackID=" + track;
    }

    /** Reads an address. */
    static RtspAddress parse(String uri) throws BadRtspException {
        Matcher address = ADDRESS.matcher(uri);
        if (!address.matches()) {
            throw new BadRtspException(400, "The address does not begin with rtsp:// and a host.");
        }
        int pathAt = address.group(1) == null ? uri.length() : address.start(1);
        List<String> path = new ArrayList<>();
        for (String segment : uri.substring(pathAt, address.group(1) == null ? pathAt : address.end(1))
                .split("/")) {
            if (!segment.isEmpty()) {
                path.add(segment);
            }
        }
        OptionalInt track = OptionalInt.empty();
        if (!path.isEmpty()) {
            Matcher last = TRACK.matcher(path.get(path.size() - 1));
            if (last.matches()) {
                track = OptionalInt.of(Integer.parseInt(last.group(1)));
                path.remove(path.size() - 1);
            }
        }
        String base = uri.substring(0, pathAt) + (path.isEmpty() ? "" : "/" + String.join("/", path));
        return new RtspAddress(key(path), base, track);
    }

    private static StreamKey key(List<String> path) throws BadRtspException {
        if (path.isEmpty() || path.size() > 3 || !DeviceId.isValid(path.get(0))) {
            throw new BadRtspException(404, "Nothing is here. Ask for rtsp://HOST/DEVICE/CHANNEL/PROFILE.");
        }
        if (path.size() > 1 && !CHANNEL.matcher(path.get(1)).matches()) {
            throw new BadRtspException(404, "The channel is no number from 1 on.");
        }
        if (path.size() > 2
                && !path.get(2).equals(StreamKey.CODED)
                && !PROFILE.matcher(path.get(2)).matches()) {
            throw new BadRtspException(404, "There is no profile of such a name.");
        }
        return new StreamKey(
                new DeviceId(path.get(0)),
                path.size() > 1 ? Integer.parseInt(path.get(1)) : 1,
                path.size() > 2 ? path.get(2) : StreamKey.CODED);
    }
}
