package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;

class KeyValuesTest {
    @Test
    void readsEveryLineEndAndBlanksAroundEquals() {
        KeyValueDocument document = KeyValues.parse("a=1\r\nb = 2 \nc=x=y=z\rd=\n\n  e=5");
        assertEquals(
                List.of("a", "b", "c", "d", "e"), List.copyOf(document.values().keySet()));
        assertEquals("2", document.text("b").orElseThrow());
        assertEquals("x=y=z", document.text("c").orElseThrow());
        assertEquals("", document.text("d").orElseThrow());
        assertTrue(document.warnings().isEmpty());
    }

    @Test
    void dropsTheReplyPrefixAndBlanksInKeys() {
        KeyValueDocument document =
                KeyValues.parse("table.Encode[0].Main.Width=1920\r\npresets. presets [0] .Index=1\r\n"
                        + "table.RemoteDevice.uuid:System_CONFIG_4.Address=10.0.0.9");
        assertEquals(1920, document.number("Encode[0].Main.Width").orElseThrow().intValueExact());
        assertEquals("1920", document.text("table.Encode[0].Main.Width").orElseThrow());
        assertEquals("1", document.text("presets.presets[0].Index").orElseThrow());
        assertEquals(
                "10.0.0.9",
                document.text("RemoteDevice.uuid:System_CONFIG_4.Address").orElseThrow());
    }

    @Test
    void dropsTheReplyPrefixHoweverItIsWritten() {
        KeyValueDocument document =
                KeyValues.parse("Table.A=1\ntable.table.B=2\ntable.All.C.D=3\nAll.E=4\ntable.=5\ntable.All.=6\n");
        assertEquals(
                List.of("A", "B", "C.D", "All.E", "table.", "All."),
                List.copyOf(document.values().keySet()));
        assertEquals("3", document.text("table.All.C.D").orElseThrow());
    }

    @Test
    void findsKeysOfAnotherCaseWhenThereIsNoneOfTheVeryCase() {
        KeyValueDocument document =
                KeyValues.parse("Vendor=Acme\nItems[0].name=a\nitems[1].Name=b\nmode=low\nMode=high\nMODE=top\n");
        assertEquals("Acme", document.text("vendor").orElseThrow());
        assertEquals(List.of("high"), document.all("Mode"));
        assertEquals(List.of("low"), document.all("moDe"), "the first of several");
        assertEquals(2, document.line("items[0].Name").orElseThrow());
        assertEquals(List.of(0, 1), document.list("items"));
        assertEquals("a", document.sub("items[0]").text("Name").orElseThrow());
        assertEquals(
                List.of("[0]", "[1]"),
                List.copyOf(document.sub("ITEMS").values().keySet().stream()
                        .map(key -> key.substring(0, 3))
                        .toList()));
        assertTrue(document.text("vendors").isEmpty());
    }

    @Test
    void readsFlagsAndNumbersByAllTheWordsOfFirmware() {
        KeyValueDocument document =
                KeyValues.parse("a=True\nb=\"on\"\nc=1\nd=YES\ne=0\nf='off'\ng=2\nh= \"5.50\" \ni=\"\n");
        for (String yes : List.of("a", "b", "c", "d")) {
            assertTrue(document.flag(yes).orElseThrow(), yes);
        }
        for (String no : List.of("e", "f")) {
            assertTrue(!document.flag(no).orElseThrow(), no);
        }
        assertTrue(document.flag("g").isEmpty());
        assertEquals("5.5", document.number("h").orElseThrow().toString());
        assertTrue(document.number("i").isEmpty());
        assertEquals(
                5,
                new TypedReading(KeyValues.parse("n=\"5\"")).integer("n", 0, 9).orElseThrow());
    }

