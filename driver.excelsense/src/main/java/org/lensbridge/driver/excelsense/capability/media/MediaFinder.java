package org.lensbridge.driver.excelsense.capability.media;

import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds pictures, which every camera has, and the streams that a channel says it has. Stateless. */
public final class MediaFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        for (View view : ground.views()) {
            int channel = view.channel();
            table.add(channel, Snapshot.class, new ExcelsenseSnapshot(ground.engine(), channel, ground.clock()));
            ChannelStreams streams = new ChannelStreams(ground, channel);
            ChannelStreams.Found found = streams.find();
            if (found.streams().isEmpty()) {
                table.absent(channel, LiveVideo.class, found.absence());
            } else {
                table.add(channel, LiveVideo.class, new ExcelsenseLiveVideo(ground, streams, found.streams()));
            }
        }
    }
}
