package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.ComplexFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.lensbridge.transport.internal.tls.DeviceTls;

/** The making of one connection: one address after the other, then TLS. Confined to the client's callbacks. */
final class Connecting {
    private static final int MOST_ADDRESSES = 3;

    private final DeviceEndpoint endpoint;
    private final ConnectionInitiator initiator;
    private final ComplexFuture<AsyncConnectionEndpoint> future;
    private final InetAddress[] addresses;

    Connecting(
            DeviceEndpoint endpoint, ConnectionInitiator initiator, FutureCallback<AsyncConnectionEndpoint> callback) {
        this.endpoint = endpoint;
        this.initiator = initiator;
        addresses = endpoint.addresses();
        future = new ComplexFuture<>(callback);
    }

    Future<AsyncConnectionEndpoint> begin() {
        next(0);
        return future;
    }

    private HttpHost host() {
        return endpoint.connections().host();
    }

    private void next(int number) {
        InetSocketAddress remote = new InetSocketAddress(addresses[number], host().getPort());
        future.setDependency(initiator.connect(
                host(),
                remote,
                null,
                endpoint.connectTimeout(),
                HttpVersionPolicy.FORCE_HTTP_1,
                new FutureCallback<IOSession>() {
                    @Override
                    public void completed(IOSession session) {
                        connected(session, addresses[number]);
                    }

                    @Override
                    public void failed(Exception e) {
                        if (number + 1 < Math.min(addresses.length, MOST_ADDRESSES) && !future.isDone()) {
                            next(number + 1);
                        } else {
                            future.failed(e);
                        }
                    }

                    @Override
                    public void cancelled() {
                        future.cancel();
                    }
                }));
    }

    private void connected(IOSession session, InetAddress address) {
        if (!endpoint.attach(session, address)) {
            session.close(CloseMode.IMMEDIATE);
            future.failed(new IOException("Closed"));
            return;
        }
        DeviceTls tls = endpoint.connections().tls();
        if (tls == null) {
            future.completed(endpoint);
            return;
        }
        ((TransportSecurityLayer) session)
                .startTls(
                        tls.context(),
                        host(),
                        SSLBufferMode.STATIC,
                        (target, engine) -> tls.prepare(engine),
                        null,
                        Timeout.DISABLED,
                        new FutureCallback<TransportSecurityLayer>() {
                            @Override
                            public void completed(TransportSecurityLayer secured) {
                                future.completed(endpoint);
                            }

                            @Override
                            public void failed(Exception e) {
                                future.failed(e);
                            }

                            @Override
                            public void cancelled() {
                                future.cancel();
                            }
                        });
    }
}
