package org.lensbridge.transport.internal.http;

import org.apache.hc.core5.http.config.Http1Config;

/** What is accepted of a reply's head, and of the lines between chunks. Without state. */
final class HttpLimits {
    static final Http1Config HTTP1 = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(100)
            .setBufferSize(64 << 10)
            .build();

    private HttpLimits() {}
}
