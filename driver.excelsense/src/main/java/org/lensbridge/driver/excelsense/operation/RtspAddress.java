package org.lensbridge.driver.excelsense.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;

/**
 * The address of a stream as a device tells it (section "Live Video"): {@code rtsp://192.168. 1.121:554/snl/live/1/1}, perhaps with blanks
 * inside. Immutable.
 *
 * @param host as the device knows itself, which need not be how it is reached; an address of IP version 6 in brackets
 * @param port 1 to 65535
 * @param path with its query, from the slash on; without any login
 */
public record RtspAddress(String host, int port, String path) {
    private static final int USUAL_PORT = 554;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)rtsp://(?:[^/?#]*@)?(\\[[0-9a-f:.%]{2,80}]|[a-z0-9._-]{1,253})(?::(\\d{1,5}))?(/[!-~]*)?");

    /** A login that a device writes into the query. */
    private static final Pattern LOGIN = Pattern.compile("(?i)(?<=[?&])(?:user(?:name)?|pass(?:word|wd)?|pwd)=[^&]*&?");

    /**
     * Reads a device's answer.
     *
     * @throws CameraException PROTOCOL when it holds no such address
     */
    public static RtspAddress read(String answer) {
        String text = answer.replaceAll("[\\s\"'\\x00]", "");
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            throw failure("The device tells no RTSP address but: " + Excerpt.of(answer) + ".");
        }
        int port = address.group(2) == null ? USUAL_PORT : Integer.parseInt(address.group(2));
        if (port < 1 || port > 65_535) {
            throw failure("The device tells an RTSP address with the port " + port + ".");
        }
        String path = address.group(3) == null ? "/" : address.group(3);
        return new RtspAddress(
                address.group(1), port, LOGIN.matcher(path).replaceAll("").replaceAll("[?&]$", ""));
    }

    /** The address as clients take it. */
    String text() {
        return "rtsp://" + host + ":" + port + path;
    }

    /** The same stream, reached at another host; an address of IP version 6 without brackets. */
    RtspAddress at(String otherHost, int otherPort) {
        return new RtspAddress(otherHost.indexOf(':') >= 0 ? "[" + otherHost + "]" : otherHost, otherPort, path);
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.PROTOCOL, sentence);
    }
}
