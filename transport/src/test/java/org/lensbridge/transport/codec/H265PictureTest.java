package org.lensbridge.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H265PictureTest {
    private static final String VIDEO = "0000000140010c01ffff0408000003009e0800000300001e959409";
    /** 200 by 128, of which 120 rows are shown. */
    private static final String SEQUENCE =
            "00000001420101" + "0408000003009e0800000300001e900344040e26272caca94985e02dc08080010000030001000003000508";

    private static final String PICTURE = "000000014401c0731830" + "1890";
    private static final String SETS = VIDEO + SEQUENCE + PICTURE;

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    @Test
    void readsAKeyFrameWithItsParameterSets() {
        H265Picture picture = H265Picture.read(bytes(SETS + "0000012801ac920c")).orElseThrow();
        assertEquals(H264Picture.Coding.KEY, picture.coding());
        assertEquals(bytes(SETS), picture.parameterSets());
        assertEquals("200x120", picture.width() + "x" + picture.height());
    }

    @ParameterizedTest
    @CsvSource({
        "000001020100,DEPENDENT",
        "00000001020100,DEPENDENT",
        "0000014601500000012601af,KEY",
        "0000014e01050000012a01,KEY",
        "0000014e0105,UNKNOWN",
        "000001,UNKNOWN",
        SETS + ",UNKNOWN"
    })
    void slicesTellHowItIsCoded(String hex, H264Picture.Coding coding) {
        assertEquals(coding, H265Picture.read(bytes(hex)).orElseThrow().coding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", "00000002", "ffd8ffe0", "40000001", "0000000000"})
    void otherBytesAreNoPicture(String hex) {
        assertEquals(Optional.empty(), H265Picture.read(bytes(hex)));
    }

    @Test
    void aSetThatBreaksOffTellsNoSize() {
        for (int length = 10; length < 44; length += 2) {
            H265Picture picture =
                    H265Picture.read(bytes(SEQUENCE.substring(0, length))).orElseThrow();
            assertEquals(0, picture.width());
        }
    }

    @Test
    void manyParameterSetsAreNotAllKept() {
        H265Picture picture =
                H265Picture.read(bytes(SETS.repeat(200) + "0000012601")).orElseThrow();
        assertTrue(picture.parameterSets().remaining() <= 4096);
        assertEquals(H264Picture.Coding.KEY, picture.coding());
    }
}
