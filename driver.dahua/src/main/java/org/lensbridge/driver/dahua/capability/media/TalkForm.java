package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lensbridge.driver.dahua.operation.AudioOperations;

/**
 * How pieces of sound follow one another in a request of section 4.3.3.
 *
 * @param contentType of the request
 * @param mediaType of each part; empty for sound without parts
 */
record TalkForm(String contentType, String mediaType) {
    private static final String BOUNDARY = "lensbridge-sound";

    /** The form that is called so, for sound of a media type. */
    static TalkForm of(String name, String mediaType) {
        return name.equals(AudioOperations.MULTIPART)
                ? new TalkForm("multipart/x-mixed-replace; boundary=" + BOUNDARY, mediaType)
                : new TalkForm(mediaType, "");
    }

    /** The bytes that carry a piece; the piece is consumed. */
    ByteBuffer framed(ByteBuffer piece) {
        if (mediaType.isEmpty()) {
            return piece;
        }
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + piece.remaining()
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + piece.remaining() + 2)
                .put(head)
                .put(piece)
                .put((byte) '\r')
                .put((byte) '\n')
                .flip();
    }
}
