package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.media.Codec;

/** Packets that were written byte by byte from chapter 15. */
class DhVectorsTest {
    /** 1700000000 is 2023-11-14T22:13:20Z. */
    private static final String TIME = "00f15365";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static Packet only(String hex) {
        Taken taken = Taken.from(hex(hex), 1000);
        assertEquals(1, taken.packets.size());
        assertEquals(0, taken.demuxer.lost());
        return taken.packets.get(0);
    }

    @Test
    void readsAKeyFrameWithAllItsHeaders() {
        String head = "4448 20 00 56000000 0200 3800 2a000000" + TIME + "f401 00 00";
        String video = "21 10 0000 02 01 8007 3804 32 19 07000000";
        String title = "22 0c 0000 48 6f 66 20 c3 bc 00 00";
        String zone = "31 08 0000 05 1e 01 00";
        String events = "23 08 0000 05 00 00 00";
        String unknown = "77 0c 0000 0102030405060708";
        Taken taken = Taken.from(hex(head + video + title + zone + events + unknown + "000000016588"), 1000);
        Packet packet = taken.packets.get(0);
        assertEquals(Packet.Kind.VIDEO, packet.kind());
        assertTrue(packet.keyFrame());
        assertEquals(2, packet.channel());
        assertEquals(42, packet.sequence());
        assertEquals(new Stamp(OptionalLong.of(1_700_000_000L), false, 500), packet.stamp());
        assertEquals(Optional.of(new Picture(Codec.H264, 1920, 1080, 25, 50)), packet.picture());
        assertEquals(OptionalLong.of(7), packet.notes().operateId());
        assertEquals(Optional.of("Hof \u00fc"), packet.notes().title());
        assertEquals(
                Optional.of(new Notes.Zone(Duration.ofHours(5).plusMinutes(30), true)),
                packet.notes().zone());
        assertEquals(Notes.ALARM | Notes.VIDEO_LOST, packet.notes().events());
        assertArrayEquals(hex("000000016588"), taken.payloads.get(0));
    }

    @ParameterizedTest
    @CsvSource({"01, 02, MP4V-ES, false", "02, 03, H264, false", "02, 02, H264, false", "01, 01, MP4V-ES, true"})
    void tellsCodecAndKindOfFrame(String codec, String frame, String name, boolean key) {
        Packet packet = only("4448 20 00 2a000000 0000 1000 01000000" + TIME + "0000 00 00" + "21 10 0000" + codec
                + frame + "6001 2001 00 0f 00000000" + "ffff");
        assertEquals(name, packet.picture().orElseThrow().codec().name());
        assertEquals(key, packet.keyFrame());
    }

    @ParameterizedTest
    @CsvSource({
        "01, 01, 02, PCM8, 1, 8000",
        "02, 01, 02, G729, 1, 8000",
        "03, 01, 01, ADPCM-IMA, 1, 4000",
        "04, 01, 02, PCMU, 1, 8000",
        "05, 01, 03, G721, 1, 11025",
        "06, 01, 05, PCM8-VWIS, 1, 20000",
        "07, 01, 06, ADPCM-MS, 1, 22050",
        "08, 01, 02, PCMA, 1, 8000",
        "09, 01, 02, AMR, 1, 8000",
        "0a, 02, 04, PCM16LE, 2, 16000",
        "0b, 01, 02, G723, 1, 8000",
        "0c, 02, 09, AAC, 2, 48000",
        "0d, 01, 07, G726-40, 1, 32000",
        "0e, 01, 02, G726-32, 1, 8000",
        "0f, 01, 02, G726-24, 1, 8000",
        "10, 02, 08, G726-16, 2, 44100"
    })
    void tellsSoundsByTheirNumber(String code, String tracks, String rate, String name, int channels, int hertz) {
        Packet packet = only("4448 10 00 24000000 0000 0800 01000000" + TIME + "0000 00 00" + "11 08 0000" + code
                + tracks + rate + "00" + "d5d5d5d5");
        Sound sound = packet.sound().orElseThrow();
        assertEquals(name, sound.codec().name());
        assertEquals(channels, sound.channels());
        assertEquals(hertz, sound.sampleRate());
        assertTrue(packet.keyFrame());
    }

    @Test
    void readsAnAudioHeaderOfEitherLength() {
        String shorter = "4448 10 00 24000000 0000 0800 01000000" + TIME + "0000 00 00" + "11 08 0000 08 01 02 00";
        assertEquals(OptionalLong.empty(), only(shorter + "d5d5d5d5").notes().operateId());
        String longer = "4448 10 00 2c000000 0000 1000 01000000" + TIME + "0000 00 00"
                + "11 10 0000 08 01 02 00 09000000 00000000";
        Packet packet = only(longer + "d5d5d5d5");
        assertEquals(OptionalLong.of(9), packet.notes().operateId());
        assertEquals(Optional.of(new Sound(Codec.PCMA, 1, 8000)), packet.sound());
    }

    @Test
    void readsAGap() {
        Packet packet = only("4448 21 00 30000000 0000 1800 01000000" + TIME + "0000 00 00"
                + "24 18 0000 0b000000 00f15365 6400 0000 0af15365 c800 0000");
        assertEquals(Packet.Kind.AUXILIARY, packet.kind());
        assertEquals(OptionalLong.of(11), packet.notes().operateId());
        assertEquals(
                Optional.of(new Notes.Gap(
                        Instant.parse("2023-11-14T22:13:20.100Z"), Instant.parse("2023-11-14T22:13:30.200Z"))),
                packet.notes().gap());
    }

    @Test
    void obeysALengthThatCannotBe() {
        Packet packet =
                only("4448 20 00 22000000 0000 0800 01000000" + TIME + "0000 00 00" + "21 02 0000 02 01 8007" + "ffff");
        assertEquals(Optional.empty(), packet.picture());
        assertFalse(packet.keyFrame());
    }
}
