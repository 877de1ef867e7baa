package org.lensbridge.transport.http;

import org.osgi.annotation.versioning.ProviderType;

/**
 * HTTP to devices. An OSGi service; plain Java gets one from {@link HttpTransports#create()}. A call is
 * conversed on its caller's thread; a few I/O threads serve the endless replies of all devices, each of which costs a connection and no thread. What a host is asked for is bounded by its {@link HostLimits}, over all
 * devices of a transport. Thread-safe.
 */
@ProviderType
public interface HttpTransport {
    /**
     * A conversation partner. Does no I/O. All that are open with the same address, credentials, trust and names of a query
     * login share one login (nonce, refusals) and the replies that may be reused. Whoever changes credentials closes it and
     * opens another; so does who wants one more try with credentials that were refused: it is allowed at once when no other
     * is open, and once a minute when others are. A
     * certificate that is trusted at first sight stays so for the next one at the same host and port.
     *
     * @throws IllegalArgumentException when the target's certificate authorities cannot be read
     */
    HttpDevice open(HttpTarget target);
}
