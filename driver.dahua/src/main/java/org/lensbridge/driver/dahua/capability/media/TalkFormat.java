package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Codec.Medium;
import org.lensbridge.api.media.MediaFormat;

/**
 * A form of sound that devices play: a row of section 4.3.3, appendix B. The document tells no rates: loudspeakers of cameras run at that of
 * telephones, and MPEG sound has none so low.
 *
 * @param mediaType as the document spells it
 * @param setting what the compression of sound is called in section 4.5.5
 */
record TalkFormat(String mediaType, String setting, MediaFormat format) {
    private static final int TELEPHONE = 8_000;

    /** All nine; the ones that most devices play stand first. */
    static final List<TalkFormat> ALL = List.of(
            row("Audio/G.711A", "G.711A", Codec.PCMA, TELEPHONE),
            row("Audio/G.711Mu", "G.711Mu", Codec.PCMU, TELEPHONE),
            row("Audio/PCM", "PCM", Codec.PCM16LE, TELEPHONE),
            row("Audio/AAC", "AAC", Codec.AAC, TELEPHONE),
            row("Audio/G.726", "G.726", Codec.G726, TELEPHONE),
            row("Audio/ADPCM", "ADPCM", sound("ADPCM-MS"), TELEPHONE),
            row("Audio/G.729", "G.729", sound("G729"), TELEPHONE),
            row("Audio/AMR", "AMR", sound("AMR"), TELEPHONE),
            row("Audio/MPEG2", "MPEG2", sound("MPA"), 2 * TELEPHONE));

    /** All nine, the one that the device codes its own sound with in front. */
    static List<TalkFormat> preferring(String setting) {
        Optional<TalkFormat> own = ALL.stream()
                .filter(row -> row.setting
                        .toLowerCase(Locale.ROOT)
                        .equals(setting.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        return own.map(first -> Stream.concat(Stream.of(first), ALL.stream().filter(row -> !row.equals(first)))
                        .toList())
                .orElse(ALL);
    }

    private static TalkFormat row(String mediaType, String setting, Codec codec, int rate) {
        return new TalkFormat(mediaType, setting, new MediaFormat(0, codec, 0, 0, rate, 1, ByteBuffer.allocate(0)));
    }

    private static Codec sound(String name) {
        return new Codec(name, Medium.AUDIO);
    }
}
