package org.lensbridge.driver.excelsense.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.transport.text.KeyValues;

class StreamAbilitiesTest {
    private static final String ANSWER =
            """
            AVStreamCount=2
            AVStreamBegin=1
            streamID=1
            AVStreamEncoderAbilityCount=2
            AVStreamEncoderAbilityBegin=1
            streamEncoderType=8
            videoResolutionCount=2
            videoResolutionBegin=1
            resolution=2048*1536
            next_videoResolutionURL=2
            resolution=1024*768
            videoResolutionEnd=2
            next_AVStreamEncoderURL=2
            streamEncoderType=2
            videoResolutionBegin=1
            resolution=800*600
            resolution=1024*768
            videoResolutionEnd=2
            AVStreamEncoderAbilityEnd=2
            next_AVStreamURL=3
            streamID=3
            streamEncoderType=1
            resolution=352*288
            AVStreamEnd=2
            """;

    private static StreamAbilities read(String text) {
        return StreamAbilities.read(KeyValues.parse(text));
    }

    private static List<String> sizes(StreamAbilities abilities, int stream) {
        return abilities.sizes(stream).stream().map(PictureSize::text).toList();
    }

    @Test
    void readsListsWithinLists() {
        StreamAbilities abilities = read(ANSWER);
        assertEquals(Set.of(1, 3), abilities.streams().keySet());
        assertEquals(Set.of(Encoder.H265_MAIN, Encoder.MJPEG), abilities.encoders(1));
        assertEquals(
                List.of(new PictureSize(2048, 1536), new PictureSize(1024, 768)),
                List.copyOf(abilities.streams().get(1).get(Encoder.H265_MAIN)));
        assertEquals(List.of("352*288"), sizes(abilities, 3));
        assertEquals(Set.of("2048*1536", "1024*768", "800*600"), Set.copyOf(sizes(abilities, 1)));
        assertTrue(abilities.encoders(2).isEmpty());
    }

    @Test
    void needsNoMarkers() {
        String bare = ANSWER.lines()
                .filter(line -> !line.matches("(next_)?\\w*(Begin|End|Count|URL)=.*"))
                .reduce("", (all, line) -> all + line + "\r\n");
        assertEquals(read(ANSWER), read(bare));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "streamID=1",
                "resolution=640*480",
                "streamEncoderType=1\nresolution=640*480",
                "streamID=99\nstreamEncoderType=1\nresolution=640*480",
                "streamID=1\nstreamEncoderType=9\nresolution=640*480",
                "streamID=1\nstreamEncoderType=1\nresolution=0*480",
                "streamID=1\nstreamEncoderType=1\nresolution=huge"
            })
    void passesOverWhatMakesNoSense(String answer) {
        assertEquals(StreamAbilities.UNKNOWN, read(answer));
    }
}
