package org.lensbridge.simulator.rtsp;

import java.util.List;

/** Describes a stream (RFC 4566; RFC 2326, appendix C). Immutable. */
final class Sdp {
    private static final String NOWHERE = "rtsp://192.0.2.77:554";

    private final RtspSettings settings;
    private final RtspFaults faults;

    Sdp(RtspSettings settings, RtspFaults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** {@code uri} is the request's, in which nobody's name and password stand. */
    String of(RtspStream stream, String uri, String address) {
        StringBuilder sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 ")
                .append(address)
                .append("\r\ns=")
                .append(stream.name())
                .append("\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\na=range:npt=now-\r\n");
        if (!settings.has(RtspQuirk.CONTROL_STAR)) {
            sdp.append("a=control:*\r\n");
        }
        List<RtspTrack> tracks = stream.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            track(sdp, tracks.get(i));
            sdp.append("a=control:").append(control(uri, i)).append("\r\n");
        }
        return settings.has(RtspQuirk.LF_ONLY) ? sdp.toString().replace("\r\n", "\n") : sdp.toString();
    }

    private void track(StringBuilder sdp, RtspTrack track) {
        Coding coding = track.coding();
        int type = coding.payloadType();
        sdp.append("m=")
                .append(coding.media())
                .append(" 0 RTP/AVP ")
                .append(type)
                .append("\r\n");
        sdp.append("a=rtpmap:").append(type).append(' ').append(coding.rtpMap()).append("\r\n");
        String format = Broadcast.material(track, settings.quirks(), faults).format();
        if (!format.isEmpty()) {
            sdp.append("a=fmtp:").append(type).append(' ').append(format).append("\r\n");
        }
        if (coding.isVideo()) {
            sdp.append("a=framerate:").append(track.framesPerSecond()).append("\r\n");
        }
    }

    private String control(String uri, int track) {
        if (track == 0 && settings.has(RtspQuirk.CONTROL_STAR)) {
            return "*";
        }
        return isAbsolute() ? address(uri, track) : "trackID=" + track;
    }

    private boolean isAbsolute() {
        return settings.has(RtspQuirk.CONTROL_ABSOLUTE) || settings.has(RtspQuirk.CONTROL_ELSEWHERE);
    }

    /** The address of a track, as {@code RTP-Info} tells it too. */
    String address(String uri, int track) {
        String base = host(uri).replaceFirst("/$", "");
        String[] parts = isAbsolute() ? base.split("\\?", 2) : new String[] {base};
        return parts[0] + "/trackID=" + track + (parts.length == 2 ? "?" + parts[1] : "");
    }

    /** The address as this firmware tells it. */
    String host(String uri) {
        return settings.has(RtspQuirk.CONTROL_ELSEWHERE) ? uri.replaceFirst("^rtsp[su]?://[^/?]*", NOWHERE) : uri;
    }
}
