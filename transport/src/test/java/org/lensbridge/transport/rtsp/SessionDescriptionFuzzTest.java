package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Descriptions of media, and packets: good ones, and whatever else a device sends. */
class SessionDescriptionFuzzTest {
    private static final String GOOD =
            """
            v=0
            o=- 1 1 IN IP4 cam
            s=Yard
            a=control:rtsp://cam/all
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=control:track=1
            m=application 0 RTP/AVP 98 99
            a=rtpmap:99 vnd.onvif.metadata/90000
            a=control:track=2
            """;

    @FuzzTest
    void readsAnyText(byte[] input) {
        read(new String(input, StandardCharsets.ISO_8859_1));
        RtpPacket.read(ByteBuffer.wrap(input))
                .ifPresent(packet -> assertTrue(packet.payload().remaining() <= input.length));
    }

    @Test
    void readsBrokenDescriptionsAndPackets() {
        Random random = new Random(20260503);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(200));
            }
            read(text.toString());
            byte[] packet = new byte[random.nextInt(40)];
            random.nextBytes(packet);
            RtpPacket.read(ByteBuffer.wrap(packet));
        }
    }

    private static void read(String text) {
        try {
            SessionDescription description = SessionDescription.parse(text);
            assertTrue(description.media().size() <= 64);
            description.media().forEach(media -> {
                media.control();
                media.offers("vnd.onvif.metadata");
            });
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
        }
    }

    @Test
    void givesAttributesToTheirMedia() {
        SessionDescription description = SessionDescription.parse(GOOD);
        assertEquals(List.of("control:rtsp://cam/all"), description.attributes());
        MediaDescription video = description.media().get(0);
        assertEquals("track=1", video.control());
        assertEquals(Optional.of("H264/90000"), video.encoding("96"));
        MediaDescription metadata = description.media().get(1);
        assertEquals("application", metadata.kind());
        assertTrue(metadata.offers("VND.onvif.metadata"));
        assertEquals(Optional.empty(), metadata.encoding("98"));
    }

    @Test
    void boundsDescriptions() {
        String many = GOOD + "m=video 0 RTP/AVP 96\na=x\n".repeat(500);
        assertEquals(64, SessionDescription.parse(many).media().size());
        String huge = "v=0\n" + "a=x\n".repeat(100_000);
        assertThrows(CameraException.class, () -> SessionDescription.parse(huge));
    }

    @Test
    void readsPacketsWithSourcesExtensionAndPadding() {
        byte[] bytes = {
            (byte) 0xb1, (byte) 0xe2, 1, 2, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 2, 0, 7, 0, 1, 9, 9, 9, 9, 'h', 'i', 0, 2
        };
        RtpPacket packet = RtpPacket.read(ByteBuffer.wrap(bytes)).orElseThrow();
        assertEquals(98, packet.payloadType());
        assertTrue(packet.marker());
        assertEquals(258, packet.sequence());
        assertEquals(9, packet.timestamp());
        assertEquals("hi", StandardCharsets.US_ASCII.decode(packet.payload()).toString());
    }
}
