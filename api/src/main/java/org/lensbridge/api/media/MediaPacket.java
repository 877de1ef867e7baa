package org.lensbridge.api.media;

/** What travels on a stream: a {@link MediaFormat} or a {@link MediaFrame}. Closed for good; immutable. */
public sealed interface MediaPacket permits MediaFormat, MediaFrame {
    /** The track within the stream, from 0; video first. */
    int track();
}
