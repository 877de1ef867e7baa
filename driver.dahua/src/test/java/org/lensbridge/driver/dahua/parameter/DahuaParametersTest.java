package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.driver.dahua.operation.DahuaRows;
import org.lensbridge.driver.dahua.operation.TableRows;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.testkit.ParametersContract;

/** What the document shows of parameters, by a table that was written by hand. */
class DahuaParametersTest extends ParametersContract {
    DahuaParametersTest() {
        super(DahuaRows.ROWS, "\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsTableIsReadAndWritten(Parameter row) {
        String table = DahuaTables.INSTANCE.group(row.key()).orElseThrow();
        assertTrue(TableRows.reading(table).isPresent(), () -> "no row reads " + table);
        assertTrue(TableRows.writing(table).isPresent(), () -> "no row writes " + table);
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
        assertEquals(value, RowKeys.row(key).read(value).orElseThrow().toString());
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
        assertTrue(RowKeys.row(key).read(value).isEmpty(), key);
    }
}
