package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
    @Test
    void dropsPrefixesAndDeclarationsOfNamespaces() {
        XmlElement root =
                XmlReader.read("<?xml version=\"1.0\"?>\n<a:root xmlns:a=\"urn:a\" xmlns=\"urn:b\" a:size=\"2\">"
                        + "<b:item>one &amp; two</b:item></a:root>");
        assertEquals("root", root.name());
        assertEquals(Map.of("size", "2"), root.attributes());
        assertEquals("one & two", root.child("item").orElseThrow().text());
    }
}
