package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.driver.dahua.operation.TableRows;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** Every row, by rules that hold for all and by a table that was written by hand. */
class DahuaParametersTest {
    static List<Parameter> rows() {
        return DahuaParameters.ALL;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSound(Parameter row) {
        assertEquals(List.of(), row.problems());
        assertTrue(row.section().matches("\\d+\\.\\d+\\.\\d+"), row.section());
        String table = DahuaTables.INSTANCE.group(row.key()).orElseThrow();
        assertTrue(TableRows.reading(table).isPresent(), () -> "no row reads " + table);
        assertTrue(TableRows.writing(table).isPresent(), () -> "no row writes " + table);
    }

    @Test
    void keysAreUnique() {
        Set<String> keys = new HashSet<>();
        rows().forEach(row -> assertTrue(keys.add(row.key()), row.key()));
    }

    /** Keys and values as the document's examples and tables have them. */
    @ParameterizedTest
    @CsvSource({
        "Snap[0].TimeSection[0][0], 1 12:00:00-18:00:00",
        "VideoColor[1][0].Brightness, 50",
        "VideoColor[1][1].TimeSection, 0 01:00:00-02:00:00",
        "Encode[1].MainFormat[0].Video.Compression, MPEG4",
        "Encode[0].MainFormat[2].Video.BitRateControl, VBR",
        "Encode[0].ExtraFormat[2].Video.FPS, 0.3333",
        "Encode[0].MainFormat[0].Video.GOP, 36",
        "Encode[0].MainFormat[0].Video.Profile, Baseline",
        "Encode[0].MainFormat[0].Audio.Compression, G.711A",
        "Encode[0].MainFormat[0].AudioEnable, true",
        "ChannelTitle[1].Name, test",
        "General.LocalNo, 8",
        "Language, SimpChinese"
    })
    void rowsTakeWhatTheDocumentShows(String key, String value) {
        Parameter row = rows().stream()
                .filter(any -> keys(any).contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + key));
        assertEquals(value, row.read(value).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "VideoColor[0][0].Contrast, 101",
        "Encode[0].MainFormat[0].Video.FPS, 0.1",
        "Encode[0].MainFormat[0].Video.Quality, 7",
        "Encode[0].MainFormat[0].Audio.Mode, 8",
        "Encode[0].MainFormat[0].VideoEnable, maybe",
        "Encode[0].MainFormat[0].Video.Profile, Tall"
    })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String key, String value) {
        Parameter row = rows().stream()
                .filter(any -> keys(any).contains(key))
                .findFirst()
                .orElseThrow();
        assertTrue(row.read(value).isEmpty(), key);
    }

    /** The keys of the first two channels. */
    private static Set<String> keys(Parameter row) {
        Set<String> keys = new HashSet<>();
        expand(row, 0, new HashMap<>(), keys);
        return keys;
    }

    private static void expand(Parameter row, int index, Map<String, Integer> at, Set<String> keys) {
        if (index == row.indexes().size()) {
            keys.add(row.key(at));
            return;
        }
        Index counted = row.indexes().get(index);
        int last = counted.name().equals(Index.CHANNEL) ? 1 : counted.last();
        for (int i = counted.first(); i <= last; i++) {
            at.put(counted.name(), i);
            expand(row, index + 1, at, keys);
        }
    }
}
