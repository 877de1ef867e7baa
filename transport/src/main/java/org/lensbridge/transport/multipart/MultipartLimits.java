package org.lensbridge.transport.multipart;

/**
 * How much a multipart stream may ask for.
 *
 * @param headerBytes all header lines of one part together
 * @param headerLines header lines of one part
 * @param partBytes the body of one part
 * @param preambleBytes what stands before the first boundary, and between the stated end of a part and the next boundary
 */
public record MultipartLimits(int headerBytes, int headerLines, int partBytes, int preambleBytes) {
    /** 8 KiB in 64 lines of headers, parts of 16 MiB, 64 KiB between parts. */
    public static final MultipartLimits DEFAULT = new MultipartLimits(8 << 10, 64, 16 << 20, 64 << 10);

    public MultipartLimits {
        if (headerBytes < 1 || headerLines < 1 || partBytes < 1 || preambleBytes < 1) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
    }
}
