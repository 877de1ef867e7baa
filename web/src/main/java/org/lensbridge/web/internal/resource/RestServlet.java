package org.lensbridge.web.internal.resource;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.admin.HostAdmin;
import org.lensbridge.api.admin.Metrics;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.api.registry.Loudspeakers;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.media.MediaEndpoint;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.ApiServlet;
import org.lensbridge.web.internal.rest.OpenApi;
import org.lensbridge.web.internal.rest.Route;
import org.lensbridge.web.internal.rest.RouteTable;
import org.lensbridge.web.internal.talk.Announcements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The REST API at {@code /api/v1}. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/api/v1/*")
@HttpWhiteboardServletAsyncSupported
public final class RestServlet extends ApiServlet {
    private static final long serialVersionUID = 1;

    /** Longer than any deadline of a device (120 seconds), so that its own failure arrives. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private final transient UrgentCalls urgent;
    private final transient Announcements announcements;

    @Activate
    public RestServlet(
            @Reference DeviceRegistry devices,
            @Reference DeviceAdmin configurations,
            @Reference SecretStore secrets,
            @Reference CaptureAdmin captures,
            @Reference DriverAdmin drivers,
            @Reference DiscoveryAdmin discovery,
            @Reference StreamHub streams,
            @Reference EventBus events,
            @Reference Metrics metrics,
            @Reference HostAdmin hosts,
            @Reference Loudspeakers loudspeakers,
            @Reference MediaEndpoint media) {
        this(
                new DeviceResource(devices, configurations, secrets),
                new UrgentCalls(),
                new Announcements(loudspeakers),
                devices,
                List.of(
                        new CaptureResource(captures, devices).routes(),
                        new OperationResource(devices).routes(),
                        new SettingResource(devices).routes(),
                        new DriverResource(drivers).routes(),
                        new DiscoveryResource(discovery).routes(),
                        new StreamResource(streams, devices).routes(),
                        new EventResource(events).routes(),
                        new HostResource(hosts).routes(),
                        new MetricResource(metrics).routes()),
                media);
    }

    private RestServlet(
            DeviceResource devices,
            UrgentCalls urgent,
            Announcements announcements,
            DeviceRegistry registry,
            List<List<Route>> others,
            MediaEndpoint media) {
        super(
                table(devices, new PtzResource(registry, urgent), new TalkResource(registry, announcements), others),
                media,
                PATIENCE);
        this.urgent = urgent;
        this.announcements = announcements;
    }

    private static RouteTable table(
            DeviceResource devices, PtzResource ptz, TalkResource talk, List<List<Route>> others) {
        List<Route> routes = new ArrayList<>(devices.routes());
        routes.addAll(ptz.routes());
        routes.addAll(talk.routes());
        others.forEach(routes::addAll);
        routes.add(Route.get("/session", "Who is logged in.", "The user's name.", Action.now(Json::session)));
        List<Route> described = List.copyOf(routes);
        routes.add(Route.get(
                "/openapi.json",
                "This description.",
                "An OpenAPI document.",
                Action.now(call -> OpenApi.describe(described))));
        return new RouteTable(routes);
    }

    /** Called by the component runtime. */
    @Deactivate
    public void close() {
        urgent.close();
        announcements.close();
    }
}
