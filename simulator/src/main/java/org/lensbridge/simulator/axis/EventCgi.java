package org.lensbridge.simulator.axis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;

/** {@code GetEventInstances} on {@code /vapix/services}, and {@code motion/motiondata.cgi} of early firmware. */
final class EventCgi {
    private static final Duration MOTION_DATA = Duration.ofMillis(250);
    private static final long MOST_WAITING = 64 * 1024;
    private static final ByteBuffer HEAD = ByteBuffer.wrap(("HTTP/1.0 200 OK\r\nCache-Control: no-cache\r\n"
                    + "Content-Type: multipart/x-mixed-replace;boundary=" + Part.BOUNDARY + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    private final AxisSite site;

    EventCgi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        AxisRoute services = new AxisRoute(AxisLevel.VIEWER, this::services);
        return site.settings().model().isCurrent()
                ? Map.of("/vapix/services", services)
                : Map.of(
                        "/vapix/services",
                        services,
                        "motion/motiondata.cgi",
                        new AxisRoute(AxisLevel.OPERATOR, this::motionData));
    }

    private void services(AxisCall call) {
        call.body(body -> {
            if (!body.contains("GetEventInstances")) {
                call.page(400, "Bad Request", "No operation that this service has.");
                return;
            }
            String instances = site.events().declared().stream()
                    .collect(Collectors.groupingBy(AxisEvent::topic, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(topic -> EventXml.declaration(topic.getKey(), topic.getValue()))
                    .collect(Collectors.joining());
            call.xml(EventXml.envelope("<aev:GetEventInstancesResponse><wstop:TopicSet>" + instances
                    + "</wstop:TopicSet></aev:GetEventInstancesResponse>"));
        });
    }

    private void motionData(AxisCall call) {
        Optional<PartStream> stream = call.exchange().stream(HEAD, MOST_WAITING);
        stream.ifPresent(parts -> motionData(call, parts));
    }

    private void motionData(AxisCall call, PartStream parts) {
        if (call.exchange().connection().isOpen()) {
            int level = site.topics().moves(1) ? 60 : 0;
            parts.send(Part.text("group=0;level=" + level + ";threshold=10;\r\n", true));
            site.loop().schedule(MOTION_DATA, () -> motionData(call, parts));
        }
    }
}
