package org.lensbridge.simulator.axis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code io/port.cgi} (network-video/io-port-api), which counts ports from 1, and its predecessors {@code io/input.cgi} and
 * {@code io/output.cgi}.
 */
final class PortCgi {
    private static final Pattern ACTION = Pattern.compile("([1-9]\\d?):((?:[/\\\\]\\d{0,6}){1,20})");
    private static final Pattern STEP = Pattern.compile("([/\\\\])(\\d*)");

    private final AxisSite site;
    private final PortBoard ports;

    PortCgi(AxisSite site) {
        this.site = site;
        this.ports = site.ports();
    }

    Map<String, AxisRoute> routes() {
        return ports.count() == 0
                ? Map.of()
                : Map.of(
                        "io/port.cgi", new AxisRoute(AxisLevel.VIEWER, call -> serve(call, "port")),
                        "io/input.cgi", new AxisRoute(AxisLevel.VIEWER, call -> serve(call, "input")),
                        "io/output.cgi", new AxisRoute(AxisLevel.VIEWER, call -> serve(call, "output")));
    }

    private void serve(AxisCall call, String kind) {
        Optional<String> check = call.argument("check");
        Optional<String> active = call.argument("checkactive");
        Optional<String> action = call.argument("action");
        if (check.isPresent() || active.isPresent()) {
            call.text(checked(kind, check.or(() -> active).orElse(""), active.isPresent()));
        } else if (action.isEmpty()) {
            call.page(400, "Bad Request", "No action.");
        } else if (call.level() == AxisLevel.VIEWER) {
            site.forbid(call);
        } else {
            act(call, kind, action.get());
        }
    }

    /** The ports of a kind, by the numbers that the kind's API gives them, from 1. */
    private List<Integer> of(String kind) {
        List<Integer> found = new ArrayList<>();
        for (int port = 0; port < ports.count(); port++) {
            if (kind.equals("port") || kind.equals("output") == ports.isOutput(port)) {
                found.add(port);
            }
        }
        return found;
    }

    private String checked(String kind, String numbers, boolean active) {
        StringBuilder text = new StringBuilder();
        List<Integer> all = of(kind);
        for (String number : numbers.split(",")) {
            boolean known = number.matches("\\d{1,2}")
                    && Integer.parseInt(number) >= 1
                    && Integer.parseInt(number) <= all.size();
            if (!known) {
                text.append("# Error: no such " + kind + ": " + number + "\n");
                continue;
            }
            int port = all.get(Integer.parseInt(number) - 1);
            String state = active ? ports.isActive(port) ? "active" : "inactive" : ports.isClosed(port) ? "1" : "0";
            text.append(kind + number + "=" + state + "\n");
        }
        return text.toString();
    }

    /** {@code 1:/300\\500/}: active, after 300 ms inactive, after 500 ms active. */
    private void act(AxisCall call, String kind, String action) {
        Matcher matcher = ACTION.matcher(action);
        List<Integer> all = of(kind);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > all.size()) {
            call.page(400, "Bad Request", "Invalid action.");
            return;
        }
        int port = all.get(Integer.parseInt(matcher.group(1)) - 1);
        if (!ports.isOutput(port)) {
            call.page(400, "Bad Request", "The port is an input.");
            return;
        }
        Matcher steps = STEP.matcher(matcher.group(2));
        long after = 0;
        while (steps.find()) {
            boolean active = steps.group(1).equals("/");
            if (after == 0) {
                ports.setActive(port, active);
            } else {
                site.loop().schedule(Duration.ofMillis(after), () -> ports.setActive(port, active));
            }
            after += steps.group(2).isEmpty() ? 0 : Long.parseLong(steps.group(2));
        }
        call.text("OK\n");
    }
}
