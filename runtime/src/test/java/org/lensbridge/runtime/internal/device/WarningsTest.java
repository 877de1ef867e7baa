package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.StreamEnd;

class WarningsTest {
    private static final DeviceId GATE = new DeviceId("gate");

    @Test
    void nameDeviceRequestAndLine() {
        assertEquals(
                "gate, system.info, line 4: fps is 'fast', expected a number.",
                Warnings.named(GATE, "system.info", "Line 4: fps is 'fast', expected a number."));
        assertEquals("gate, quirk base: It counts from 0.", Warnings.named(GATE, "quirk base", "It counts from 0."));
        assertEquals("gate: Odd.", Warnings.named(GATE, "", "Odd."));
    }

    @Test
    void standOnOneLineOfBoundedLength() {
        assertEquals("gate, a b: c d", Warnings.named(GATE, "a\nb", "c\u001b\r\nd"));
        assertEquals(
                500 + "gate, a: ".length(),
                Warnings.named(GATE, "a", "x".repeat(9000)).length());
    }

    @Test
    void replyOfADriverReachesItsCallerWithNamedWarnings() throws Exception {
        FakeCamera camera = new FakeCamera();
        Value good = Value.of(Map.of("a", Value.of(1)));
        camera.reply = new Reply("system.info", good, List.of("Line 4: b is 'x', expected a number."));
        try (FleetFixture fixture = new FleetFixture()) {
            Device device = fixture.online(camera);
            Operations operations =
                    device.channel(0).orElseThrow().capability(Operations.class).orElseThrow();
            List<String> expected = List.of(device.id() + ", system.info, line 4: b is 'x', expected a number.");
            Reply reply = operations.invoke("system.info", Map.of());
            assertEquals(good, reply.document());
            assertEquals(expected, reply.warnings());
            List<Reply> parts = new ArrayList<>();
            List<StreamEnd> ends = new ArrayList<>();
            operations.open("system.info", Map.of(), new ReplySink() {
                @Override
                public void part(Reply part) {
                    parts.add(part);
                }

                @Override
                public void end(StreamEnd end) {
                    ends.add(end);
                }
            });
            assertEquals(expected, parts.get(0).warnings());
            assertEquals(1, ends.size());
        }
    }
}
