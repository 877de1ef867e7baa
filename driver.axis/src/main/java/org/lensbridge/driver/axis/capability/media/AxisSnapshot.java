package org.lensbridge.driver.axis.capability.media;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.axis.operation.VideoOperations;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Still pictures (network-video/video-streaming): where a size is wished, in the one on offer that comes next, else as the image is set.
 * Thread-safe.
 */
final class AxisSnapshot implements Snapshot {
    private final OperationEngine engine;
    private final int channel;
    private final List<Resolution> offered;
    private final Clock clock;

    /** For a channel, from 1, of a device that offers these sizes. */
    AxisSnapshot(OperationEngine engine, int channel, List<Resolution> offered, Clock clock) {
        this.engine = engine;
        this.channel = channel;
        this.offered = List.copyOf(offered);
        this.clock = clock;
    }

    @Override
    public Image take(SnapshotRequest request) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        Resolution.fitting(offered, request.width(), request.height())
                .ifPresent(size -> arguments.put(VideoOperations.RESOLUTION, Value.of(size.text())));
        arguments.put(Operation.CHANNEL, Value.of(channel));
        return StillPicture.take(engine, VideoOperations.SNAPSHOT, arguments, clock);
    }
}
