package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class XmlReaderFuzzTest {
    private static final XmlLimits LIMITS = new XmlLimits(20_000, 16, 200);
    private static final XmlLimits TWICE = new XmlLimits(2_000_000, 16, 200);

    @FuzzTest
    void readsXmlWithinItsLimitsOrSaysThatItIsNone(byte[] input) {
        XmlElement root;
        try {
            root = XmlReader.read(new String(input, StandardCharsets.UTF_8), LIMITS);
        } catch (CameraException expected) {
            assertEquals(Kind.PROTOCOL, expected.kind());
            assertTrue(expected.reason().length() < 200, expected.reason());
            return;
        }
        assertTrue(root.all().count() <= LIMITS.elements());
        // What stands behind a colon need not be a name by itself.
        if (root.all().allMatch(XmlReaderFuzzTest::isNamed)) {
            assertEquals(root, XmlReader.read("<?xml version=\"1.1\"?>" + written(root), TWICE));
        }
    }

    private static boolean isNamed(XmlElement element) {
        return isName(element.name()) && element.attributes().keySet().stream().allMatch(XmlReaderFuzzTest::isName);
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !name.equals("xmlns");
    }

    private static String written(XmlElement element) {
        StringBuilder text = new StringBuilder("<" + element.name());
        element.attributes().forEach((name, value) -> text.append(' ')
                .append(name)
                .append("=\"")
                .append(referred(value))
                .append('"'));
        text.append('>').append(referred(element.text()));
        element.children().forEach(child -> text.append(written(child)));
        return text.append("</").append(element.name()).append('>').toString();
    }

    private static String referred(String text) {
        StringBuilder referred = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        referred.append("&#x").append(Integer.toHexString(c)).append(';'));
        return referred.toString();
    }
}
