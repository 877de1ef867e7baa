package org.lensbridge.driver.genericcgi.profile;

import java.util.Map;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.Operation;

/** Still pictures by the profile's request, in the size that the device is set to. Thread-safe. */
record ProfileSnapshot(Operation row, Ground ground, Map<String, Value> channel) implements Snapshot {
    @Override
    public Image take(SnapshotRequest request) {
        return StillPicture.take(
                ground.engine(),
                row,
                Calls.fitting(row, channel),
                ground.context().clock());
    }
}
