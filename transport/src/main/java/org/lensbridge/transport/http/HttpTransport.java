package org.lensbridge.transport.http;

import org.osgi.annotation.versioning.ProviderType;

/**
 * HTTP to devices. An OSGi service; plain Java gets one from {@link HttpTransports#create()}. A few I/O threads serve all
 * devices: an endless reply costs a connection and no thread. What a host is asked for is bounded by its {@link HostLimits}, over all
 * devices of a transport. Thread-safe.
 */
@ProviderType
public interface HttpTransport {
    /**
     * A conversation partner. Does no I/O. Login state (nonces, refusals, a first-use pin) lives in the returned object:
     * whoever changes credentials closes it and opens another.
     *
     * @throws IllegalArgumentException when the target's certificate authorities cannot be read
     */
    HttpDevice open(HttpTarget target);
}
