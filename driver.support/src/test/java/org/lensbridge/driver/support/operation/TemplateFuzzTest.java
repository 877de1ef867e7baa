package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.http.HttpRequest;

/** An input is the text that a caller gives as an argument, such as a name or a path. */
class TemplateFuzzTest {
    private static final String TEMPLATE = "/cgi/{/path}?name={name}&list[*]={list}&{*fields}&x={name}&{#marked:m}";

    @FuzzTest
    void keepsWhateverACallerGivesInsideOfItsPlace(byte[] input) {
        String given = new String(input, StandardCharsets.UTF_8);
        Value value = Value.of(given);
        Map<String, Value> arguments = Map.of(
                "path",
                value,
                "name",
                value,
                "list",
                Value.of(List.of(value, Value.of("b"))),
                "fields",
                Value.of(Map.of("k" + given, value)),
                "marked",
                Value.of(List.of(Value.of(Map.of("k", value)))));
        String target = Template.target(TEMPLATE, arguments);
        if (target.length() > 64_000) {
            return;
        }
        HttpRequest.get(target);
        assertEquals(target.indexOf('?'), target.lastIndexOf('?'), target);
        String[] pairs = target.substring(target.indexOf('?') + 1).split("&", -1);
        assertEquals(8, pairs.length, target);
        for (String pair : pairs) {
            assertEquals(pair.indexOf('='), pair.lastIndexOf('='), target);
        }
        assertEquals("name=" + given, URLDecoder.decode(pairs[0], StandardCharsets.UTF_8));
        assertEquals(pairs[0].substring(4), pairs[4].substring(1));
        assertTrue(target.startsWith("/cgi/") && target.indexOf('#') < 0, target);
        assertTrue(pairs[0].substring(5).matches("[A-Za-z0-9%._~-]*"), target);
    }
}
