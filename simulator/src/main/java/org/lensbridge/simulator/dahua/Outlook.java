package org.lensbridge.simulator.dahua;

import java.util.List;
import org.lensbridge.simulator.picture.View;

/** What each channel sees and writes over its picture. Thread-safe. */
final class Outlook {
    private final CameraSettings settings;
    private final ConfigTables tables;
    private final DeviceClock clock;
    private final EventHub hub;
    private final List<PtzUnit> positioners;

    Outlook(CameraSettings settings, ConfigTables tables, DeviceClock clock, EventHub hub, List<PtzUnit> positioners) {
        this.settings = settings;
        this.tables = tables;
        this.clock = clock;
        this.hub = hub;
        this.positioners = positioners;
    }

    /** Channels count from 1. */
    View view(int channel) {
        String title = tables.value("ChannelTitle[" + (channel - 1) + "].Name").orElse(settings.name());
        boolean motion = hub.channels("VideoMotion").contains(channel);
        return new View(title, clock.now(), positioners.get(channel - 1).state(), motion);
    }
}
