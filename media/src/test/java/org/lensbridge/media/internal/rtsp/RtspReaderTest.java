package org.lensbridge.media.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtspReaderTest {
    private static final int LIMIT = 1024;

    private final RtspReader reader = new RtspReader(LIMIT);

    private void feed(String text) {
        reader.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private RtspRequest request() throws BadRtspException {
        return (RtspRequest) reader.next().orElseThrow();
    }

    @Test
    void readsRequestsAndFramesThatComeTogether() throws BadRtspException {
        feed("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n$\1\0\2ab\r\n"
                + "SET_PARAMETER rtsp://h/gate RTSP/1.0\nCSeq: 2\nSession: x;timeout=60\nContent-Length: 3\n\nabcGET");
        assertEquals("OPTIONS", request().method());
        ClientFrame frame = (ClientFrame) reader.next().orElseThrow();
        assertEquals(1, frame.channel());
        assertEquals(2, frame.content().remaining());
        RtspRequest set = request();
        assertEquals("abc", set.body());
        assertEquals(Optional.of("x"), set.session());
        assertEquals(Optional.empty(), reader.next());
        assertEquals("SET_PARAMETER", set.toString(), "shows no secrets");
    }

    @Test
    void leavesOutAFrameThatIsTooLong() throws BadRtspException {
        feed("$\7\7\0");
        assertEquals(new ClientFrame(7, ByteBuffer.allocate(0)), reader.next().orElseThrow());
        feed("x".repeat(0x700 - 1));
        assertEquals(Optional.empty(), reader.next());
        feed("x" + "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n");
        assertEquals("OPTIONS", request().method());
        assertFalse(reader.started());
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'GET\r\n\r\n'",
        "400, 'OPTIONS * RTSP/1.0\r\n\r\n'",
        "400, 'OPTIONS * RTSP/1.0\r\nCSeq: one\r\n\r\n'",
        "400, 'OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n: x\r\n\r\n'",
        "505, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'",
        "413, 'OPTIONS * RTSP/1.0\r\nCSeq: 1\r\nContent-Length: 5000\r\n\r\n'",
        "413, 'OPTIONS * RTSP/1.0\r\nCSeq: 1\r\nContent-Length: -1\r\n\r\n'"
    })
    void refuses(int status, String request) {
        feed(request);
        assertEquals(status, assertThrows(BadRtspException.class, reader::next).status());
    }

    @Test
    void refusesARequestWithoutEnd() {
        feed("A".repeat(LIMIT));
        assertThrows(BadRtspException.class, reader::next);
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://h/gate, gate, 1, *, -1",
        "rtsp://h:8554/gate/2/, gate, 2, *, -1",
        "RTSP://u:p@h/gate/2/main?tcp, gate, 2, main, -1",
        "rtsp://h/gate/2/main/trackID=3, gate, 2, main, 3",
        "rtsp://h/gate/trackID=1, gate, 1, *, 1"
    })
    void readsAddresses(String uri, String device, int channel, String profile, int track) throws BadRtspException {
        RtspAddress address = RtspAddress.parse(uri);
        assertEquals(device, address.key().device().value());
        assertEquals(channel, address.key().channel());
        assertEquals(profile, address.key().profile());
        assertEquals(track, address.track().orElse(-1));
    }

    @ParameterizedTest
    @CsvSource({"rtsp://h, 404", "rtsp://h/gate/x, 404", "rtsp://h/a/1/b/c, 404", "*, 400", "http://h/gate, 400"})
    void refusesOtherAddresses(String uri, int status) {
        assertEquals(
                status,
                assertThrows(BadRtspException.class, () -> RtspAddress.parse(uri))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "RTP/AVP/TCP;unicast;interleaved=2-3, true, 2, 3",
        "RTP/AVP/TCP, true, -1, -1",
        "RTP/AVP;unicast;client_port=5000-5001, false, 5000, 5001",
        "RTP/AVP/UDP;client_port=5000, false, 5000, 5001",
        "'RTP/AVP;multicast;ttl=1,RTP/AVP/TCP;interleaved=0-1', true, 0, 1"
    })
    void readsTransports(String header, boolean interleaved, int first, int second) {
        assertEquals(Optional.of(new TransportWish(interleaved, first, second)), TransportWish.of(header));
    }

    @ParameterizedTest
    @CsvSource({
        "RTP/AVP;multicast",
        "RTP/AVP;unicast",
        "RTP/SAVP;client_port=1-2",
        "RTP/AVP/TCP;interleaved=255",
        "RTP/AVP/TCP;interleaved=300-301",
        "RTP/AVP;client_port=65535",
        "RTP/AVP;client_port=0-1",
        "RTP/AVP;client_port=5000-5000",
        "RTP/AVP/TCP;interleaved=0-1;mode=\"RECORD\""
    })
    void refusesOtherTransports(String header) {
        assertEquals(Optional.empty(), TransportWish.of(header));
    }
}
