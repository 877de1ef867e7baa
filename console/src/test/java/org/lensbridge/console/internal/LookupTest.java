package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {
    @Test
    void tellsTheStateOfADeviceWithoutChannels() {
        StubDevice device = new StubDevice(List.of());
        assertEquals(
                "gate has no channels now. State: ONLINE",
                assertThrows(IllegalArgumentException.class, () -> Lookup.channel(device, 1))
                        .getMessage());
    }
}
