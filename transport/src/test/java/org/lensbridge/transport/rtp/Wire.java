package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.lensbridge.transport.rtsp.MediaDescription;
import org.lensbridge.transport.rtsp.SessionDescription;

/** A session whose packets a test writes by hand; each comes a millisecond after the one before. */
final class Wire {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    final Collected sink = new Collected();
    final RtpReception reception;
    int source = 0x0a0b0c0d;
    int sequence = 1000;
    int type = 96;
    long now = 5_000_000_000L;

    Wire(boolean datagrams, String... lines) {
        reception = new RtpReception(media(lines), datagrams, sink, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static List<MediaDescription> media(String... lines) {
        return SessionDescription.parse("v=0\n" + String.join("\n", lines)).media();
    }

    static Wire h264(boolean datagrams, String parameters) {
        return new Wire(
                datagrams,
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 H264/90000",
                parameters.isEmpty() ? "a=x" : "a=fmtp:96 " + parameters);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", "").replace("|", ""));
    }

    /** The next packet, not sent. */
    byte[] packet(boolean marker, int timestamp, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .put((byte) 0x80)
                .put((byte) (marker ? 0x80 | type : type))
                .putShort((short) sequence++)
                .putInt(timestamp)
                .putInt(source)
                .put(payload)
                .array();
    }

    Wire send(boolean marker, int timestamp, String payload) {
        return send(packet(marker, timestamp, hex(payload)));
    }

    Wire send(byte[] packet) {
        now += 1_000_000;
        reception.rtp(0, ByteBuffer.wrap(packet), now);
        return this;
    }

    /** A packet that never arrives. */
    Wire lose() {
        sequence++;
        return this;
    }

    Wire pass(long millis) {
        now += millis * 1_000_000;
        reception.tick(now);
        return this;
    }
}
