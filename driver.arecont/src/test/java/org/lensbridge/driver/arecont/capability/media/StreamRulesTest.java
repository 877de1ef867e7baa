package org.lensbridge.driver.arecont.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** A sensor of 1600 by 1200 pixels. */
class StreamRulesTest {
    private static Map<String, Value> arguments(String text) {
        Map<String, Value> arguments = new TreeMap<>();
        for (String pair : text.split(" ")) {
            String[] parts = pair.split("=", 2);
            arguments.put(parts[0], Value.of(parts[1]));
        }
        return arguments;
    }

    private static String applied(Window.Policy policy, int width, String text) {
        StreamRules rules = new StreamRules(policy, width, width == 0 ? 0 : 1200);
        return new TreeMap<>(rules.applied(arguments(text))).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    res=full x0=0 y0=0 x1=1600 y1=1184  | {res=full, x0=0, x1=1600, y0=0, y1=1184}
                    res=full x0=33 y0=31 x1=100 y1=97   | {res=full, x0=32, x1=128, y0=0, y1=128}
                    res=half x0=33 y0=70 x1=100 y1=129  | {res=half, x0=0, x1=128, y0=64, y1=192}
                    res=half x0=0 y0=0 x1=1600 y1=1200  | {res=half, x0=0, x1=1600, y0=0, y1=1152}
                    x0=0 y0=0 x1=9999 y1=9999           | {x0=0, x1=1600, y0=0, y1=1184}
                    x0=9999 x1=9999                     | {x0=1568, x1=1600}
                    x1=70000                            | {x1=70000}
                    x1=wide                             | {x1=wide}
                    bitrate=2000 qp=20                  | {bitrate=2000}
                    bitrate=0 qp=20                     | {bitrate=0, qp=20}
                    bitrate=2000 intraPeriod=30         | {bitrate=2000, intraPeriod=30}
                    sd=playback                         | {sd=playback}
                    sd=on channel=2                     | {channel=2, sd=on}
                    sd=off res=half                     | {res=half, sd=off}
                    """)
    void windowsAreRounded(String given, String sent) {
        assertEquals(sent, applied(Window.Policy.ROUND, 1600, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    res=full x0=33 y0=31 x1=100 y1=97   | {res=full, x0=32, x1=128, y0=0, y1=128}
                    x1=9999                             | {x1=10016}
                    """)
    void sensorsOfUnknownSizeHaveNoEnd(String given, String sent) {
        assertEquals(sent, applied(Window.Policy.ROUND, 0, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ENFORCE | x0=33             | 'x0'        | multiples of 32 up to 1600
                    ENFORCE | res=half y1=96    | 'y1'        | multiples of 64 up to 1152
                    ENFORCE | x1=1632           | 'x1'        | Take 1600
                    ROUND   | x0=640 x1=640     | empty       | x1 is 640
                    ROUND   | y0=128 y1=64      | empty       | more than y0
                    ROUND   | intraPeriod=30    | intraPeriod | bitrate
                    ROUND   | sd=playback res=full fps=5 | leave out fps, res | sd
                    ROUND   | sd=on channel=1 ver=HTTP/1.1 | leave out ver | sd
                    """)
    void whatTheDocumentDoesNotAllowIsExplained(Window.Policy policy, String given, String first, String second) {
        CameraException failure = assertThrows(CameraException.class, () -> applied(policy, 1600, given));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(first) && failure.reason().contains(second), failure.reason());
    }
}
