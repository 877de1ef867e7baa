package org.lensbridge.simulator.rtsp;

import java.util.Optional;

/**
 * One track of a stream. Immutable; tracks that are equal carry the same.
 *
 * @param width widest picture in pixels: 320 by 240, from 640 on 640 by 480 (H.265 has 320 by 240 only)
 * @param framesPerSecond of video, 1 to 120
 * @param bitsPerSecond video is filled up to this rate, 0 for as it is
 * @param feed what an {@link Coding#METADATA} track tells; without one it has a document each second that counts
 */
public record RtspTrack(
        Coding coding, int width, int framesPerSecond, long bitsPerSecond, Optional<MetadataFeed> feed) {
    private static final int USUAL_RATE = 25;

    public RtspTrack {
        if (framesPerSecond < 1 || framesPerSecond > 120 || bitsPerSecond < 0) {
            throw new IllegalArgumentException("a track has 1 to 120 frames per second and no negative bit rate");
        }
    }

    private static RtspTrack of(Coding coding, int width) {
        return new RtspTrack(coding, width, USUAL_RATE, 0, Optional.empty());
    }

    /** Video that wide, at that many frames per second, kept within 1 to 120. */
    public static RtspTrack video(Coding coding, int width, int framesPerSecond) {
        return of(coding, width).framesPerSecond(Math.max(1, Math.min(120, framesPerSecond)));
    }

    /** H.264 of 640 by 480 at 25 frames per second, filled up to 4.2 Mbit/s: what a camera of 1080 lines sends, for load. */
    public static RtspTrack load() {
        return h264(640).bitsPerSecond(4_200_000);
    }

    /** H.264 at 25 frames per second with a key frame each second; 320 or 640 pixels wide. */
    public static RtspTrack h264(int width) {
        return of(Coding.H264, width);
    }

    /** H.265 of 320 by 240 at 25 frames per second with a key frame each second. */
    public static RtspTrack h265() {
        return of(Coding.H265, 320);
    }

    /** JPEG of 320 by 240, or 640 by 480, at 25 frames per second. */
    public static RtspTrack jpeg(int width) {
        return of(Coding.JPEG, width);
    }

    /** A tone of 400 Hz. */
    public static RtspTrack sound(Coding coding) {
        if (!coding.isSound()) {
            throw new IllegalArgumentException(coding + " is no sound");
        }
        return of(coding, 0);
    }

    /** A document each second, {@code <Tick number="N"/>} in the vocabulary of ONVIF. */
    public static RtspTrack metadata() {
        return of(Coding.METADATA, 0);
    }

    /** What the feed tells; each session has a stream of its own then, which begins with the feed's present state. */
    public static RtspTrack metadata(MetadataFeed feed) {
        return new RtspTrack(Coding.METADATA, 0, USUAL_RATE, 0, Optional.of(feed));
    }

    public RtspTrack framesPerSecond(int value) {
        return new RtspTrack(coding, width, value, bitsPerSecond, feed);
    }

    /** Every picture is filled up to the same size, with what decoders skip. */
    public RtspTrack bitsPerSecond(long value) {
        return new RtspTrack(coding, width, framesPerSecond, value, feed);
    }
}
