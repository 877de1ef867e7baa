package org.lensbridge.transport.rtsp;

/**
 * How much of what a device sends is taken. A frame of media is never larger than 65,535 bytes.
 *
 * @param head the longest head of a reply in bytes
 * @param body the longest body of a reply in bytes
 * @param waiting the most bytes of media that are kept while a reply is waited for
 */
public record RtspLimits(int head, int body, int waiting) {
    /** 16 KiB, 128 KiB and 1 MiB. */
    public static final RtspLimits DEFAULT = new RtspLimits(16 << 10, 128 << 10, 1 << 20);

    public RtspLimits {
        if (head < 64 || body < 0 || waiting < 0) {
            throw new IllegalArgumentException("A reply's head has 64 bytes at least");
        }
    }
}
