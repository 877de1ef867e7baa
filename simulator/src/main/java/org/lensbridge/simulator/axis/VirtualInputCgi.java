package org.lensbridge.simulator.axis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code virtualinput/} (network-video/virtual-input-api) and {@code io/virtualinput.cgi} before it: switches that exist as
 * events only, counted from 1. Confined to the event loop.
 */
final class VirtualInputCgi {
    private static final Pattern ACTION = Pattern.compile("(\\d{1,2}):([/\\\\]).*");
    private static final int MOST = 64;

    private final AxisSite site;
    private final Set<Integer> active = new HashSet<>();

    VirtualInputCgi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        Map<String, AxisRoute> routes = new HashMap<>();
        routes.put("io/virtualinput.cgi", new AxisRoute(AxisLevel.OPERATOR, this::act));
        if (site.settings().model().isCurrent()) {
            routes.put("virtualinput/activate.cgi", new AxisRoute(AxisLevel.OPERATOR, call -> turn(call, true)));
            routes.put("virtualinput/deactivate.cgi", new AxisRoute(AxisLevel.OPERATOR, call -> turn(call, false)));
            routes.put(
                    "virtualinput/getschemaversions.cgi", new AxisRoute(AxisLevel.OPERATOR, VirtualInputCgi::versions));
        }
        return routes;
    }

    private void act(AxisCall call) {
        Matcher matcher = ACTION.matcher(call.argument("action").orElse(""));
        Optional<Integer> port = matcher.matches() ? port(matcher.group(1)) : Optional.empty();
        if (port.isEmpty()) {
            call.page(400, "Bad Request", "Invalid action.");
        } else {
            set(port.get(), matcher.group(2).equals("/"));
            call.text("OK\n");
        }
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= MOST);
    }

    private void turn(AxisCall call, boolean on) {
        Optional<Integer> port = call.argument("port").flatMap(VirtualInputCgi::port);
        boolean version = call.argument("schemaversion").filter("1"::equals).isPresent();
        String verb = on ? "Activate" : "Deactivate";
        String body = port.isPresent() && version
                ? "<Success><" + verb + "Success><StateChanged>" + set(port.get(), on) + "</StateChanged></" + verb
                        + "Success></Success>"
                : "<Error><GeneralError><ErrorCode>" + (version ? 20 : 30)
                        + "</ErrorCode><ErrorDescription>The specified "
                        + (version ? "virtual input does not exist" : "schema version is not supported")
                        + "</ErrorDescription></GeneralError></Error>";
        answer(call, body);
    }

    private static void versions(AxisCall call) {
        answer(
                call,
                "<Success><GetSchemaVersionsSuccess><SchemaVersion><MajorVersion>1</MajorVersion>"
                        + "<MinorVersion>0</MinorVersion><Deprecated>false</Deprecated></SchemaVersion>"
                        + "</GetSchemaVersionsSuccess></Success>");
    }

    private static void answer(AxisCall call, String body) {
        call.xml("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<VirtualInputResponse"
                + " xmlns=\"http://www.axis.com/vapix/http_cgi/virtualinput1\" SchemaVersion=\"1.0\">" + body
                + "</VirtualInputResponse>\n");
    }

    /** Whether that changes anything. */
    private boolean set(int port, boolean on) {
        boolean changed = on ? active.add(port) : active.remove(port);
        site.events()
                .raise(
                        "tns1:Device/tnsaxis:IO/VirtualInput",
                        Map.of("port", Integer.toString(port)),
                        Map.of("active", on ? "1" : "0"));
        return changed;
    }
}
