package org.lensbridge.simulator.generic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;

/**
 * {@code admin/eventdata.cgi} (5.4.2): the state once, or again and again, at each change and each second. Confined to the event
 * loop, except for the counts.
 */
final class EventCgi implements Chapter {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final long MOST_WAITING = 64 * 1024;
    private static final ByteBuffer HEAD = ByteBuffer.wrap(
            ("HTTP/1.0 200 OK\r\nContent-type: multipart/x-mixed-replace;boundary=" + Part.BOUNDARY + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));

    private final GenericSite site;
    private final Set<Monitor> monitors = new LinkedHashSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();

    private record Monitor(GenericCall call, List<String> groups, PartStream stream) {}

    EventCgi(GenericSite site) {
        this.site = site;
        site.alarms().whenChanged(this::changed);
        site.terminals().whenChanged(this::changed);
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("admin/eventdata.cgi", Chapter.admin(Method.GET, this::serve));
    }

    /** Monitors that are open now. */
    int open() {
        return open.get();
    }

    /** Messages that a client was too slow for. */
    long dropped() {
        return dropped.get();
    }

    private void serve(GenericCall call) throws Refusal {
        List<String> groups = call.list("group");
        if (groups.isEmpty()) {
            groups = List.of("Motion", "Motion1", "Motion2", "Motion3", "IO", "T0");
        }
        for (String group : groups) {
            if (!Alarms.WINDOWS.contains(group) && !group.equals("IO") && !group.equals("T0")) {
                throw Refusal.error("there is no group " + group);
            }
        }
        switch (call.action()) {
            case "get" -> call.text(text(call, groups));
            case "monitor" -> monitor(call, groups);
            default -> throw Refusal.error("unknown action");
        }
    }

    private void monitor(GenericCall call, List<String> groups) {
        call.exchange().stream(HEAD, MOST_WAITING).ifPresent(stream -> {
            Monitor monitor = new Monitor(call, groups, stream);
            monitors.add(monitor);
            open.incrementAndGet();
            call.connection().whenClosed(() -> {
                monitors.remove(monitor);
                open.decrementAndGet();
            });
            tick(monitor);
        });
    }

    private void tick(Monitor monitor) {
        if (monitors.contains(monitor)) {
            send(monitor);
            site.loop().schedule(PERIOD, () -> tick(monitor));
        }
    }

    private void changed() {
        site.loop().execute(() -> Set.copyOf(monitors).forEach(this::send));
    }

    private void send(Monitor monitor) {
        if (!monitor.stream().send(Part.text(text(monitor.call(), monitor.groups()), true))) {
            dropped.incrementAndGet();
        }
    }

    private String text(GenericCall call, List<String> groups) {
        StringBuilder text = new StringBuilder();
        for (String group : groups) {
            switch (group) {
                case "IO" -> line(text, group, Map.of("Status", site.terminals().digits()), call.list("IOParam"));
                case "T0" -> line(text, group, site.alarms().tampering(), call.list("TamperingParam"));
                default -> line(text, group, site.alarms().motion(group), call.list("MotionParam"));
            }
        }
        return groups.size() > 1 ? text.append("\r\n").toString() : text.toString();
    }

    /** One model has a blank at the end of each line, as some of the document's examples have, the others none. */
    private void line(StringBuilder text, String group, Map<String, String> state, List<String> wanted) {
        text.append(group).append(':');
        state.forEach((name, value) -> {
            boolean asked = wanted.isEmpty()
                    || wanted.contains(name)
                    || name.equals("Enabled") && (wanted.contains("Enable") || value.equals("0"));
            if (asked) {
                text.append(name).append('=').append(value).append(';');
            }
        });
        text.append(site.settings().model() == GenericModel.PTZ ? " \r\n" : "\r\n");
    }
}
