package org.lensbridge.transport.internal.http;

import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.internal.governor.HostBudget;
import org.lensbridge.transport.internal.governor.HostBudgets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The transport: one client, its I/O threads, and the devices that are open. Thread-safe. */
@Component(service = HttpTransport.class)
public final class ClientTransport implements HttpTransport {
    private static final int IO_THREADS =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final int CONTROLS_PER_HOST = 4;
    private static final int STREAMS_PER_HOST = 64;
    private static final int LONGEST_HEADER_LINE = 16 << 10;
    private static final int MOST_HEADERS = 100;
    private static final int BUFFER = 16 << 10;

    private final CloseableHttpAsyncClient client;
    private final HostBudgets budgets = new HostBudgets(CONTROLS_PER_HOST, STREAMS_PER_HOST);
    private final Set<ClientDevice> devices = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Starts the I/O threads. */
    @Activate
    public ClientTransport() {
        client = client();
        client.start();
    }

    private static CloseableHttpAsyncClient client() {
        return HttpAsyncClientBuilder.create()
                .setConnectionManager(new ConnectionDirectory())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSelectInterval(TimeValue.ofMilliseconds(250))
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_HEADER_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setBufferSize(BUFFER)
                        .build())
                .setCharCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setThreadFactory(new DefaultThreadFactory("lensbridge-http", true))
                .setUserAgent("Lensbridge")
                .setUserTokenHandler((route, context) -> null)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    @Override
    public HttpDevice open(HttpTarget target) {
        if (closed) {
            throw new CameraException(Kind.GONE, "The transport is closed.");
        }
        // Several cameras can answer at one address, behind a router: the port tells them apart.
        String host = target.address().authority();
        DeviceConnections connections = new DeviceConnections(target.address(), target.trust());
        HostBudget budget = budgets.acquire(host);
        ClientDevice[] self = new ClientDevice[1];
        self[0] = new ClientDevice(client, target, connections, budget, () -> {
            budgets.release(host);
            devices.remove(self[0]);
        });
        devices.add(self[0]);
        return self[0];
    }

    /** Closes all devices and ends the I/O threads. Idempotent. */
    @Deactivate
    public void close() {
        closed = true;
        devices.forEach(ClientDevice::close);
        client.close(CloseMode.IMMEDIATE);
    }
}
