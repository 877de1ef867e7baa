package org.lensbridge.driver.genericcgi.capability.live.video;

import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Gives the first view its pictures; the requests know no other. Asks nothing. */
public final class VideoFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        for (View view : ground.views()) {
            int channel = view.channel();
            if (view == ground.views().get(0)) {
                table.add(channel, Snapshot.class, new GenericSnapshot(ground.engine(), ground.clock()));
                table.add(channel, LiveVideo.class, new GenericLiveVideo(ground));
            } else {
                other(table, channel, Snapshot.class, VideoOperations.SNAPSHOT);
                other(table, channel, LiveVideo.class, VideoOperations.MJPEG);
            }
        }
    }

    private static void other(
            CapabilityTable.Builder table, int channel, Class<? extends Capability> type, Operation row) {
        table.absent(
                channel,
                type,
                Inquiry.absence(row, "The request names no channel; what it answers belongs to the first one."));
    }
}
