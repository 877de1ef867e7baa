package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class XmlDocumentTest {
    private static XmlDocument parse(String text) {
        return XmlDocument.parse(text, XmlLimits.DEFAULT);
    }

    private static String clean(String text) {
        XmlDocument document = parse(text);
        assertEquals(List.of(), document.warnings());
        return document.value().toString();
    }

    @Test
    void readsAttributesElementsAndTexts() {
        assertEquals(
                "{reply={result=ok, app=[{Name=counter, Version=2.1}, {Name=, Settings=a > b}], note={=Two words, lang=en}}}",
                clean(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <!-- of a camera -->
                        <reply result="ok">
                          <app Name="counter" Version='2.1'/>
                          <app Name = ""><Settings>a &gt; b</Settings></app>
                          <note lang=en>Two words</note>
                        </reply>
                        """));
    }

    @Test
    void dropsPrefixesAndNamespaces() {
        assertEquals(
                "{Stream={Event={Topic={=x:Motion/y, Dialect=d}, Data=[{Name=a, Value=1}, {Name=b, Value=}]}}}",
                clean(
                        "<s:Stream xmlns:s=\"urn:s\" xmlns='urn:d'><s:Event><t:Topic Dialect=\"d\">\r\n x:Motion/y\r\n</t:Topic>"
                                + "<Data Name=\"a\" Value=\"1\"/><Data Name=\"b\" Value=\"\"></Data></s:Event></s:Stream>"));
    }

    @Test
    void replacesReferencesAndKeepsWhatIsNone() {
        assertEquals(
                "{a=Gate & Yard <1> \"'\u00e9\u4e2d &nbsp; &#xd800; R&D x<5}",
                clean("<a>Gate &amp; Yard &lt;1&gt; &quot;&apos;&#233;&#x4e2d; &nbsp; &#xd800; R&D x<5</a>"));
        assertEquals("{a=<b>&amp;</b>}", clean("<a><![CDATA[<b>&amp;</b>]]></a>"));
    }

    @Test
    void doesNotReplaceEntitiesOfADocumentType() {
        assertEquals(
                "{a=&x;}",
                clean("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hosts\"><!ENTITY y \"&x;&x;\">]><a>&x;</a>"));
    }

    @Test
    void whatIsNotEndedCostsNothingButAWarning() {
        XmlDocument document = parse("<list>\n<item><name>a</name>\n<item><name>b</item></other>\n<item id=\"3\"");
        assertEquals(
                "{list={item={name=a, item=[{name=b}, {id=3}]}}}",
                document.value().toString());
        assertEquals(
                List.of(
                        "Line 3: name has no end.",
                        "Line 3: the end of other was passed over, which has not begun.",
                        "Line 4: the document ends within item.",
                        "Line 4: the document ends within item.",
                        "Line 4: the document ends within list."),
                document.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "Error: no such page", "<html><body>404</body></html>", "<!DOCTYPE a [", "<"})
    void refusesWhatIsNoXml(String text) {
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> parse(text)).kind());
    }

    @Test
    void lengthDepthAndElementsAreBounded() {
        XmlLimits limits = new XmlLimits(200, 3, 2);
        assertThrows(CameraException.class, () -> XmlDocument.parse("<a>" + " ".repeat(200) + "</a>", limits));
        CameraException deep =
                assertThrows(CameraException.class, () -> XmlDocument.parse("<a>\n<b><c/></b></a>", limits));
        assertEquals("An XML document has more than 2 levels at line 2.", deep.reason());
        XmlDocument many = XmlDocument.parse("<a><b/><c/><d/><e/></a>", limits);
        assertEquals("{a={b=, c=}}", many.value().toString());
        assertEquals(
                "Line 1: only 3 elements are read; this one and what follows were dropped.",
                many.warnings().get(0));
        assertTrue(parse("<a>" + "</b>".repeat(10_000)).warnings().size() <= 100);
    }
}
