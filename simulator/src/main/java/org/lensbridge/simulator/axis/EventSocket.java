package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;

/**
 * {@code /vapix/ws-data-stream?sources=events} (network-video/event-streaming-over-websocket). Confined to the event loop,
 * except for the counts.
 */
final class EventSocket {
    private static final String VERSION = "1.0";
    private static final long MOST_WAITING = 256 * 1024;

    private final AxisSite site;
    private final Set<Session> sessions = new HashSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();

    EventSocket(AxisSite site) {
        this.site = site;
        site.events().listen(event -> site.loop().execute(() -> deliver(event)));
    }

    Map<String, AxisRoute> routes() {
        return site.settings().model().isCurrent()
                ? Map.of("/vapix/ws-data-stream", new AxisRoute(AxisLevel.VIEWER, this::open))
                : Map.of();
    }

    int open() {
        return open.get();
    }

    long dropped() {
        return dropped.get();
    }

    private void open(AxisCall call) {
        Optional<String> key = call.request().header("Sec-WebSocket-Key");
        boolean upgrade = call.request()
                .header("Upgrade")
                .filter("websocket"::equalsIgnoreCase)
                .isPresent();
        if (key.isEmpty()
                || !upgrade
                || call.argument("sources").filter("events"::equals).isEmpty()) {
            call.page(400, "Bad Request", "Ask for a web socket with sources=events.");
            return;
        }
        Optional<PartStream> stream = call.exchange().stream(WebSocket.accepting(key.get()), MOST_WAITING);
        if (stream.isEmpty()) {
            return;
        }
        Connection connection = call.exchange().connection();
        Session session = new Session(connection, stream.get());
        sessions.add(session);
        open.incrementAndGet();
        connection.whenClosed(() -> {
            sessions.remove(session);
            open.decrementAndGet();
        });
        connection.talk(session.socket::feed);
    }

    private void deliver(AxisEvent event) {
        List.copyOf(sessions).forEach(session -> session.tell(event));
    }

    /** One client with the filters it has asked for; none before. */
    private final class Session {
        private final WebSocket socket;
        private List<Pattern> filters = List.of();

        Session(Connection connection, PartStream stream) {
            this.socket = new WebSocket(connection, stream, this::asked);
        }

        private void asked(String text) {
            JsonApi api = new JsonApi(VERSION, Map.of("events:configure", this::configure));
            Map<String, Object> reply = api.reply(text);
            socket.send(Json.write(reply));
            if (!reply.containsKey("error")) {
                site.events().declared().stream().filter(AxisEvent::stateful).forEach(this::tell);
            }
        }

        private Map<String, ?> configure(Map<String, Object> params) throws JsonApi.Fault {
            List<Pattern> wanted = new ArrayList<>();
            for (Object each : Json.list(params.get("eventFilterList"))) {
                wanted.add(pattern(JsonApi.text(Json.map(each), "topicFilter")));
            }
            if (!params.containsKey("eventFilterList")) {
                throw JsonApi.Fault.missing("eventFilterList");
            }
            filters = wanted;
            return Map.of();
        }

        void tell(AxisEvent event) {
            if (filters.stream()
                    .noneMatch(filter -> filter.matcher(event.topic()).matches())) {
                return;
            }
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("source", event.source());
            message.put("key", Map.of());
            message.put("data", event.data());
            Map<String, Object> notification = new LinkedHashMap<>();
            notification.put("topic", event.topic());
            notification.put("timestamp", event.time().toEpochMilli());
            notification.put("message", message);
            Map<String, Object> notify = new LinkedHashMap<>();
            notify.put("apiVersion", VERSION);
            notify.put("method", "events:notify");
            notify.put("params", Map.of("notification", notification));
            if (!socket.send(Json.write(notify))) {
                dropped.incrementAndGet();
            }
        }
    }

    /**
     * A topic filter: a dialect of ONVIF's, with {@code //.} for everything below and {@code |} between alternatives; a step
     * may come without its prefix.
     */
    static Pattern pattern(String filter) {
        StringBuilder pattern = new StringBuilder();
        for (String part : filter.split("\\|")) {
            boolean below = part.endsWith("//.");
            String path = below ? part.substring(0, part.length() - 3) : part;
            StringBuilder steps = new StringBuilder();
            for (String step : path.split("/")) {
                if (!step.isEmpty()) {
                    steps.append(steps.isEmpty() ? "" : "/");
                    steps.append(step.indexOf(':') < 0 ? "(\\w+:)?" : "");
                    steps.append(step.equals("*") ? "[^/]*" : Pattern.quote(step));
                }
            }
            pattern.append(pattern.isEmpty() ? "" : "|")
                    .append(steps)
                    .append(below ? steps.isEmpty() ? ".*" : "(/.*)?" : "");
        }
        return Pattern.compile(pattern.toString());
    }
}
