package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;

class EventMessageTest {
    @Test
    void readsFieldsWithAndWithoutBlanks() {
        EventMessage compact = parse("Code=VideoLoss;action=Stop;index=12");
        assertEquals(compact, parse("Code= VideoLoss; action = Stop ; index= 12"));
        assertEquals(new EventMessage("VideoLoss", "Stop", OptionalInt.of(12), Value.ABSENT), compact);
    }

    @Test
    void missingFieldsAreEmpty() {
        EventMessage message = parse("Code=DoorBell;action=Start");
        assertEquals(OptionalInt.empty(), message.index());
        assertEquals("", parse("Code=TrafficParking;data={\"a\":1}").action());
        assertEquals(OptionalInt.empty(), parse("Code=X;index=-1").index());
        assertTrue(EventMessage.parse("action=Start;index=0").isEmpty());
        assertTrue(EventMessage.parse("").isEmpty());
    }

    @Test
    void readsJsonData() {
        Value data = parse("Code=X;action=Pulse;index=0;data={\"Name\":\"a;b=c\",\"On\":true,\"N\":[1,2.5]}")
                .data();
        assertEquals(
                Value.of(Map.of(
                        "Name", Value.of("a;b=c"),
                        "On", Value.of(true),
                        "N", Value.of(List.of(Value.of(1), Value.of(2.5))))),
                data);
    }

    @Test
    void otherDataStaysText() {
        assertEquals(
                Value.of("61708863,4194303"),
                parse("Code=MDResult;index=0;data=61708863,4194303").data());
        assertEquals(Value.of("{\"a\":"), parse("Code=X;data={\"a\":").data());
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        assertEquals(
                OptionalInt.of(1), parse("Code=X;colour=red;index=1;data={}").index());
    }

    private static EventMessage parse(String text) {
        return EventMessage.parse(text).orElseThrow();
    }
}
