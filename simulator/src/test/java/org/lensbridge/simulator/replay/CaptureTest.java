package org.lensbridge.simulator.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CaptureTest {
    static final String HEADER = "{\"format\":\"lensbridge-capture\",\"version\":1,\"vendor\":\"Acme\"}\n";

    @TempDir
    Path folder;

    private Capture read(String text) throws IOException {
        Path file = folder.resolve("capture");
        Files.writeString(file, text);
        return Capture.read(file);
    }

    private String refused(String text) {
        return assertThrows(CaptureFormatException.class, () -> read(text)).getMessage();
    }

    @Test
    void readsWhatALaterVersionOfTheFormatAdds() throws IOException {
        Capture capture = read(
                HEADER
                        + "{\"type\":\"weather\",\"ms\":1,\"sun\":{\"a\":[1,null,true]}}\n"
                        + "{\"type\":\"request\",\"exchange\":1,\"ms\":0,\"method\":\"GET\",\"target\":\"/a\",\"new\":1}\n"
                        + "{\"type\":\"gap\",\"ms\":2,\"lost\":3}\n{\"type\":\"body\",\"exchange\":9,\"ms\":3,\"text\":\"x\"}\n");
        assertEquals("Acme", capture.about().get("vendor"));
        assertEquals(1, capture.requests());
        assertEquals(3, capture.lost());
    }

    @Test
    void forgivesALastLineWithoutEnd() throws IOException {
        assertEquals(
                1,
                read(HEADER
                                + "{\"type\":\"request\",\"exchange\":1,\"ms\":0,\"method\":\"GET\",\"target\":\"/a\"}\n{\"type\":\"bo")
                        .requests());
    }

    @Test
    void saysWhatIsWrongInWhichLine() {
        assertEquals("Line 1: the file is empty", refused(""));
        assertTrue(refused("GIF89a\n").startsWith("Line 1: no JSON: expected '{' at character 1"));
        assertTrue(refused("{\"log\":{}}\n").startsWith("Line 1: this is no capture"));
        assertTrue(
                refused("{\"format\":\"lensbridge-capture\",\"version\":7}\n").contains("version 1 can be read"));
        assertTrue(refused(HEADER + "{\"type\":1}\n").startsWith("Line 2: the text \"type\" is missing"));
        assertTrue(refused(HEADER + "{\"type\":\"request\",\"exchange\":1,\"method\":\"GET\",\"target\":\"ftp:\"}\n")
                .startsWith("Line 2: a request has a number"));
        String request = "{\"type\":\"request\",\"exchange\":1,\"ms\":0,\"method\":\"GET\",\"target\":\"/a\"}\n";
        assertTrue(refused(HEADER + request + request).startsWith("Line 3: there are two requests"));
        assertTrue(refused(HEADER + request + "{\"type\":\"body\",\"exchange\":1,\"base64\":\"?\"}\n")
                .startsWith("Line 3: the bytes are no base64"));
        assertTrue(refused(
                        HEADER
                                + request
                                + "{\"type\":\"reply\",\"exchange\":1,\"status\":200,\"line\":\"\",\"headers\":[[\"a b\",\"\"]]}\n")
                .startsWith("Line 3: headers are pairs"));
        assertTrue(refused(HEADER + "{\"a\":".repeat(50) + "1" + "}".repeat(50) + "\n")
                .contains("less depth"));
    }

    @Test
    void staysWithinItsLimits() {
        CaptureLimits small = new CaptureLimits(100, 1000, 2);
        String line = "{\"type\":\"x\",\"ms\":1}\n";
        String request = "{\"type\":\"request\",\"exchange\":%d,\"ms\":0,\"method\":\"GET\",\"target\":\"/a\"}\n";
        for (String text : new String[] {
            HEADER + " ".repeat(101) + "\n",
            HEADER + line.repeat(60),
            HEADER + request.formatted(1) + request.formatted(2) + request.formatted(3)
        }) {
            assertThrows(CaptureFormatException.class, () -> new CaptureParser(small)
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
