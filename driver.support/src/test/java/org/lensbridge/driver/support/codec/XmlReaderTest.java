package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class XmlReaderTest {
    private static CameraException failure(String text) {
        CameraException failure = assertThrows(CameraException.class, () -> XmlReader.read(text));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.reason().length() < 200, failure.reason());
        return failure;
    }

    @Test
    void elementsAreFoundByNameWithoutPrefix() {
        XmlElement root = XmlReader.read(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <s:List xmlns:s="urn:x" xmlns="urn:y" s:count="2">
                  <Item id="a">one</Item>
                  <o:Item xmlns:o="urn:z" id="b"><Part>  two &amp; a half </Part></o:Item>
                  <!-- nothing -->
                </s:List>
                """);
        assertEquals("List", root.name());
        assertEquals(Map.of("count", "2"), root.attributes());
        assertEquals(
                List.of("a", "b"),
                root.children("Item").map(item -> item.attributes().get("id")).toList());
        assertEquals(
                Optional.of("one"), root.child("Item").map(XmlElement::text), "blanks around a text are no part of it");
        assertEquals(
                List.of("two & a half"), root.all("Part").map(XmlElement::text).toList());
        assertEquals(Optional.empty(), root.child("Part"), "it is deeper");
        assertEquals(Optional.empty(), root.attribute("id"));
        assertEquals(4, root.all().count());
    }

    @Test
    void prefixesNeedNoDeclaration() {
        XmlElement root = XmlReader.read("<tns:Event tt:Time='7'><wsnt:Topic>a/b</wsnt:Topic></tns:Event>");
        assertEquals("Event", root.name());
        assertEquals(Optional.of("7"), root.attribute("Time"));
        assertEquals("a/b", root.child("Topic").orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "UTF-16", "utf-8", "windows-1252", "us-ascii"})
    void declaredEncodingMeansNothingForTextThatIsDecodedAlready(String encoding) {
        XmlElement root =
                XmlReader.read("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><Name>T\u00fcr \u6771</Name>");
        assertEquals("T\u00fcr \u6771", root.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n\r\n", "\uFEFF", "  \t"})
    void whatStandsBeforeTheDeclarationIsSkipped(String before) {
        assertEquals("a", XmlReader.read(before + "<?xml version=\"1.0\"?><a/>").name());
    }

    @Test
    void whatStandsBehindTheRootIsSkipped() {
        assertEquals("a", XmlReader.read("<a/>\0\0 <b").name());
    }

    @Test
    void markedSectionsAndReferencesAreText() {
        assertEquals(
                "<b> & c\u20ac",
                XmlReader.read("<a><![CDATA[<b> &]]> c&#x20AC;</a>").text());
    }

    @Test
    void textAroundElementsIsThatOfTheOneAboveThem() {
        XmlElement root = XmlReader.read("<a>x<b>y</b>z</a>");
        assertEquals("xz", root.text());
        assertEquals("y", root.child("b").orElseThrow().text());
    }

    @Test
    void documentTypesAreRefusedBeforeTheirEntitiesGrow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
            laughs.append("\">");
        }
        failure(laughs + "]><l>&l39;</l>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><a/>",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "<a>&nbsp;</a>"
            })
    void documentTypesAndEntitiesOfTheirOwnAreRefused(String text) {
        failure(text);
    }

    @Test
    void documentTypesFetchNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a";
            failure("<!DOCTYPE a PUBLIC \"x\" \"" + url + "\" [<!ENTITY e SYSTEM \"" + url + "\">]><a>&e;</a>");
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept, "somebody came");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "OK",
                "<",
                "<a",
                "<a>",
                "<a><b></a></b>",
                "</a>",
                "<a b=c/>",
                "<a b='1' b='2'/>",
                "<a>&#0;</a>",
                "<a>\u0001</a>",
                "<?xml version=\"1.0\"?>",
                "<!-- only -->",
                "{\"a\":1}",
                "\u0000\u0001\u0002"
            })
    void whatIsNoXmlIsToldSo(String text) {
        failure(text);
    }

    @Test
    void nestingIsLimited() {
        assertEquals(
                64, XmlReader.read("<a>".repeat(64) + "</a>".repeat(64)).all().count());
        failure("<a>".repeat(65) + "</a>".repeat(65));
        failure("<a>".repeat(1_000_000));
    }

    @Test
    void elementsAndCharactersAreCounted() {
        XmlLimits limits = new XmlLimits(40, 3, 3);
        assertEquals(3, XmlReader.read("<a><b/><c/></a>", limits).all().count());
        assertThrows(CameraException.class, () -> XmlReader.read("<a><b/><c/><d/></a>", limits));
        assertThrows(CameraException.class, () -> XmlReader.read("<a>" + "x".repeat(40) + "</a>", limits));
        assertThrows(IllegalArgumentException.class, () -> new XmlLimits(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new XmlLimits(1, 501, 1));
    }
}
