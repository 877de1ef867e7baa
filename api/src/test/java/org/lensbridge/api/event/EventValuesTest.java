package org.lensbridge.api.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;

class EventValuesTest {
    private static final DeviceId GATE = new DeviceId("gate");

    @Test
    void everyKnownTypeIsASlug() throws Exception {
        for (Field constant : EventTypes.class.getFields()) {
            String slug = (String) constant.get(EventTypes.class);
            assertEquals(slug, report(slug, 1).type());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Motion", "line crossed", "-x", "a/b", "a\nb"})
    void otherTypesAreRefused(String slug) {
        assertThrows(IllegalArgumentException.class, () -> report(slug, 1));
    }

    @Test
    void channelsAreNotNegative() {
        assertEquals(0, report("motion", 0).channel());
        assertThrows(IllegalArgumentException.class, () -> report("motion", -1));
    }

    @Test
    void filtersNarrowByDeviceAndType() {
        EventFilter filter = new EventFilter(Set.of(GATE), Set.of(EventTypes.MOTION));
        assertTrue(filter.accepts(event(GATE, EventTypes.MOTION)));
        assertFalse(filter.accepts(event(GATE, EventTypes.INPUT)));
        assertFalse(filter.accepts(event(new DeviceId("yard"), EventTypes.MOTION)));
        assertTrue(EventFilter.ALL.accepts(event(new DeviceId("yard"), EventTypes.INPUT)));
    }

    @Test
    void gapsPassEveryTypeFilter() {
        EventFilter filter = new EventFilter(Set.of(GATE), Set.of(EventTypes.MOTION));
        assertTrue(filter.accepts(event(GATE, EventTypes.GAP)));
        assertFalse(filter.accepts(event(new DeviceId("yard"), EventTypes.GAP)));
    }

    private static CameraEvent event(DeviceId device, String type) {
        return new CameraEvent("1", device, 1, report(type, 1), Instant.EPOCH);
    }

    private static EventReport report(String type, int channel) {
        return new EventReport(channel, type, "", Phase.START, Optional.empty(), Value.ABSENT, "");
    }
}
