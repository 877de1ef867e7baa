package org.lensbridge.transport.http;

import org.osgi.annotation.versioning.ProviderType;

/** An endless reply that is being read. Thread-safe. */
@ProviderType
public interface HttpExchange extends AutoCloseable {
    /** Ends it. Returns within a second, and no method of the reader is called afterwards. May be called by the reader. Idempotent. */
    @Override
    void close();
}
