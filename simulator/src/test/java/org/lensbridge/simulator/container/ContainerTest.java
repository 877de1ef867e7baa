package org.lensbridge.simulator.container;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes written by hand from the layouts. */
class ContainerTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 5, 17, 13, 45, 59, 250_000_000);
    private static final Tag TAG = new Tag(2, 1, 0x01020304, TIME, 0);

    @Test
    void writesAKeyFrameInDhav() {
        byte[] packet = bytes(new DhavContainer().video(TAG, picture(VideoCodec.H265, true, 320, 180)));
        // 2026-05-17 13:45:59 is 26, 5, 17, 13, 45, 59 in 6, 4, 5, 5, 6 and 6 bits.
        int date = 26 << 26 | 5 << 22 | 17 << 17 | 13 << 12 | 45 << 6 | 59;
        long millis = TIME.toInstant(ZoneOffset.UTC).toEpochMilli() % 65535;
        String head = "44484156 fd 01 02 00 04030201 2f000000" + little(date, 4) + little(millis, 2) + "0c";
        assertEquals(
                plain(head + sum(head) + "82000000 4001 b400 8119 0c19 000102" + "64686176 2f000000"), hex(packet));
    }

    @Test
    void packsASizeThatIsDivisibleByEight() {
        byte[] packet = bytes(new DhavContainer().video(TAG, picture(VideoCodec.MJPEG, true, 1280, 720)));
        assertEquals(plain("8000 a05a 8119 0319"), hex(packet).substring(48, 64));
    }

    @Test
    void otherFramesInDhavInheritSizeAndCodec() {
        byte[] packet = bytes(new DhavContainer().video(TAG, picture(VideoCodec.H264, false, 320, 180)));
        assertEquals(24 + 3 + 8, packet.length);
        assertEquals((byte) 0xfc, packet[4]);
        assertEquals(0, packet[22]);
    }

    @Test
    void writesSoundInDhav() {
        Sound sound = new Sound(AudioCodec.A_LAW, 1, 8000, ByteBuffer.wrap(new byte[] {9}));
        byte[] packet = bytes(new DhavContainer().audio(TAG, sound));
        assertEquals((byte) 0xf0, packet[4]);
        assertEquals(plain("83010e02 09 64686176 25000000"), hex(packet).substring(48));
    }

    @Test
    void writesAKeyFrameAsTheDocumentDescribes() {
        Container container = new DhContainer("gate", ZoneOffset.ofHoursMinutes(-3, -30));
        byte[] packet = bytes(container.video(TAG, picture(VideoCodec.H264, true, 320, 180)));
        long utc = TIME.toEpochSecond(ZoneOffset.ofHoursMinutes(-3, -30));
        String head = "4448 20 00 3b000000 0200 2000 04030201" + little(utc, 4) + little(250, 2) + "00";
        String video = "21100000 02 01 4001 b400 19 19 00000000";
        String title = "22080000 67617465";
        String zone = "31080000 fde2 00 00";
        assertEquals(plain(head + sum(head) + video + title + zone + "000102"), hex(packet));
    }

    @Test
    void carriesTheOperationInTheDocumentsExtensions() {
        Container container = new DhContainer("gate", ZoneOffset.UTC);
        Tag controlled = new Tag(0, 0, 1, TIME, 7);
        Sound sound = new Sound(AudioCodec.MU_LAW, 2, 16000, ByteBuffer.wrap(new byte[] {9}));
        assertEquals(
                plain("11100000 04020400 07000000 00000000 09"),
                hex(bytes(container.audio(controlled, sound))).substring(48));
        assertEquals(
                plain("11080000 04020400 09"),
                hex(bytes(container.audio(TAG, sound))).substring(48));
        assertEquals(
                plain("21100000 02 02 4001 b400 19 19 07000000 000102"),
                hex(bytes(container.video(controlled, picture(VideoCodec.H264, false, 320, 180))))
                        .substring(48));
    }

    @Test
    void theDocumentKnowsNeitherH265NorJpeg() {
        assertTrue(DhContainer.carries(VideoCodec.H264));
        assertFalse(DhContainer.carries(VideoCodec.H265));
        assertFalse(DhContainer.carries(VideoCodec.MJPEG));
    }

    private static Picture picture(VideoCodec codec, boolean key, int width, int height) {
        List<ByteBuffer> data = List.of(ByteBuffer.wrap(new byte[] {0, 1}), ByteBuffer.wrap(new byte[] {2}));
        return new Picture(codec, key, width, height, 25, 25, data);
    }

    private static byte[] bytes(List<ByteBuffer> pieces) {
        ByteBuffer all = ByteBuffer.allocate(Container.length(pieces));
        pieces.forEach(piece -> all.put(piece.duplicate()));
        return all.array();
    }

    private static String little(long value, int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            text.append(HexFormat.of().toHexDigits((byte) (value >> 8 * i)));
        }
        return text.toString();
    }

    private static String sum(String head) {
        byte sum = 0;
        for (byte part : HexFormat.of().parseHex(plain(head))) {
            sum += part;
        }
        return HexFormat.of().toHexDigits(sum);
    }

    private static String plain(String spaced) {
        return spaced.replace(" ", "");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
