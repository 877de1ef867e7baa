package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.Channel;

class DoctorCommandTest {
    @Test
    void tellsWhichRequestShowedWhatIsAbsent() {
        Snapshot snapshot = request -> null;
        Channel self = new StubDevice.StubChannel(0, Map.of(), Map.of());
        Map<String, String> absent = Map.of("Presets", "Asked for ptz.capabilities (section 4.10.4). No such method.");
        List<Channel> channels = List.of(
                self,
                new StubDevice.StubChannel(1, Map.of(Snapshot.class, snapshot), absent),
                new StubDevice.StubChannel(2, Map.of(Snapshot.class, snapshot), absent));
        String told = new DoctorCommand(new StubDevice(channels), List::of).doctor("gate");
        assertTrue(told.contains("state    ONLINE"), told);
        assertTrue(
                told.endsWith(
                        """
                        CAPABILITY  CHANNELS  STATE
                        Presets     1-2       absent: Asked for ptz.capabilities (section 4.10.4). No such method.
                        Snapshot    1-2       there"""),
                told);
    }

    @Test
    void namesChannelsInRanges() {
        assertEquals("1-3, 5, 7-8", DoctorCommand.ranges(new TreeSet<>(List.of(1, 2, 3, 5, 7, 8))));
        assertEquals("device", DoctorCommand.ranges(new TreeSet<>(List.of(0))));
        assertEquals("device, 1", DoctorCommand.ranges(new TreeSet<>(List.of(0, 1))));
    }
}
