package org.lensbridge.driver.genericcgi.profile.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Shape INNER = Shape.of(
            "inner",
            "Inner.",
            Shape.Field.needed("path", new Form.Text(Pattern.compile("/.*"), "a path", 10), "A path."));
    private static final Form PATH = new Form.Text(Pattern.compile("/.*"), "a path", 10);
    private static final Shape OUTER = Shape.of(
            "outer",
            "Outer.",
            Shape.Field.needed("name", Form.Text.line(5), "A name."),
            Shape.Field.optional("port", new Form.Whole(1, 65_535), "A port."),
            Shape.Field.optional("way", Form.Words.of("in", "out"), "A way."),
            Shape.Field.optional("on", new Form.Flag(), "Whether."),
            Shape.Field.optional("share", new Form.Decimal(), "A share."),
            Shape.Field.optional("find", new Form.Expression(), "An expression."),
            Shape.Field.optional(
                    "calls", new Form.Several(new Form.Either((Form.Text) PATH, new Form.Record(INNER)), 2), "Calls."),
            Shape.Field.optional("more", new Form.Named(new Form.Whole(0, 1), 2), "More."));

    private static List<String> problems(String text) throws FormException {
        return FormCheck.problems(JsonNodes.read(text), new Form.Record(OUTER));
    }

    @Test
    void takesWhatFits() throws FormException {
        assertEquals(
                List.of(),
                problems(
                        """
                        {"name": "gate", "port": 80, "way": "in", "on": true, "share": 0.5, "find": "a(b)?",
                         "calls": ["/x", {"path": "/y"}], "more": {"a": 0, "b": 1}}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"port": 80}                         | Line 1, column 1: the field 'name' is missing.
                    {"name": 5}                          | Line 1, column 10 ($.name): expected a text of one line, not a number.
                    {"name": "longer"}                   | Line 1, column 10 ($.name): this is longer than 5 characters.
                    {"name": "x", "port": 0}             | Line 1, column 23 ($.port): 0 is not a whole number from 1 to 65535.
                    {"name": "x", "port": 1.5}           | Line 1, column 23 ($.port): 1.5 is not a whole number from 1 to 65535.
                    {"name": "x", "port": "80"}          | Line 1, column 23 ($.port): expected a whole number from 1 to 65535, not a text.
                    {"name": "x", "way": "up"}           | Line 1, column 22 ($.way): 'up' is none of in, out.
                    {"name": "x", "on": "yes"}           | Line 1, column 21 ($.on): expected true or false, not a text.
                    {"name": "x", "find": "a("}          | Line 1, column 23 ($.find): this is not a regular expression: Unclosed group.
                    {"name": "x", "calls": []}           | Line 1, column 24 ($.calls): a list has 1 to 2 items here.
                    {"name": "x", "calls": ["y"]}        | Line 1, column 25 ($.calls[0]): this is not a path.
                    {"name": "x", "calls": [{"paht": 1}]}| Line 1, column 25 ($.calls[0]): the field 'path' is missing.
                    {"name": "x", "more": {"a": 2}}      | Line 1, column 29 ($.more.a): 2 is not a whole number from 0 to 1.
                    [1]                                  | Line 1, column 1: expected an object, not a list.
                    """)
    void saysWhereAndWhy(String text, String problem) throws FormException {
        assertTrue(problems(text).contains(problem), () -> text + ": " + fail(text));
    }

    private static String fail(String text) {
        try {
            return problems(text).toString();
        } catch (FormException e) {
            return e.toString();
        }
    }

    @Test
    void tellsAllProblemsAtOnce() throws FormException {
        assertEquals(3, problems("{\n \"port\": 0,\n \"nmae\": \"x\"\n}").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": "x",}       | Line 1
                    {"name": "x"         | Line 1
                    {"name": 'x'}        | Line 1
                    {"name": null}       | null means nothing here
                    {"a": 1, "a": 2}     | there are two fields 'a'
                    {"a": 1} {"b": 2}    | this is not JSON
                    {"a": 1e999999999}   | no exponent
                    """)
    void refusesWhatIsNotJson(String text, String sentence) {
        FormException failure = assertThrows(FormException.class, () -> JsonNodes.read(text));
        assertTrue(failure.getMessage().contains(sentence), failure::getMessage);
    }

    @Test
    void namesTheLineOfAMistake() {
        FormException failure = assertThrows(FormException.class, () -> JsonNodes.read("{\n  \"a\": 1,\n  \"b\" 2\n}"));
        assertTrue(failure.getMessage().startsWith("Line 3, "), failure::getMessage);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThrows(FormException.class, () -> JsonNodes.read("[".repeat(100_000)));
        assertThrows(FormException.class, () -> JsonNodes.read(" ".repeat(JsonNodes.LONGEST + 1)));
    }

    @Test
    void theSchemaSaysTheSame() {
        String schema = JsonSchema.of(OUTER, "Outer");
        assertTrue(schema.contains("\"$ref\": \"#/$defs/inner\""), schema);
        assertTrue(schema.contains("\"additionalProperties\": false"), schema);
        assertTrue(schema.contains("\"maximum\": 65535"), schema);
    }
}
