package org.lensbridge.api.registry;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The readers that one subscription serves, so that statistics name them and not their server. Called on any thread; must not block. */
@ConsumerType
@FunctionalInterface
public interface ReaderGroup {
    /** A snapshot. */
    List<ReaderStatistics> readers();
}
