package org.lensbridge.driver.dahua.capability.media;

import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.dahua.operation.SnapshotOperations;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Still pictures by section 4.4.2, in the size that the device is set to. Thread-safe. */
public final class DahuaSnapshot implements Snapshot {
    private final OperationEngine engine;
    private final int channel;
    private final Clock clock;

    /** For a channel, from 1. */
    public DahuaSnapshot(OperationEngine engine, int channel, Clock clock) {
        this.engine = engine;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Image take(SnapshotRequest request) {
        return StillPicture.take(
                engine, SnapshotOperations.SNAPSHOT, Map.of(Operation.CHANNEL, Value.of(channel)), clock);
    }
}