    @Test
    void tellsErrorsFromMarkersAndValues() {
        KeyValueDocument mixed = KeyValues.parse("root.A=1\n# Error: no group 'root.B'\nroot.C=3\nOK\n");
        assertEquals(List.of("# Error: no group 'root.B'"), mixed.errors());
        assertEquals(List.of("OK"), mixed.markers());
        assertEquals(2, mixed.values().size());
        assertEquals(
                List.of("Error", "Bad Request!"),
                KeyValues.parse("Error\r\nBad Request!").errors());
        assertEquals(
                List.of("ERROR", "ErrorID=2, Detail=No such thing"),
                KeyValues.parse("ERROR\r\nErrorID=2, Detail=No such thing").errors());
        assertEquals(
                List.of("error,return=-3"), KeyValues.parse("error,return=-3").errors());
        KeyValueDocument keys = KeyValues.parse("ErrorPolicy.Enable=true\nerrorCode=0\nError=none");
        assertEquals(3, keys.values().size());
        assertTrue(keys.errors().isEmpty());
        assertTrue(keys.flag("ErrorPolicy.Enable").orElseThrow());
    }

    @Test
    void readsAFullWidthCommaBehindTheWordErrorAsAnError() {
        KeyValueDocument document = KeyValues.parse("name=a\r\nerror\uff0creturn=-4\r\n");
        assertEquals(List.of("error\uff0creturn=-4"), document.errors());
        assertEquals(List.of("name"), List.copyOf(document.values().keySet()));
        byte[] gbk = "error\uff0creturn=-4".getBytes(Charset.forName("GBK"));
        assertEquals(
                List.of("error\uff0creturn=-4"),
                KeyValues.parse(DeviceText.decode(ByteBuffer.wrap(gbk), "")).errors());
    }

    @Test
    void dropsThePrefixOfAReplyHoweverOftenItStandsThere() {
        KeyValueDocument document = KeyValues.parse("table.table.Lamp.On=true\ntable.table=7\ntables.A=1");
        assertEquals("{Lamp={On=true}, table=7, tables={A=1}}", document.tree().toString());
        assertEquals("true", document.text("table.Lamp.On").orElseThrow());
    }

    @Test
    void doesNotShowWhatADeviceSaysOfASecret() {
        KeyValueDocument document = KeyValues.parse("a=1\n# Error: 'hunter2' is no valid Password");
        assertEquals(
                List.of("Line 2: the device reports an error of 39 characters that concerns a secret."),
                document.problems());
    }

    @Test
    void tellsTheLineOfAValue() {
        KeyValueDocument document = KeyValues.parse("a=1\n\nb=2\na=3");
        assertEquals(4, document.line("table.a").orElseThrow());
        assertTrue(document.line("c").isEmpty());
    }

    @Test
    void keepsAllValuesOfRepeatedKeys() {
        KeyValueDocument document = KeyValues.parse("next=1\nname=a\nnext=2\nnext=3\n");
        assertEquals("3", document.text("next").orElseThrow());
        assertEquals(List.of("1", "2", "3"), document.all("next"));
        assertEquals(List.of("a"), document.all("name"));
        assertEquals(List.of(), document.all("other"));
    }

    @Test
    void listsIndexesAndSubDocuments() {
        KeyValueDocument document = KeyValues.parse(
                "found=2\nitems[0].Name=a\nitems[2].Name=b\nitems[2].Flags[0]=x\nitemsTotal=9\nitems[x]=1");
        assertEquals(List.of(0, 2), document.list("items"));
        assertEquals("b", document.sub("items[2]").text("Name").orElseThrow());
        assertEquals(List.of(0), document.sub("items[2]").list("Flags"));
        assertEquals(
                List.of("[0].Name", "[2].Name", "[2].Flags[0]", "[x]"),
                List.copyOf(document.sub("items").values().keySet()));
    }

    @Test
    void nestsKeys() {
        Value.Fields tree = KeyValues.parse("table.A.B[0][1]=x\ntable.A.B[1][0]=y\ntable.A.C=3\ntable.A.C.D=4\nE.=5")
                .tree();
        Value.Fields a = (Value.Fields) tree.field("A").orElseThrow();
        assertEquals("[[, x], [y]]", a.field("B").orElseThrow().toString());
        assertEquals("{=3, D=4}", a.field("C").orElseThrow().toString());
        assertEquals("5", tree.field("E").orElseThrow().toString());
    }

