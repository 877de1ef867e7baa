package org.lensbridge.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamHub;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the media server by its configuration; every change of it starts the server anew. Where it listens is an OSGi service of
 * type {@link SocketAddress} with the property {@value #ENDPOINT}{@code =media}, and {@code =rtsp} for RTSP, absent while it does not listen.
 */
@Component(
        service = {},
        configurationPid = MediaConfiguration.PID)
@Designate(ocd = MediaConfiguration.class)
public final class MediaComponent {
    /** Service property that names what listens at an address. */
    public static final String ENDPOINT = "lensbridge.endpoint";

    private static final Logger LOG = LoggerFactory.getLogger(MediaComponent.class);

    private final Optional<Running> running;

    private record Running(MediaServer server, List<ServiceRegistration<SocketAddress>> endpoints) {}

    /** Starts the server, or says in the log why not. */
    @Activate
    public MediaComponent(
            BundleContext context,
            MediaConfiguration configuration,
            @Reference StreamHub hub,
            @Reference DeviceRegistry registry,
            @Reference Accounts accounts) {
        running = start(
                        ListenAddress.of(configuration, name -> context.getProperty(name)),
                        configuration,
                        hub,
                        registry,
                        accounts)
                .map(server -> publish(context, server, configuration));
    }

    /** Stops the server; its clients are closed. */
    @Deactivate
    public void stop() {
        running.ifPresent(present -> {
            present.endpoints().forEach(ServiceRegistration::unregister);
            present.server().close();
        });
    }

    private static Optional<MediaServer> start(
            ListenAddress where,
            MediaConfiguration configuration,
            StreamHub hub,
            DeviceRegistry registry,
            Accounts accounts) {
        try {
            Set<String> origins = Arrays.stream(configuration.allowed_origins())
                    .map(String::strip)
                    .filter(origin -> !origin.isEmpty())
                    .collect(Collectors.toSet());
            MediaOptions options =
                    new MediaOptions(where.host(), where.port(), configuration.maximum_clients(), origins);
            return Optional.of(MediaServer.start(options, hub, registry, accounts));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error(
                    "The media server cannot listen on {} port {}: {}. Change bind.address or port in the configuration {}.",
                    where.host(),
                    where.port(),
                    e.getMessage(),
                    MediaConfiguration.PID);
            return Optional.empty();
        }
    }

    private static Running publish(BundleContext context, MediaServer server, MediaConfiguration configuration) {
        InetSocketAddress address = server.address();
        LOG.info("The media server listens on {} port {}", address.getHostString(), address.getPort());
        List<ServiceRegistration<SocketAddress>> endpoints = new ArrayList<>();
        endpoints.add(endpoint(context, address, "media"));
        if (configuration.rtsp()) {
            rtsp(
                            ListenAddress.rtsp(configuration, name -> context.getProperty(name)),
                            configuration.rtsp_basic(),
                            server)
                    .ifPresent(listening -> endpoints.add(endpoint(context, listening, "rtsp")));
        }
        return new Running(server, List.copyOf(endpoints));
    }

    static Optional<InetSocketAddress> rtsp(ListenAddress where, boolean basic, MediaServer server) {
        try {
            InetSocketAddress address = server.serveRtsp(where.host(), where.port(), basic);
            LOG.info("The media server listens for RTSP on {} port {}", address.getHostString(), address.getPort());
            return Optional.of(address);
        } catch (IOException | IllegalArgumentException e) {
            LOG.error(
                    "The media server cannot listen for RTSP on {} port {}: {}. HTTP works; change rtsp.port in the"
                            + " configuration {}, or set rtsp=false there.",
                    where.host(),
                    where.port(),
                    e.getMessage(),
                    MediaConfiguration.PID);
            return Optional.empty();
        }
    }

    private static ServiceRegistration<SocketAddress> endpoint(
            BundleContext context, SocketAddress address, String name) {
        return context.registerService(
                SocketAddress.class, address, FrameworkUtil.asDictionary(Map.of(ENDPOINT, name)));
    }
}
