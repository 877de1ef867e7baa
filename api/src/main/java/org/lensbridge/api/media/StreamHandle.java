package org.lensbridge.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** An open stream in a driver. Closing is idempotent, returns within a second, and no packet reaches the sink afterwards. */
@ConsumerType
public interface StreamHandle extends AutoCloseable {
    @Override
    void close();
}
