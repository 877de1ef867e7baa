package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Mark;

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
                    "snapshot": "/jpg?{,all}"                                   | a placeholder is a name in braces
                    "snapshot": "/jpg?{:all}"                                   | a placeholder is a name in braces
                    "snapshot": "/jpg?{#all:a}"                                   | a placeholder is a name in braces
                    "streams": [{"name": "main"}]                               | a stream has 'mjpeg' or 'rtsp'
                    "streams": [{"name": "a", "rtsp": "/1"}, {"name": "a", "rtsp": "/2"}] | a name of its own
                    "ptz": {}                                                   | nothing here that moves
                    "ptz": {"move": "/move"}                                    | needs {pan}, {tilt} or {zoom}
                    "ptz": {"directions": {"left": "/l"}}                       | directions need a 'stop'
                    "ptz": {"presets": {"last": 9, "go": "/go"}}                | the request has no {preset}
                    "parameters": [{"key": "a", "type": "whole", "min": 2, "max": 1, "description": "A.", "read": "/a", "find": "a"}] | 'min' is more than 'max'
                    "parameters": [{"key": "a", "type": "words", "description": "A.", "read": "/a", "find": "a"}] | needs 'words'
                    "parameters": [{"key": "a", "type": "text", "description": "A.", "read": "/a", "find": "a", "write": "/b"}] | 'write' needs {value}
                    "parameters": [{"key": "a", "type": "words", "words": ["x", "x"], "description": "A.", "read": "/a", "find": "a"}] | a word stands twice
                    "parameters": [{"key": "a", "type": "whole", "min": 0.5, "description": "A.", "read": "/a", "find": "a"}] | are whole numbers
                    "parameters": [{"key": "a", "type": "whole", "max": 9999999999999999999, "description": "A.", "read": "/a", "find": "a"}] | are whole numbers
                    "parameters": [{"key": "a", "type": "flag", "on": "Yes", "off": "yes", "description": "A.", "read": "/a", "find": "a", "write": "/a?v={value}"}] | the same word
                    "parameters": [{"key": "a", "type": "text", "perChannel": true, "description": "A.", "read": "/a", "find": "a"}] | needs {channel}
                    "outputs": [{"on": "/1", "off": "/0", "read": "/r"}]        | 'read' and 'active' go together
                    "operations": [{"name": "open", "request": "/o", "description": "Opens."}] | a name of its own with a dot
                    "operations": [{"name": "door.open", "request": {"path": "/o", "method": "POST", "body": "<a>{t}</a>"}, "description": "Opens.", "arguments": {"t": {"type": "text", "description": "T."}}}] | {t} is a text
                    "operations": [{"name": "door.open", "request": "/o", "description": "Opens.", "arguments": {"t": {"type": "text", "description": "T."}}}] | the request has no {t}
                    "operations": [{"name": "door.open", "request": "/o?c={channel}", "description": "Opens.", "arguments": {"channel": {"type": "whole", "description": "C."}}}] | it is no argument
                    "restart": {"path": "/r", "method": "POST", "body": "x", "type": "Multipart/form-data"} | of several parts
                    "restart": {"path": "/r", "method": "POST", "body": "x", "type": "xml"} | is not a media type
                    "snapshot": "jpg"                                           | is not a path
                    "inputs": [{"read": "/r", "active": "(a{1000}){1001}"}]     | its repetitions in braces
                    """)
    void saysWhatIsWrongWithALine(String more, String problem) {
        FormException failure = assertThrows(FormException.class, () -> ProfileReader.read(profile(more)));
        assertTrue(failure.getMessage().contains(problem), failure::getMessage);
        assertTrue(failure.getMessage().startsWith("Line "), failure::getMessage);
    }

    @Test
    void aProbeThatDiscoveryCouldNotSendIsRefused() {
        for (String probe : List.of("/" + "p".repeat(200), "/p?c={channel}")) {
            String text = profile("")
                    .replace("{\"request\": \"/id\"}}", "{\"request\": \"/id\"}, \"probes\": [\"" + probe + "\"]}");
            FormException failure = assertThrows(FormException.class, () -> ProfileReader.read(text));
            assertTrue(failure.getMessage().contains("$.identity.probes[0]"), failure::getMessage);
        }
    }

    @Test
    void quotesOfAFileNoMoreThanASentenceHolds() {
        FormException failure = assertThrows(
                FormException.class, () -> ProfileReader.read(profile("\"x\\u001b[2J" + "y".repeat(90_000) + "\": 1")));
        assertTrue(
                failure.getMessage().length() < 1_000,
                () -> failure.getMessage().length() + " characters");
        assertFalse(failure.getMessage().contains("\u001b"));
    }

    @Test
    void expressionsAreShort() {
        String deep = "(".repeat(50_000) + ")".repeat(50_000);
        FormException failure = assertThrows(
                FormException.class,
                () -> ProfileReader.read(profile("\"inputs\": [{\"read\": \"/r\", \"active\": \"" + deep + "\"}]")));
        assertTrue(failure.getMessage().contains("longer than 1000"), failure::getMessage);
    }

    @Test
    void rowsOfSettingsTakeWhatTheSettingsTake() throws FormException {
        Profile read = ProfileReader.read(
                profile(
                        """
                "parameters": [{"key": "a", "type": "whole", "min": 0, "max": 9, "description": "A.", "read": "/a",
                  "find": "a", "write": {"path": "/a", "method": "PUT", "type": "application/xml", "body": "<a>{value}</a>"}}]"""));
        Operation write = read.settings().get(0).write().orElseThrow();
        assertTrue(write.arguments().get(0).type().problem(Value.of("9</a><b>")).isPresent());
        assertTrue(write.arguments().get(0).type().problem(Value.of("9")).isEmpty());
    }

    @Test
    void requestsThatTellOrTakeASecretAreSecret() throws FormException {
        Profile read = ProfileReader.read(
                profile(
                        """
                "parameters": [
                  {"key": "ssid", "type": "text", "description": "A.", "read": "/a", "find": "a"},
                  {"key": "psk", "type": "text", "secret": true, "description": "A.", "read": "/a", "find": "b", "write": "/w?v={value}"}]"""));
        assertTrue(read.settings().get(0).read().is(Trait.SECRET));
        assertTrue(read.settings().get(1).write().orElseThrow().is(Trait.SECRET));
        assertTrue(read.settings().get(1).row().is(Mark.SECRET));
        assertFalse(read.settings().get(0).row().is(Mark.SECRET));
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
