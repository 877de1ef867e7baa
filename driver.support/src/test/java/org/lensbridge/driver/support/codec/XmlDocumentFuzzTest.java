package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class XmlDocumentFuzzTest {
    private static final XmlLimits LIMITS = new XmlLimits(100_000, 500, 16);

    @FuzzTest
    void readsXmlOrSaysWhyItIsNone(byte[] input) {
        try {
            XmlDocument document = XmlDocument.parse(new String(input, StandardCharsets.UTF_8), LIMITS);
            assertTrue(document.warnings().size() <= 100);
            document.warnings().forEach(warning -> assertTrue(warning.matches("Line \\d+: .{1,300}"), warning));
        } catch (CameraException expected) {
            assertEquals(Kind.PROTOCOL, expected.kind());
            assertTrue(expected.reason().length() < 200);
        }
    }
}
