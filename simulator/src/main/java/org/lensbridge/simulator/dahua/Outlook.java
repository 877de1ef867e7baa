package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.device.DeviceClock;
import org.lensbridge.simulator.picture.Cover;
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
        return new View(title, clock.now(), positioners.get(channel - 1).state(), motion, covers(channel));
    }

    private List<Cover> covers(int channel) {
        List<Cover> covers = new ArrayList<>();
        for (int i = 0; i < PictureTables.COVERS; i++) {
            String head = "VideoWidget[" + (channel - 1) + "].Covers[" + i + "].";
            if (tables.value(head + "EncodeBlend").filter("true"::equals).isPresent()) {
                covers.add(new Cover(
                        share(head + "Rect[0]"),
                        share(head + "Rect[1]"),
                        share(head + "Rect[2]"),
                        share(head + "Rect[3]"),
                        colour(head + "BackColor")));
            }
        }
        return covers;
    }

    private double share(String name) {
        return tables.number(name, 0) / 8191.0;
    }

    private int colour(String name) {
        return tables.number(name + "[0]", 0) << 16
                | tables.number(name + "[1]", 0) << 8
                | tables.number(name + "[2]", 0);
    }
}
