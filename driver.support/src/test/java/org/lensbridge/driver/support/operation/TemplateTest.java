package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class TemplateTest {
    @Test
    void textsThatARowDoesNotTakeAreRefusedWithWhatItTakes() {
        assertEquals("/a?n=x%2Fy", Template.target("/a?n={n:[^~]+}", Map.of("n", Value.of("x/y"))));
        assertEquals(
                "Argument 'n': it has a character that is not allowed; not allowed are ~.",
                refusal("/a?n={n:[^~]+}", "x~y"));
        assertEquals("Argument 'n': it must not be empty.", refusal("/a?n={n:[^~]+}", ""));
        assertEquals(
                "Argument 'n': it has a character that is not allowed; allowed are a-z.",
                refusal("/a?n={n:[a-z]+}", "A"));
        assertEquals(
                "Argument 'n': it has a character that is not allowed; not allowed are control characters.",
                refusal("/a?n={n:[^\\x00-\\x1f]}", "a\nb"));
        assertEquals("/a?n=", Template.target("/a?n={n:[a-z]}", Map.of("n", Value.of(""))));
    }

    private static String refusal(String template, String text) {
        return assertThrows(CameraException.class, () -> Template.target(template, Map.of("n", Value.of(text))))
                .reason();
    }

    @Test
    void encodesEverythingButUnreservedCharacters() {
        assertEquals(
                "/a?v=%20%3B%2F%3F%3A%40%3D%2B%2C%24%26%23%25%5B%5D%22aZ09-._~",
                Template.target("/a?v={v}", Map.of("v", Value.of(" ;/?:@=+,$&#%[]\"aZ09-._~"))));
        assertEquals("/a?v=%C3%A9%E5%8D%97%F0%9F%93%B7", Template.target("/a?v={v}", Map.of("v", Value.of("é南📷"))));
    }

    @Test
    void leavesCommasWhereARowWantsThem() {
        assertEquals(
                "/a?b=1,2%3B3&c=1%2C2",
                Template.target("/a?b={,b}&c={c}", Map.of("b", Value.of("1,2;3"), "c", Value.of("1,2"))));
        assertEquals(
                "/a?b=640*480&c=640%2A480",
                Template.target("/a?b={,b:[0-9*]}&c={c}", Map.of("b", Value.of("640*480"), "c", Value.of("640*480"))));
    }

    @Test
    void leavesOutPairsWithoutAValue() {
        String template = "/a?b=1&c={c}&d={d}";
        assertEquals("/a?b=1&d=2", Template.target(template, Map.of("d", Value.of(2))));
        assertEquals("/a?b=1", Template.target(template, Map.of()));
        assertEquals("/a", Template.target("/a?c={c}", Map.of()));
    }

    @Test
    void joinsAndNumbersLists() {
        Map<String, Value> values = Map.of("x", Value.of(List.of(Value.of("a b"), Value.of("c"))));
        assertEquals("/a?codes=[a%20b%2Cc]", Template.target("/a?codes=[{x}]", values));
        assertEquals("/a?t[0]=a%20b&t[1]=c", Template.target("/a?t[*]={x}", values));
    }

    private static Value record(Object... pairs) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(
                    pairs[i].toString(),
                    pairs[i + 1] instanceof Value value ? value : Value.of(pairs[i + 1].toString()));
        }
        return Value.of(fields);
    }

    @Test
    void writesListsOfRecordsBetweenMarkers() {
        Value days = Value.of(List.of(record("day", 0, "from", "a b:c"), record("day", 1, "from", "c&d")));
        assertEquals(
                "/a?x=1&dayBegin=1&day=0&from=a%20b:c&next_dayURL=2&day=1&from=c%26d&dayEnd=2&y=2",
                Template.target("/a?x=1&{#days:day}&y=2", Map.of("days", days)));
        assertEquals(
                "/a?dayBegin=1&day=0&from=a%20b:c&next_dayURL=2&day=1&from=c%26d&dayEnd=1",
                Template.target("/a?{#days:day|1}", Map.of("days", days)));
        assertEquals("/a?dayBegin=1&dayEnd=0", Template.target("/a?{#days:day}", Map.of("days", Value.of(List.of()))));
        assertEquals("/a?y=2", Template.target("/a?{#days:day}&y=2", Map.of()));
        assertEquals(Set.of("days"), Template.placeholders("/a?{#days:day|1}"));
    }

    @Test
    void nestsListsOfRecordsByTheNamesOfTheirFields() {
        Value infos = Value.of(List.of(record("id", 0), record("id", 1)));
        Value canvases = Value.of(List.of(record("top", 5, "info", infos, "size", 2), record("top", 6)));
        assertEquals(
                "/a?canvasBegin=1&top=5&infoBegin=1&id=0&next_infoURL=2&id=1&infoEnd=2&size=2&next_canvasURL=2&top=6&canvasEnd=1",
                Template.target("/a?{#c:canvas|1}", Map.of("c", canvases)));
    }

    @Test
    void refusesBetweenMarkersWhatIsNoRecord() {
        Value deep = Value.of("x");
        for (int i = 0; i < 9; i++) {
            deep = Value.of(List.of(record("in", deep)));
        }
        for (Value wrong : List.of(
                Value.of("x"),
                Value.of(List.of(Value.of("x"))),
                Value.of(List.of(record("a=b&c", "d"))),
                Value.of(List.of(record("a", record("b", 1)))),
                deep)) {
            CameraException failure =
                    assertThrows(CameraException.class, () -> Template.target("/a?{#days:day}", Map.of("days", wrong)));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().startsWith("Argument 'days': "), failure.reason());
        }
    }

    @Test
    void spreadsRecords() {
        Map<String, Value> changes = new LinkedHashMap<>();
        changes.put("T[0].Name", Value.of("a=b"));
        changes.put("T[0].On", Value.of(true));
        assertEquals(
                "/a?set=1&T[0].Name=a%3Db&T[0].On=true",
                Template.target("/a?set=1&{*c}", Map.of("c", Value.of(changes))));
        Map<String, Value> hostile = Map.of("c", Value.of(Map.of("x&y=z\r\n", Value.of("1"))));
        assertEquals("/a?x%26y%3Dz%0D%0A=1", Template.target("/a?{*c}", hostile));
    }

    @Test
    void refusesToSpreadWhatIsNoRecord() {
        CameraException failure =
                assertThrows(CameraException.class, () -> Template.target("/a?{*c}", Map.of("c", Value.of("x&y=1"))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void takesOnlyTheNamesThatARecordMayHave() {
        String template = "/a?{*c:Mail|Clock_2}";
        for (String name : List.of("Mail", "mail.On", "Mail[0].To", "Clock_2[1]")) {
            assertEquals(
                    "/a?" + name + "=1", Template.target(template, Map.of("c", Value.of(Map.of(name, Value.of(1))))));
        }
        for (String name : List.of("Mailbox.On", "Net.Mail", "", ".Mail", "table.Mail.On", "x&Mail.On")) {
            Map<String, Value> changes = Map.of("c", Value.of(Map.of("Mail.On", Value.of(1), name, Value.of(1))));
            CameraException failure =
                    assertThrows(CameraException.class, () -> Template.target(template, changes), name);
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals("Argument 'c': every name begins with Mail or Clock_2.", failure.reason());
        }
        assertEquals(Set.of("c"), Template.placeholders(template));
    }

    @Test
    void keepsTheSlashesOfPaths() {
        assertEquals(
                "/load/mnt/sd/a%5B1%5D.jpg",
                Template.target("/load{/path}", Map.of("path", Value.of("/mnt/sd/a[1].jpg"))));
    }

    @Test
    void fillsBodies() {
        Map<String, Value> values = Map.of("a", Value.of("x y"));
        assertEquals(
                "{\"a\":\"x y\"}", Template.body(new Operation.Body("application/json", "{\"a\":\"{a}\"}"), values));
        assertEquals(
                "a=x%20y",
                Template.body(new Operation.Body("application/x-www-form-urlencoded", "a={a}&b={b}"), values));
    }

    @Test
    void findsPlaceholders() {
        assertEquals(Set.of("a", "b", "c"), Template.placeholders("/{a}?x[*]={b}&{*c}&y[0]=1"));
    }

    @Test
    void writesJsonAsSuchAndLeavesOutMembersWithoutAValue() {
        Operation.Body body = new Operation.Body(
                "application/json", "{\"method\":\"set\",\"params\":{\"a\":{a},\"b\":{b},\"list\":[{\"c\":{c}}]}}");
        assertEquals(
                "{\"method\":\"set\",\"params\":{\"b\":\"x\\\"},{,\",\"list\":[{\"c\":2}]}}",
                Template.body(body, Map.of("b", Value.of("x\"},{,"), "c", Value.of(2))));
        assertEquals("{\"method\":\"set\",\"params\":{\"list\":[{}]}}", Template.body(body, Map.of()));
    }

    @Test
    void colonsJoinAList() {
        Map<String, Value> groups = Map.of("g", Value.of(List.of(Value.of("a b"), Value.of("c"))));
        assertEquals("/u?sgrp=a%20b:c", Template.target("/u?sgrp={:g}", groups));
    }

    @Test
    void onlyTheCharactersOfAClassPass() {
        String template = "/u?p={p:[A-Za-z\\\\\\x26]}&q=1";
        assertEquals("/u?p=aZ%26%5C&q=1", Template.target(template, Map.of("p", Value.of("aZ&\\"))));
        for (String value : List.of("a1", "a b", "\u00e4", "a\n")) {
            CameraException failure =
                    assertThrows(CameraException.class, () -> Template.target(template, Map.of("p", Value.of(value))));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("'p'") && failure.reason().contains("A-Za-z\\&"), failure.reason());
            assertFalse(failure.reason().contains(value), failure.reason());
        }
    }
}
