package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceId;

class DeviceCommandsTest {
    /** Keeps what is stored. */
    private static final class Kept implements DeviceAdmin {
        private final List<DeviceSettings> stored = new ArrayList<>();

        @Override
        public List<DeviceSettings> configurations() {
            return List.copyOf(stored);
        }

        @Override
        public void store(DeviceSettings settings) {
            remove(settings.id());
            stored.add(settings);
        }

        @Override
        public void remove(DeviceId id) {
            stored.removeIf(each -> each.id().equals(id));
        }
    }

    private final Kept kept = new Kept();
    private final DeviceCommands commands = new DeviceCommands(new StubDevice(List.of()), kept, null);

    private Map<String, String> add(String options) {
        commands.add("", "", "", "", "", options, "gate", "http://192.0.2.1");
        return kept.stored.get(0).options();
    }

    @Test
    void addsAndChangesOptionsOfTheDriver() {
        assertEquals(Map.of("mjpegPort", "8080", "rtspPort", "555"), add("mjpegPort=8080, rtspPort=555"));
        assertEquals(Map.of("mjpegPort", "8081", "rtspPort", "555"), add("mjpegPort=8081"));
        assertEquals(Map.of("mjpegPort", "8081", "rtspPort", "555"), add(""));
        assertEquals(Map.of("mjpegPort", "8081"), add("rtspPort="));
    }

    @Test
    void takesValuesWithCommas() {
        assertEquals(Map.of("rtspTransport", "udp,tcp", "rtspPort", "555"), add("rtspTransport=udp,tcp, rtspPort=555"));
        assertEquals(Map.of("rtspTransport", "tcp,udp", "rtspPort", "555"), add("rtspTransport=tcp,udp,"));
    }

    @Test
    void refusesWhatIsNoOption() {
        assertEquals(
                "'8080' is not of the form name=value.",
                assertThrows(IllegalArgumentException.class, () -> add("8080")).getMessage());
        assertEquals(List.of(), kept.stored);
    }
}
