package org.lensbridge.simulator.rtsp;

/** One deviation of a firmware's RTSP, each seen in the field. A firmware without any cuts large units (FU-A, FU) and does as the RFCs say. */
public enum RtspQuirk {
    /** Every NAL unit is one packet, however large; {@code packetization-mode=0}. */
    SINGLE_NAL_UNITS,
    /** Parameter sets share one packet (STAP-A; AP in H.265). */
    STAP_A,
    /** The SDP says {@code packetization-mode=28}, the number of a kind of packet. */
    MODE_28,
    /** The SDP says no {@code packetization-mode}, and large units are cut nevertheless. */
    NO_MODE,
    /** No packet has the marker. */
    NO_MARKER,
    /** The last packet of each NAL unit has the marker, not of each picture. */
    MARKER_PER_UNIT,
    /** Parameter sets stand in the SDP and never among the pictures. */
    SETS_IN_SDP_ONLY,
    /** Parameter sets stand among the pictures and not in the SDP. */
    SETS_IN_BAND_ONLY,
    /** {@code OPTIONS} is answered without {@code Public}. */
    NO_PUBLIC,
    /** {@code DESCRIBE} is answered without {@code Content-Base}. */
    NO_CONTENT_BASE,
    /** The first track's {@code a=control} is {@code *}; others have theirs. */
    CONTROL_STAR,
    /** Each {@code a=control} is a whole address, with the track before the query. */
    CONTROL_ABSOLUTE,
    /** Each {@code a=control} and {@code Content-Base} is a whole address on a host that cannot be reached. */
    CONTROL_ELSEWHERE,
    /** Lines of heads and of the SDP end with LF alone. */
    LF_ONLY,
    /** Interleaved channels are not those that were asked for. */
    OTHER_CHANNELS,
    /** {@code DESCRIBE} is answered with 302 to a longer path, which has the stream. */
    REDIRECTS,
    /** RTP over TCP is refused with 461. */
    UDP_ONLY,
    /** RTP over UDP is refused with 461. */
    TCP_ONLY,
    /** RTP over UDP is agreed upon and never sent, as behind a firewall. */
    SILENT_UDP,
    /** {@code Session} comes without {@code timeout}, and 60 seconds hold. */
    NO_TIMEOUT,
    /** {@code GET_PARAMETER} and {@code SET_PARAMETER} are answered with 501, and {@code Public} names neither. */
    NO_PARAMETERS,
    /** The same, though {@code Public} names {@code GET_PARAMETER}. */
    REFUSES_PARAMETERS,
    /** Receiver reports keep no session alive, requests do. */
    REPORTS_DO_NOT_KEEP,
    /** There are no sender reports. */
    NO_REPORTS,
    /** Sender reports tell a time of 1970: nobody has set the clock. */
    REPORTS_OF_1970,
    /** {@code PLAY} is answered after the first packets. */
    ANSWERS_LATE,
    /** Bytes that are neither packet nor answer stand between interleaved packets. */
    JUNK
}
