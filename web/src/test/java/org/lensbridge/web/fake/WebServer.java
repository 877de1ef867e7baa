package org.lensbridge.web.fake;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.admin.DriverStatus;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.web.internal.access.LoginServlet;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.console.ConsoleLogin;
import org.lensbridge.web.internal.live.EventStreamServlet;
import org.lensbridge.web.internal.media.MediaEndpoint;
import org.lensbridge.web.internal.page.CaptureFileServlet;
import org.lensbridge.web.internal.page.MediaRedirectServlet;
import org.lensbridge.web.internal.page.MetricTextServlet;
import org.lensbridge.web.internal.page.PageServlet;
import org.lensbridge.web.internal.resource.RestServlet;

/** The bundle's servlets behind their context, in a Jetty of its own, on fakes of the runtime's services. */
public final class WebServer implements AutoCloseable {
    /** Where the RTSP server is said to be. */
    public static final int RTSP_PORT = 5554;

    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeDevices devices = new FakeDevices();
    public final FakeBus bus = new FakeBus();
    public final MediaEndpoint media = new MediaEndpoint();
    public final FakeCaptures captures = new FakeCaptures();
    public final FakeLoudspeakers loudspeakers = new FakeLoudspeakers();

    private final Server server = new Server();
    private final ServerConnector connector;
    private final ServletContextHandler context = new ServletContextHandler("/");
    private final EventStreamServlet eventStream = new EventStreamServlet(bus, accounts, 4, Duration.ofMillis(200));
    private final RestServlet rest;

    /** On ephemeral ports; the media server is only named. */
    public WebServer() throws Exception {
        this(0, 8554);
    }

    public WebServer(int port, int mediaPort) throws Exception {
        HttpConfiguration behindProxy = new HttpConfiguration();
        behindProxy.addCustomizer(new ForwardedRequestCustomizer());
        connector = new ServerConnector(server, new HttpConnectionFactory(behindProxy));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        media.bindAddress(new InetSocketAddress("127.0.0.1", mediaPort));
        media.bindRtsp(new InetSocketAddress("127.0.0.1", RTSP_PORT));
        WebContext gate = new WebContext(accounts, media);
        FilterHolder filter = new FilterHolder((Filter) (request, response, chain) -> {
            // The web console has a context of its own.
            boolean console = ((HttpServletRequest) request).getRequestURI().startsWith("/system/console");
            if (console || gate.handleSecurity((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        });
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        rest = new RestServlet(
                devices,
                devices,
                devices,
                captures,
                WebServer::drivers,
                discovery(),
                hub(),
                bus,
                () -> new TreeMap<>(Map.of("lensbridge_events_total", 7.0, "lensbridge_odd", Double.NaN)),
                WebServer::hosts,
                loudspeakers,
                media);
        serve(new LoginServlet(accounts), "/login", "/logout");
        serve(rest, "/api/v1/*");
        serve(eventStream, "/api/v1/events/stream");
        serve(new MediaRedirectServlet(media), "/streams/*", "/snapshots/*");
        serve(new MetricTextServlet(() -> new TreeMap<>(Map.of("lensbridge_events_total", 7.0))), "/metrics");
        serve(new Console(new ConsoleLogin(accounts)), "/system/console/*");
        serve(new CaptureFileServlet(captures), "/captures/*");
        serve(new PageServlet(), "/");
        server.start();
    }

    private static List<HostStatus> hosts() {
        return List.of(new HostStatus(
                "192.0.2.7:80",
                HostStatus.Circuit.OPEN,
                Optional.of(Duration.ofMillis(1500)),
                "It is busy.",
                3,
                1,
                2,
                List.of(new LoginStatus("admin", LoginStatus.State.LOCKED_UNTIL, Optional.of(Duration.ofSeconds(60)))),
                new TreeMap<>(Map.of("requests", 17L))));
    }

    /** What the web console does with a security provider. */
    private static final class Console extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient ConsoleLogin login;

        Console(ConsoleLogin login) {
            this.login = login;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object user = login.authenticate(request, response);
            if (user != null) {
                response.getWriter().print("console of " + user);
            }
        }
    }

    private void serve(Servlet servlet, String... patterns) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        for (String pattern : patterns) {
            context.addServlet(holder, pattern);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    @Override
    public void close() {
        eventStream.close();
        rest.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DriverStatus> drivers() {
        DriverInfo info = new DriverInfo(
                "acme",
                "Acme",
                "Cameras by Acme",
                Set.of("Snapshot", "LiveVideo"),
                List.of(),
                List.of(new DriverOption(
                        "rtspPort", ValueType.integer(1, 65535), Optional.of(Value.of(554)), "Its port.")));
        return List.of(
                new DriverStatus("acme", Optional.of(info), "1.0.0", "acme-1.0.0.jar", 2, ""),
                new DriverStatus(
                        "notes.txt", Optional.empty(), "", "notes.txt", 0, "This file is no bundle. Remove it."));
    }

    private static DiscoveryAdmin discovery() {
        return new DiscoveryAdmin() {
            @Override
            public CompletionStage<List<DiscoveredDevice>> search(DiscoveryRequest request) {
                if (request.ranges().contains("nonsense")) {
                    throw new IllegalArgumentException("Not a range of addresses: nonsense");
                }
                return CompletableFuture.supplyAsync(this::inbox);
            }

            @Override
            public List<DiscoveredDevice> inbox() {
                return List.of(
                        found("http://192.168.1.31", "Turn 4", "acme", Optional.empty()),
                        found("http://192.168.1.20", "Turn 4", "acme", Optional.of(new DeviceId("gate"))),
                        found("http://192.168.1.9", "<script>alert(1)</script>", "", Optional.empty()));
            }

            private DiscoveredDevice found(String address, String model, String driver, Optional<DeviceId> known) {
                Evidence evidence = new Evidence(DeviceAddress.parse(address), Map.of(Evidence.MODEL, model));
                int bid = driver.isEmpty() ? 0 : 90;
                return new DiscoveredDevice(
                        evidence, driver, bid, new DeviceId("turn-4"), known, Instant.parse("2026-03-01T08:00:00Z"));
            }
        };
    }

    private static StreamHub hub() {
        return new StreamHub() {
            @Override
            public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<StreamStatistics> statistics() {
                return List.of(new StreamStatistics(
                        new StreamKey(new DeviceId("gate"), 1, "main"),
                        StreamStatistics.State.FLOWING,
                        "H264",
                        Instant.parse("2026-03-01T08:00:00Z"),
                        100,
                        2_400_000,
                        24.9,
                        Double.NaN,
                        3,
                        Optional.of(Duration.ofMillis(180)),
                        List.of(new ReaderStatistics("10.0.0.7", 99, 1)),
                        "",
                        12,
                        50,
                        2));
            }
        };
    }
}
