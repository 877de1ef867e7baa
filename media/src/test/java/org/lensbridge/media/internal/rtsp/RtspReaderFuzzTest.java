package org.lensbridge.media.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.transport.rtp.ReceptionReport;

class RtspReaderFuzzTest {
    private static final int LIMIT = 256;

    @FuzzTest
    void answersWithRequestsFramesOrARefusalHoweverTheBytesAreCut(byte[] input) {
        String whole = outcome(input, LIMIT);
        assertEquals(whole, outcome(input, 1), "byte by byte");
        assertEquals(whole, outcome(input, 7), "in pieces");
    }

    private static String outcome(byte[] input, int piece) {
        StringBuilder seen = new StringBuilder();
        RtspReader reader = new RtspReader(LIMIT);
        try {
            for (int at = 0; at < input.length; ) {
                ByteBuffer chunk = ByteBuffer.wrap(input, at, Math.min(piece, input.length - at));
                reader.feed(chunk);
                for (Optional<RtspInput> next = reader.next(); next.isPresent(); next = reader.next()) {
                    seen.append(text(next.get()));
                }
                assertTrue(chunk.position() > at, "always goes on");
                at = chunk.position();
            }
        } catch (BadRtspException refused) {
            assertTrue(refused.status() >= 400 && refused.status() < 600);
            seen.append(refused.status());
        }
        return seen.toString();
    }

    private static String text(RtspInput input) {
        if (input instanceof ClientFrame frame) {
            ReceptionReport.read(frame.content());
            return "$" + frame.channel() + ":" + frame.content().remaining() + "\n";
        }
        RtspRequest request = (RtspRequest) input;
        TransportWish.of(request.header("transport").orElse(""));
        String address;
        try {
            address = RtspAddress.parse(request.uri()).toString();
        } catch (BadRtspException refused) {
            address = Integer.toString(refused.status());
        }
        return request.method() + address + new TreeMap<>(request.headers()) + request.body() + "\n";
    }
}
