package org.lensbridge.driver.axis.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;

/** What devices define of their parameters. */
class DefinitionListTest {
    private static String xml(String type, String attributes) {
        return "<?xml version=\"1.0\" encoding=\"iso-8859-1\" ?>\n<parameterDefinitions xmlns=\"http://x\" version=\"1.0\">"
                + "<model>M</model><group name=\"root\"><group name=\"A\" maxGroups=\"4\"><group name=\"I0\">"
                + "<parameter name=\"P\" value=\"1\" securityLevel=\"7714\" niceName=\"A p\" " + attributes + ">" + type
                + "</parameter></group></group></group></parameterDefinitions>";
    }

    private static Definition of(String type) {
        return DefinitionList.read(xml(type, "")).get("A.I0.P");
    }

    private static Optional<ValueType> range(String form) {
        return of("<type>" + form + "</type>").type();
    }

    @Test
    void readsWholeNumbersWithTheirLimits() {
        assertEquals(Optional.of(ValueType.integer(-80, 2_000_000)), range("<int min=\"-80\" max=\"2000000\"/>"));
        assertEquals(Optional.of(ValueType.integer(1, Integer.MAX_VALUE)), range("<int min=\"1\" />"));
        assertEquals(Optional.of(ValueType.integer(Integer.MIN_VALUE, 9)), range("<int max=\"9\" maxlen=\"1\"/>"));
        assertEquals(Optional.empty(), range("<int/>"));
        assertEquals(Optional.empty(), range("<int min=\"9\" max=\"1\"/>"));
        assertEquals(Optional.empty(), range("<int min=\"low\"/>"));
        assertEquals(
                Optional.of(ValueType.integer(0, 65_534)),
                range("<int><rangeEntry value=\"0\"/><rangeEntry value=\"1024-65534\"/></int>"));
        assertEquals(Optional.of(ValueType.integer(-9, -2)), range("<int><rangeEntry value=\"-9--2\"/></int>"));
    }

    @Test
    void knowsWholeNumbersWithoutLimits() {
        assertTrue(of("<type><int/></type>").whole());
        assertTrue(of("<type><int min=\"9\" max=\"1\"/></type>").whole());
        assertFalse(of("<type><string/></type>").whole());
    }

    @Test
    void passesOverNamesThatNoRequestCouldHold() {
        for (String name : List.of("A{b}", "A b", "A&amp;B", "A=", "A,B", "\u00e4")) {
            assertEquals(Map.of(), DefinitionList.read(xml("<type/>", "").replace("\"P\"", '"' + name + '"')), name);
        }
    }

    @Test
    void readsChoicesWithTheirLabels() {
        Definition choice = of("<type><enum><entry value=\"auto\" niceValue=\"Automatic\"/><entry value=\"auto\"/>"
                + "<entry niceValue=\"none\"/><entry value=\"hold\"/></enum></type>");

        assertEquals(Optional.of(ValueType.choice("auto", "hold")), choice.type());
        assertEquals(Map.of("auto", "Automatic", "hold", ""), choice.words());
        assertEquals(Optional.empty(), range("<enum/>"));
    }

    @Test
    void readsFlagsByTheirWords() {
        Definition flag = of("<type><bool true=\"On\" false=\"Off\"/></type>");

        assertEquals(Optional.of(ValueType.FLAG), flag.type());
        assertEquals(List.of("On", "Off"), List.copyOf(flag.words().keySet()));
        assertEquals(
                Optional.of(true),
                flag.flag().orElseThrow().read("on").orElseThrow().asFlag());
        assertEquals(Optional.empty(), range("<bool true=\"x\" false=\"x\"/>"));
    }

    @Test
    void takesAChoiceOfNoAndYesForAFlagInEitherOrder() {
        assertTrue(of("<type><enum><entry value=\"no\"/><entry value=\"yes\"/></enum></type>")
                .flag()
                .isPresent());
        assertFalse(of("<type><enum><entry value=\"left\"/><entry value=\"right\"/></enum></type>")
                .flag()
                .isPresent());
    }

    @Test
    void readsLengthsOfTexts() {
        assertEquals(Optional.of(new ValueType.TextType(80)), range("<string maxlen=\"80\"/>"));
        assertEquals(Optional.empty(), range("<string/>"));
        assertEquals(Optional.empty(), range("<string maxlen=\"0\"/>"));
        assertEquals(Optional.empty(), range("<somethingNew/>"));
    }

    @Test
    void knowsWhatMayNotBeWritten() {
        assertEquals(Access.READ_WRITE, of("<type><string/></type>").access());
        assertEquals(Access.READ, of("<type readonly=\"true\"><string/></type>").access());
        assertEquals(Access.READ, of("<type const=\"true\"><string/></type>").access());
        assertEquals(
                Access.WRITE, of("<type writeonly=\"true\"><password/></type>").access());
        String locked = xml("<type><string/></type>", "").replace("7714", "7717");
        assertEquals(Access.READ, DefinitionList.read(locked).get("A.I0.P").access());
    }

    @Test
    void knowsPasswordsAndWhatIsHidden() {
        assertTrue(of("<type><password/></type>").secret());
        assertTrue(of("<type hidden=\"true\"><string/></type>").hidden());
        assertEquals(
                Optional.empty(), DefinitionList.read(xml("", "")).get("A.I0.P").type());
    }

    @Test
    void readsADocumentBehindErrorLines() {
        assertEquals(
                1,
                DefinitionList.read("# Error: Error -1 getting param in group 'B'\r\n" + xml("<type/>", ""))
                        .size());
    }

    @Test
    void failsForWhatIsNoDocument() {
        assertThrows(CameraException.class, () -> DefinitionList.read("OK"));
        assertThrows(CameraException.class, () -> DefinitionList.read(""));
        assertThrows(
                CameraException.class,
                () -> DefinitionList.read("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
    }

    @Test
    void survivesDamagedDocuments() {
        Random random = new Random(5);
        String good = xml("<type><enum><entry value=\"a\"/></enum></type>", "");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, (char) random.nextInt(128));
            }
            try {
                DefinitionList.read(text.toString());
            } catch (CameraException expected) {
                // A typed failure is what a damaged document is for.
            }
        }
    }
}
