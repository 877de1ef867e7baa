package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H264PictureTest {
    private static final String SEQUENCE = "6742c00ad902c4ec044000000300400000030283c48992";
    private static final String SETS = "00000001" + SEQUENCE + "0000000168ce3880";

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    /** With room behind. */
    private static ByteBuffer roomy(String hex) {
        ByteBuffer source = bytes(hex);
        return ByteBuffer.allocateDirect(source.remaining() + AnnexB.DELIMITER_BYTES)
                .put(source)
                .flip();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }

    @Test
    void readsAKeyFrameWithItsParameterSets() {
        H264Picture picture =
                H264Picture.read(bytes(SETS + "000001658884000000")).orElseThrow();
        assertEquals(H264Picture.Coding.KEY, picture.coding());
        assertEquals(SETS, hex(picture.parameterSets()));
        assertEquals(Optional.of(new SequenceParameters(176, 144)), picture.size());
        assertFalse(picture.delimited());
    }

    @ParameterizedTest
    @CsvSource({
        "000001419a00,DEPENDENT",
        "0000000001419a00,DEPENDENT",
        "0000010910000001419a,DEPENDENT",
        "0000010605aaaa000001658884,KEY",
        "00000165,KEY",
        "0000010605aaaa,UNKNOWN",
        "000001,UNKNOWN",
        SETS + ",UNKNOWN"
    })
    void slicesTellHowItIsCoded(String hex, H264Picture.Coding coding) {
        assertEquals(coding, H264Picture.read(bytes(hex)).orElseThrow().coding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000", "0001", "00000002", "ffd8ffe0", "47000001", "0000000000"})
    void otherBytesAreNoPicture(String hex) {
        assertEquals(Optional.empty(), H264Picture.read(bytes(hex)));
    }

    @Test
    void manyParameterSetsAreNotAllKept() {
        H264Picture picture =
                H264Picture.read(bytes(SETS.repeat(1000) + "00000165")).orElseThrow();
        assertTrue(picture.parameterSets().remaining() <= 4096);
        assertEquals(H264Picture.Coding.KEY, picture.coding());
    }

    @ParameterizedTest
    @CsvSource({
        "000001419a,000001419a0000010910",
        "000001419a00,000001419a0000010910",
        "000001419a0000000000000000,000001419a0000010910",
        "000001419a0000010910,000001419a0000010910",
        "000001419a0000010930000000,000001419a0000010930",
        "0000,0000010910"
    })
    void zerosAtTheEndBecomeADelimiter(String hex, String delimited) {
        ByteBuffer unit = roomy(hex);
        assertTrue(AnnexB.delimit(unit));
        assertEquals(delimited, hex(unit));
    }

    @Test
    void withoutRoomNothingIsWritten() {
        ByteBuffer unit = bytes("000001419a00000000");
        assertFalse(AnnexB.delimit(unit));
        assertEquals("000001419a", hex(unit));
    }
}
