package org.lensbridge.driver.arecont.capability.media.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {
    private static final Instant BEGIN = Instant.parse("2021-03-04T05:06:07Z");
    private static final Instant END = Instant.parse("2021-03-04T06:07:08Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1614834367,1614838028",
                "1614834367 - 1614838028",
                "begin: 1614834367 end: 1614838028",
                "1614834367000,1614838028000",
                "2021-03-04 05:06:07,2021-03-04 06:07:08",
                "2021-03-04T05:06:07Z/2021-03-04T06:07:08Z",
                "2021-03-04 05:06:07.000,2021-03-04 06:07:08.999",
                "20210304050607,20210304060708",
                "2021/03/04_05-06-07;2021/03/04_06-07-08"
            })
    void timesAreReadInAnyForm(String text) {
        List<Stamps> found = Stamps.in(text);
        assertEquals(1, found.size());
        assertEquals(BEGIN, found.get(0).begin().time());
        assertEquals(END, found.get(0).end().time());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1614834367,1614838028                    | 1614834400,1614834500
                    1614834367000,1614838028000              | 1614834400000,1614834500000
                    2021-03-04 05:06:07,2021-03-04 06:07:08  | 2021-03-04 05:06:40,2021-03-04 05:08:20
                    20210304050607,20210304060708            | 20210304050640,20210304050820
                    """)
    void otherTimesAreWrittenInTheCamerasForm(String told, String written) {
        Stamps piece = Stamps.in(told).get(0);
        Stamps part = piece.within(Instant.ofEpochSecond(1_614_834_400), Instant.ofEpochSecond(1_614_834_500));
        assertEquals(written, part.text());
        assertEquals(told, piece.within(Instant.EPOCH, Instant.MAX).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                       | ''
                    0,0                                      | ''
                    none                                     | ''
                    1614834367                               | ''
                    1614838028,1614834367                    | ''
                    2021-13-44 05:06:07,2021-03-04 06:07:08  | ''
                    1614834367,1614834368,1614834300,1614834301 | 1614834300,1614834301 1614834367,1614834368
                    1614834367,1614834368,1614834369         | 1614834367,1614834368
                    """)
    void whatIsNoPairOfTimesIsLeftOut(String told, String found) {
        assertEquals(found, Stamps.in(told).stream().map(Stamps::text).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void longTextsAreReadInPart(int pieces) {
        assertTrue(Stamps.in("1614834367,1614838028 ".repeat(pieces)).size() <= 1000);
    }
}
