package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.genericcgi.profile.form.FormException;

/** What the form cannot tell. */
class ProfileReaderTest {
    private static String profile(String more) {
        return """
                {"profile": 1, "name": "x", "vendor": "X", "title": "X",
                 "identity": {"proof": {"request": "/id"}}%s}"""
                .formatted(more.isEmpty() ? "" : ", " + more);
    }

    @Test
    void theLeastIsEnough() throws FormException {
        Profile read = ProfileReader.read(profile(""));
        assertEquals(1, read.channels());
        assertEquals(1, read.operations().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    "snapshot": "/jpg?c={cam}"                                  | {cam} stands for nothing here
                    "snapshot": "/jpg?{*all}"                                   | a placeholder is a name in braces
                    "streams": [{"name": "main"}]                               | a stream has 'mjpeg' or 'rtsp'
                    "streams": [{"name": "a", "rtsp": "/1"}, {"name": "a", "rtsp": "/2"}] | a name of its own
                    "ptz": {}                                                   | nothing here that moves
                    "ptz": {"move": "/move"}                                    | needs {pan}, {tilt} or {zoom}
                    "ptz": {"directions": {"left": "/l"}}                       | directions need a 'stop'
                    "ptz": {"presets": {"last": 9, "go": "/go"}}                | the request has no {preset}
                    "parameters": [{"key": "a", "type": "whole", "min": 2, "max": 1, "description": "A.", "read": "/a", "find": "a"}] | 'min' is more than 'max'
                    "parameters": [{"key": "a", "type": "words", "description": "A.", "read": "/a", "find": "a"}] | needs 'words'
                    "parameters": [{"key": "a", "type": "text", "description": "A.", "read": "/a", "find": "a", "write": "/b"}] | 'write' needs {value}
                    "outputs": [{"on": "/1", "off": "/0", "read": "/r"}]        | 'read' and 'active' go together
                    "operations": [{"name": "open", "request": "/o", "description": "Opens."}] | a name of its own with a dot
                    "operations": [{"name": "door.open", "request": {"path": "/o", "method": "POST", "body": "<a>{t}</a>"}, "description": "Opens.", "arguments": {"t": {"type": "text", "description": "T."}}}] | {t} is a text
                    "operations": [{"name": "door.open", "request": "/o", "description": "Opens.", "arguments": {"t": {"type": "text", "description": "T."}}}] | the request has no {t}
                    """)
    void saysWhatIsWrongWithALine(String more, String problem) {
        FormException failure = assertThrows(FormException.class, () -> ProfileReader.read(profile(more)));
        assertTrue(failure.getMessage().contains(problem), failure::getMessage);
        assertTrue(failure.getMessage().startsWith("Line "), failure::getMessage);
    }

    @Test
    void anExpressionThatTakesForEverIsStopped() {
        Search search = Search.of("(a*)*b");
        CameraException failure = assertThrows(
                CameraException.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> search.in("a".repeat(5_000))));
        assertTrue(failure.reason().contains("(a*)*b"), failure::reason);
    }
}
