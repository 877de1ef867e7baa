package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JpegHeaderTest {
    private static final String HEAD = "ffd8" + "ffe000104a46494600010100000100010000";
    private static final String FRAME = "ffc0000b08" + "00f0" + "0140" + "01011100";

    @Test
    void findsTheSize() {
        assertEquals(Optional.of(new JpegHeader(320, 240)), JpegHeader.read(bytes(HEAD + FRAME + "ffda")));
        assertEquals(Optional.of(new JpegHeader(320, 240)), JpegHeader.read(bytes(HEAD + "ffff" + FRAME.substring(2))));
    }

    @Test
    void startsAtTheBuffersPosition() {
        ByteBuffer buffer = bytes("000000" + HEAD + FRAME).position(3);
        assertTrue(JpegHeader.begins(buffer));
        assertTrue(JpegHeader.read(buffer).isPresent());
        assertEquals(3, buffer.position());
    }

    @Test
    void tablesAreNoFrame() {
        assertFalse(JpegHeader.read(bytes("ffd8ffc40007000102030405ffda0002")).isPresent());
    }

    @Test
    void anythingElseHasNoSize() {
        assertFalse(JpegHeader.begins(bytes("ffd8")));
        assertFalse(JpegHeader.read(bytes("89504e470d0a")).isPresent());
        assertFalse(JpegHeader.read(bytes(HEAD)).isPresent());
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
