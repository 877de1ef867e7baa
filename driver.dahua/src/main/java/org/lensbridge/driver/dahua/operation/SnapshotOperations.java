package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Still pictures: section 4.4. */
public final class SnapshotOperations {
    /** Section 4.4.2. */
    public static final Operation SNAPSHOT = read(
                    "snapshot.take",
                    "4.4.2",
                    "/cgi-bin/snapshot.cgi?channel={channel}",
                    Decoding.BYTES,
                    "A JPEG image of a channel.")
            .channelFrom(1);

    static final List<Operation> ALL = Stream.concat(
                    Tables.table("config.snap", "4.4.1", "Snap", "When pictures are taken by themselves.").stream(),
                    Stream.of(SNAPSHOT))
            .toList();

    private SnapshotOperations() {}
}
