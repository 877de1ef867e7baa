package org.lensbridge.api.admin;

import java.util.function.ObjDoubleConsumer;
import org.osgi.annotation.versioning.ConsumerType;

/** Figures of a part that the runtime does not know. A whiteboard service; {@link Metrics} shows them with its own. */
@ConsumerType
public interface MetricSource {
    /** Reports all figures by names in the style of Prometheus, labels in braces. Called on any thread; must not block. */
    void report(ObjDoubleConsumer<String> figures);
}
