package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.rtsp.RtpPacket;

/** Documents from packets. */
class MetadataPartsTest {
    private final MetadataParts parts = new MetadataParts(20);

    private Optional<String> take(int sequence, boolean marker, String text) {
        ByteBuffer payload = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return parts.take(new RtpPacket(98, marker, sequence, 0, payload));
    }

    @Test
    void putsPacketsTogetherAcrossTheTurnOfTheirNumbers() {
        assertEquals(Optional.empty(), take(65_535, false, "ab"));
        assertEquals(Optional.of("abc"), take(0, true, "c"));
        assertEquals(Optional.of("d"), take(1, true, "d"));
        assertEquals(Optional.empty(), take(2, true, ""));
        assertEquals("", parts.loss());
    }

    @Test
    void losesTheDocumentWhosePacketIsLostAndNoOther() {
        take(1, false, "a");
        assertEquals(Optional.empty(), take(3, true, "c"));
        assertFalse(parts.loss().isEmpty());
        assertEquals("", parts.loss());
        assertEquals(Optional.of("d"), take(4, true, "d"));
    }

    @Test
    void keepsADocumentThatBeginsBehindTheLoss() {
        take(1, false, "a");
        assertEquals(Optional.of("<?xml?><a/>"), take(1, true, "<?xml?><a/>"));
        assertFalse(parts.loss().isEmpty());
        assertEquals(Optional.of("<MetadataStream/>"), take(9, true, "<MetadataStream/>"));
    }

    @Test
    void losesADocumentThatIsTooLarge() {
        assertEquals(Optional.empty(), take(1, false, "123456789012"));
        assertEquals(Optional.empty(), take(2, false, "123456789012"));
        assertEquals(Optional.empty(), take(3, true, "7"));
        assertFalse(parts.loss().isEmpty());
        assertEquals(Optional.of("next"), take(4, true, "next"));
    }
}
