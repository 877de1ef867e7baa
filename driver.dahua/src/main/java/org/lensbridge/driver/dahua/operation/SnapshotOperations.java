package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Still pictures: section 4.4.2. The settings of 4.4.1 are in {@link ConfigOperations}. */
public final class SnapshotOperations {
    /** Section 4.4.2. */
    public static final Operation SNAPSHOT = read(
                    "snapshot.take",
                    "4.4.2",
                    "/cgi-bin/snapshot.cgi?channel={channel}",
                    Decoding.BYTES,
                    "A JPEG image of a channel.")
            .channelFrom(1);

    static final List<Operation> ALL = List.of(SNAPSHOT);

    private SnapshotOperations() {}
}
