package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.ChannelInfo;

class CapabilityTableTest {
    private static final Snapshot SNAPSHOT = request -> {
        throw new UnsupportedOperationException("Nobody takes a picture here");
    };

    @Test
    void tellsChannelsInOrder() {
        CapabilityTable table = new CapabilityTable.Builder()
                .channel(2, "Yard")
                .add(1, Snapshot.class, SNAPSHOT)
                .absent(2, LiveVideo.class, "It is blind.")
                .build();
        assertEquals(
                List.of(
                        new ChannelInfo(1, "", Set.of("Snapshot"), Map.of()),
                        new ChannelInfo(2, "Yard", Set.of(), Map.of("LiveVideo", "It is blind."))),
                table.channels());
        assertSame(SNAPSHOT, table.find(1, Snapshot.class).orElseThrow());
        assertEquals(Optional.empty(), table.find(1, LiveVideo.class));
        assertEquals(Optional.empty(), table.find(9, Snapshot.class));
        assertTrue(CapabilityTable.EMPTY.channels().isEmpty());
    }

    @Test
    void whatIsAddedLaterIsNotInTheTable() {
        CapabilityTable.Builder builder = new CapabilityTable.Builder().channel(1, "");
        CapabilityTable table = builder.build();
        builder.add(1, Snapshot.class, SNAPSHOT);
        assertEquals(Set.of(), table.names(1));
    }
}
