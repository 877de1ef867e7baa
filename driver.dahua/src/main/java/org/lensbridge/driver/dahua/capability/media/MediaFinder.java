package org.lensbridge.driver.dahua.capability.media;

import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Gives each channel its pictures. */
public final class MediaFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        ground.channels().forEach(channel -> {
            int number = channel.number();
            table.add(number, Snapshot.class, new DahuaSnapshot(ground.engine(), number, ground.clock()));
            table.add(
                    number,
                    LiveVideo.class,
                    new DahuaLiveVideo(ground.engine(), channel, ground.scope(), ground.clock()));
        });
    }
}
