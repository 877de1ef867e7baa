package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
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

    /**
     * Section 4.4.3. Before each picture stands a part of keys and values that says which event it belongs to. Silence is no trouble: pictures come
     * when events happen.
     */
    public static final Operation ON_EVENTS = stream(
                    "snapshot.onEvents",
                    "4.4.3",
                    "/cgi-bin/snapManager.cgi?action=attachFileProc&Flags[0]=Event&Events=[{events}]&channel={channel}",
                    EventParts.PICTURE,
                    "Pictures of a channel as events happen, each after a part that describes its event.")
            .needs("events", new ValueType.ListType(ValueType.TEXT, 100), "the events wanted, such as VideoMotion")
            .channelFrom(1);

    static final List<Operation> ALL = Stream.concat(
                    Tables.table("config.snap", "4.4.1", "Snap", "When pictures are taken by themselves.").stream(),
                    Stream.of(SNAPSHOT, ON_EVENTS))
            .toList();

    private SnapshotOperations() {}
}
