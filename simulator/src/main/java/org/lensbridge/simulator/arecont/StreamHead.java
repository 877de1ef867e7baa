package org.lensbridge.simulator.arecont;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The head of a multipart reply, with the line end that belongs to the first boundary. */
final class StreamHead {
    static final String BOUNDARY = "fbdr";

    private StreamHead() {}

    /** HTTP/1.0 unless the client asks for more. */
    static ByteBuffer of(ArecontCall call) {
        String text = "HTTP/" + (call.wantsNewHttp() ? "1.1" : "1.0")
                + " 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=" + BOUNDARY + "\r\n"
                + (call.wantsNewHttp() ? "Connection: close\r\n" : "") + "\r\n\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
