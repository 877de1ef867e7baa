package org.lensbridge.driver.genericcgi.capability.live.video;

import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Still pictures by section 5.2.1, in the size that the device is set to. Thread-safe. */
final class GenericSnapshot implements Snapshot {
    private final OperationEngine engine;
    private final Clock clock;

    GenericSnapshot(OperationEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Image take(SnapshotRequest request) {
        return StillPicture.take(engine, VideoOperations.SNAPSHOT, Map.of(), clock);
    }
}
