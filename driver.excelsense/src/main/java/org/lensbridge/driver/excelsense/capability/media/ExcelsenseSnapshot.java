package org.lensbridge.driver.excelsense.capability.media;

import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.excelsense.operation.LiveOperations;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Still pictures (section "Snapshot"), of the highest quality. The device has no choice of size. Thread-safe.
 *
 * @param channel from 1
 */
record ExcelsenseSnapshot(OperationEngine engine, int channel, Clock clock) implements Snapshot {
    @Override
    public Image take(SnapshotRequest request) {
        return StillPicture.take(engine, LiveOperations.SNAPSHOT, Map.of(Operation.CHANNEL, Value.of(channel)), clock);
    }
}
