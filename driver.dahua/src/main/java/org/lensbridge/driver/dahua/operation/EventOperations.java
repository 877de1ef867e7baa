package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Events: sections 4.9.16 to 4.9.18. */
public final class EventOperations {
    /** Section 4.9.16; the channels in the answer count from 0. */
    public static final Operation INDEXES = read(
                    "event.indexes",
                    "4.9.16",
                    "/cgi-bin/eventManager.cgi?action=getEventIndexes&code={code}",
                    Decoding.KEYS,
                    "On which channels an event goes on; not every event can be asked for.")
            .needs("code", ValueType.TEXT, "the event, such as VideoMotion");

    /**
     * Section 4.9.17. {@code heartbeat} is not in the document, but devices since about 2014 understand it and older ones
     * ignore it. The document's {@code keepalive} obliges the client to write on the open connection.
     */
    public static final Operation ATTACH = stream(
                    "event.attach",
                    "4.9.17",
                    "/cgi-bin/eventManager.cgi?action=attach&codes=[{codes}]&keepalive={keepalive}&heartbeat={heartbeat}",
                    Decoding.PART,
                    "Events as they happen.")
            .takes(
                    "codes",
                    new ValueType.ListType(ValueType.TEXT, 100),
                    Value.of(List.of(Value.of("All"))),
                    "the events wanted")
            .takes("keepalive", ValueType.integer(1, 60), "seconds within which the client promises to write something")
            .takes("heartbeat", ValueType.integer(1, 3600), "seconds between heartbeats of the device");

    /** Section 4.9.18. */
    public static final Operation CAPABILITIES = read(
                    "event.capabilities",
                    "4.9.18",
                    "/cgi-bin/eventManager.cgi?action=getCaps",
                    Decoding.KEYS,
                    "What the device can do when an event happens.")
            .reused(Reuse.CONFIGURATION);

    static final List<Operation> ALL = List.of(INDEXES, ATTACH, CAPABILITIES);

    private EventOperations() {}
}
