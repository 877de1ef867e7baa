package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

class ValueTextTest {
    private static final List<Argument> KNOWN = List.of(
            argument("channel", ValueType.integer(1, 16)),
            argument("codes", new ValueType.ListType(ValueType.TEXT, 10)),
            argument("changes", ValueType.ANY));

    private static Argument argument(String name, ValueType type) {
        return new Argument(name, type, false, Optional.empty(), "What.");
    }

    private static String typed(String... texts) {
        return ValueText.arguments(KNOWN, List.of(texts)).toString();
    }

    @Test
    void takesWhatIsTyped() {
        assertEquals("{channel=7}", typed("CHANNEL=7"));
        assertEquals("{codes=[VideoMotion, Alarm=1]}", typed("codes=VideoMotion, Alarm=1"));
        assertEquals("{codes=[a, b]}", typed("codes=[a,b]"));
        assertEquals("{codes=[]}", typed("codes="));
        assertEquals("{changes={NTP.Enable=true, A[0].B=x=y}}", typed("changes.NTP.Enable=true", "changes.A[0].B=x=y"));
    }

    @Test
    void saysWhatThereIsInsteadOfWhatIsUnknown() {
        assertEquals(
                "There is no argument 'speed'. There are: channel, codes, changes.",
                assertThrows(IllegalArgumentException.class, () -> typed("speed=1"))
                        .getMessage());
        assertEquals(
                "'channel' is not of the form name=value.",
                assertThrows(IllegalArgumentException.class, () -> typed("channel"))
                        .getMessage());
        assertEquals(
                "There is no argument 'a'. The operation takes none.",
                assertThrows(IllegalArgumentException.class, () -> ValueText.arguments(List.of(), List.of("a=1")))
                        .getMessage());
    }

    @Test
    void documentsAreLinesWithoutSecretsAndWithoutControls() {
        Map<String, Value> user = new LinkedHashMap<>();
        user.put("Name", Value.of("ann\u001b[2J"));
        user.put("Password", Value.of("s3cret"));
        user.put("Pwd", Value.of(""));
        Value document = Value.of(Map.of("users", Value.of(List.of(Value.of(user)))));
        assertEquals(
                List.of("users[0].Name = ann [2J", "users[0].Password = ****", "users[0].Pwd = "),
                ValueText.lines(document));
        assertEquals(List.of("text"), ValueText.lines(Value.of("text\r\n")));
    }
}
