package org.lensbridge.web.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.web.internal.access.Identity;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.failure.Failure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/v1/events/stream}: every event as {@code event: event}, a change of a device's status as {@code event: state}. The header
 * {@code Last-Event-ID}, or at the first request the parameter {@code after}, names the last event that the client has; when
 * it is too long ago, {@code event: reset} says that the client must read the lists anew. Thread-safe.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/api/v1/events/stream")
@HttpWhiteboardServletAsyncSupported
public final class EventStreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(EventStreamServlet.class);

    private static final int MOST_CLIENTS = 64;
    private static final int QUEUE = 512;
    private static final int REMEMBERED = 1000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final transient EventBus bus;
    private final transient Accounts accounts;
    private final transient Semaphore places;
    private final transient Set<EventStreamClient> clients = ConcurrentHashMap.newKeySet();
    private final transient ScheduledThreadPoolExecutor heart;

    @Activate
    public EventStreamServlet(@Reference EventBus bus, @Reference Accounts accounts) {
        this(bus, accounts, MOST_CLIENTS, HEARTBEAT);
    }

    /** With limits of its own. */
    public EventStreamServlet(EventBus bus, Accounts accounts, int mostClients, Duration heartbeat) {
        this.bus = bus;
        this.accounts = accounts;
        this.places = new Semaphore(mostClients);
        heart = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "lensbridge-web-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(
                () -> clients.forEach(EventStreamServlet::beat),
                heartbeat.toMillis(),
                heartbeat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void beat(EventStreamClient client) {
        try {
            client.heartbeat();
        } catch (RuntimeException e) {
            LOG.warn("A heartbeat failed; the client is let go", e);
            client.close();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            Failure.of(503, "BUSY", "Too many clients listen to events already. Close a dashboard and try again.")
                    .writeTo(response);
            return;
        }
        EventStreamClient client;
        try {
            client = open(request, response);
        } catch (IOException | RuntimeException failed) {
            places.release();
            throw failed;
        }
        clients.add(client);
        try {
            // First the subscription, then the past: what falls between comes twice and is told by its id.
            bus.events("web " + request.getRemoteAddr(), EventFilter.ALL, QUEUE).subscribe(client);
            client.start(Replay.since(lastSeen(request), () -> bus.recent(EventFilter.ALL, REMEMBERED)));
        } catch (RuntimeException failed) {
            client.close();
            throw failed;
        }
    }

    private EventStreamClient open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // Proxies that buffer would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        EventStreamClient client =
                new EventStreamClient(async, response.getOutputStream(), QUEUE, holds(request), this::gone);
        async.addListener(client);
        return client;
    }

    private BooleanSupplier holds(HttpServletRequest request) {
        return request.getAttribute(Identity.ATTRIBUTE) instanceof Identity identity
                ? () -> identity.holds(accounts)
                : () -> true;
    }

    private static Optional<String> lastSeen(HttpServletRequest request) {
        String header = request.getHeader("Last-Event-ID");
        String id = header != null ? header : request.getParameter("after");
        return Optional.ofNullable(id).filter(text -> !text.isEmpty());
    }

    private void gone(EventStreamClient client) {
        if (clients.remove(client)) {
            places.release();
        }
    }

    /** Called by the component runtime: lets all clients go. */
    @Deactivate
    public void close() {
        heart.shutdownNow();
        clients.forEach(EventStreamClient::close);
    }
}
