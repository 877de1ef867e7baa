package org.lensbridge.web.internal.media;

import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceId;

/**
 * URLs of the media server. Immutable.
 *
 * @param origin scheme, host and port, such as {@code http://nvr.local:8554}
 */
public record MediaUrls(String origin) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");

    /** The media server at this port of the host that a request names; anything that is no host name becomes {@code localhost}. */
    public static MediaUrls of(String requestHost, int port) {
        String host =
                requestHost.indexOf(':') >= 0 && !requestHost.startsWith("[") ? "[" + requestHost + "]" : requestHost;
        boolean usable = NAME.matcher(host).matches() || IPV6.matcher(host).matches();
        return new MediaUrls("http://" + (usable ? host : "localhost") + ":" + port);
    }

    /** The endless picture of a channel as MJPEG. */
    public String mjpeg(DeviceId device, int channel) {
        return origin + "/streams/" + device + "/" + channel + "/mjpeg";
    }

    /** One of its streams as MJPEG. */
    public String mjpeg(DeviceId device, int channel, String profile) {
        return origin + "/streams/" + device + "/" + channel + "/" + profile + "/mjpeg";
    }

    /** A still picture of a channel. */
    public String snapshot(DeviceId device, int channel) {
        return origin + "/snapshots/" + device + "/" + channel + ".jpg";
    }

    /** The origin as a content security policy understands it, whose grammar has no IPv6 literals. */
    public String policySource() {
        return origin.indexOf('[') < 0 ? origin : "http://*" + origin.substring(origin.lastIndexOf(':'));
    }
}
