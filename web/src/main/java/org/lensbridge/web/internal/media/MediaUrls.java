package org.lensbridge.web.internal.media;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceId;

/**
 * URLs of the media server. Immutable.
 *
 * @param origin scheme, host and port, such as {@code http://nvr.local:8081}
 * @param rtspOrigin the same of its RTSP server, while there is one: {@code rtsp://nvr.local:8554}
 */
public record MediaUrls(String origin, Optional<String> rtspOrigin) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");

    public MediaUrls {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(rtspOrigin);
    }

    /** The media server at these ports of the host that a request names; anything that is no host name becomes {@code localhost}. */
    public static MediaUrls of(String requestHost, int port, OptionalInt rtspPort) {
        String host =
                requestHost.indexOf(':') >= 0 && !requestHost.startsWith("[") ? "[" + requestHost + "]" : requestHost;
        boolean usable = NAME.matcher(host).matches() || IPV6.matcher(host).matches();
        String known = usable ? host : "localhost";
        return new MediaUrls(
                "http://" + known + ":" + port,
                rtspPort.isPresent() ? Optional.of("rtsp://" + known + ":" + rtspPort.getAsInt()) : Optional.empty());
    }

    /** What the media server makes of a channel's stream: {@code mjpeg}, {@code mp4}, {@code h264} or {@code h265}. */
    public String stream(DeviceId device, int channel, String kind) {
        return origin + "/streams/" + device + "/" + channel + "/" + kind;
    }

    /** The same of one of its streams. */
    public String stream(DeviceId device, int channel, String profile, String kind) {
        return stream(device, channel, profile + "/" + kind);
    }

    /** A channel by RTSP. */
    public Optional<String> rtsp(DeviceId device, int channel) {
        return rtspOrigin.map(server -> server + "/" + device + "/" + channel);
    }

    /** One of its streams by RTSP. */
    public Optional<String> rtsp(DeviceId device, int channel, String profile) {
        return rtsp(device, channel).map(url -> url + "/" + profile);
    }

    /** The web socket for any number of live streams. */
    public String live() {
        return socketOrigin() + "/live";
    }

    /** A still picture of a channel. */
    public String snapshot(DeviceId device, int channel) {
        return origin + "/snapshots/" + device + "/" + channel + ".jpg";
    }

    /** The origin as a content security policy understands it, whose grammar has no IPv6 literals. */
    public String policySource() {
        return policySource(origin);
    }

    /** The same of the web socket's origin. */
    public String socketPolicySource() {
        return policySource(socketOrigin());
    }

    private String socketOrigin() {
        return "ws" + origin.substring("http".length());
    }

    private static String policySource(String source) {
        return source.indexOf('[') < 0
                ? source
                : source.substring(0, source.indexOf("://")) + "://*" + source.substring(source.lastIndexOf(':'));
    }
}