    @Test
    void boundsWhatHostileTextAsksFor() {
        KeyValueDocument far = KeyValues.parse("a[999999999]=1\na[0]=2\nb[99999999999]=3");
        assertEquals(
                "{[0]=2, [999999999]=1}", far.tree().field("a").orElseThrow().toString());
        KeyValueDocument deep = KeyValues.parse("x.".repeat(200) + "y=1");
        assertNotNull(deep.tree());
        KeyValueLimits limits = new KeyValueLimits(3, 10, 5, 4);
        KeyValueDocument cut = KeyValues.parse("a=1234567\n" + "k".repeat(20) + "=1\nb=2\nc=3", limits);
        assertEquals("12345", cut.text("a").orElseThrow());
        assertEquals(List.of("a", "b"), List.copyOf(cut.values().keySet()));
        assertEquals(3, cut.warnings().size());
        assertEquals(1, KeyValues.parse("z".repeat(10_000_000)).markers().size());
    }

    @Test
    void namesTheLineOfWhatItDropsAndOfAnErrorAmongGoodLines() {
        KeyValueDocument document =
                KeyValues.parse("root.A=1\r\n=lost\r\n\r\n# Error: no group 'root.B'\u001b\r\nroot.C=3");
        assertEquals(2, document.values().size());
        assertEquals(
                List.of(
                        "Line 2: a value of 4 characters without a key was dropped.",
                        "Line 4: the device reports '# Error: no group 'root.B''."),
                document.problems());
    }

    @Test
    void keepsRepeatedKeysInOrderInTheTree() {
        KeyValueDocument document = KeyValues.parse("w=1\nw=2\nsame=x\nsame=x\nw=1");
        assertEquals("{w=[1, 2, 1], same=x}", document.tree().toString());
    }

    @Test
    void listsTheNamesBelowAPrefix() {
        KeyValueDocument document = KeyValues.parse("root.Image.I0.Name=a\nroot.Image.I1.Name=b\nroot.Images=2");
        assertEquals(List.of("I0", "I1"), List.copyOf(document.names("root.Image")));
    }

    @Test
    void readsManyLinesWithoutValueInTimeOfTheirLength() {
        assertEquals(
                100,
                KeyValues.parse("a\n".repeat(190_000) + "b".repeat(3_000_000))
                        .markers()
                        .size());
    }

    @Test
    void takesLettersWithAccentsForNoChinese() {
        for (String name :
                List.of("Parkhaus S\u00fcd", "caf\u00e9s", "Bj\u00f6rk\u00e5s norr", "na\u00efve\r\nx=\u00e9lan")) {
            ByteBuffer western = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(name, DeviceText.decode(western, "text/plain"));
            assertEquals(name.length(), western.remaining());
        }
        String mixed = "Name=\u5317\u95e8\u6444\u50cf\u673a\u4e02";
        assertEquals(mixed, DeviceText.decode(ByteBuffer.wrap(mixed.getBytes(Charset.forName("GBK"))), ""));
    }

    @Test
    void decodesUtf8GbkAndTheStatedCharset() {
        String chinese = "\u4e2d\u6587";
        assertEquals(chinese, DeviceText.decode(ByteBuffer.wrap(chinese.getBytes(StandardCharsets.UTF_8)), ""));
        assertEquals(
                chinese, DeviceText.decode(ByteBuffer.wrap(chinese.getBytes(Charset.forName("GBK"))), "text/plain"));
        assertEquals(
                "\u00e9t\u00e9",
                DeviceText.decode(
                        ByteBuffer.wrap("\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                        "text/plain; charset=iso-8859-1"));
        assertEquals(
                "a", DeviceText.decode(ByteBuffer.wrap(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a'}), ""));
        assertEquals("\u00ff", DeviceText.decode(ByteBuffer.wrap(new byte[] {(byte) 0xff}), "charset=no-such"));
    }
}
