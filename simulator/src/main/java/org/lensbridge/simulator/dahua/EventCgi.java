package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.device.RequestLog;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Parameter;

/** {@code eventManager.cgi}: 4.9.16, 4.9.17 and 4.9.18. */
final class EventCgi {
    private static final Pattern CODE = Pattern.compile("\\w{1,64}");
    private static final long MOST_WAITING = 256 * 1024;

    /** 4.9.16 names the events whose state can be asked for. */
    private static final Set<String> ASKABLE = Set.of(
            "VideoMotion",
            "VideoLoss",
            "VideoBlind",
            "AlarmLocal",
            "StorageNotExist",
            "StorageFailure",
            "StorageLowSpace",
            "AlarmOutput");

    private static final List<String> CAPABILITIES = List.of(
            "AlarmOutEnable",
            "BeepEnable",
            "DejitterEnable",
            "MMSEnable",
            "MailEnable",
            "MonitorTourEnable",
            "PtzLinkEnable",
            "RecordEnable",
            "SnapshotEnable",
            "TimeSectionEnable",
            "TipEnable");

    static final ByteBuffer STREAM_HEAD = ByteBuffer.wrap(("HTTP/1.1 200 OK\r\n"
                    + "Cache-Control: no-cache\r\n"
                    + "Pragma: no-cache\r\n"
                    + "Expires: Thu, 01 Dec 2099 16:00:00 GMT\r\n"
                    + "Connection: close\r\n"
                    + "Content-Type: multipart/x-mixed-replace; boundary=" + Part.BOUNDARY + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    private final EventLoop loop;
    private final EventHub hub;
    private final Personality personality;
    private final Faults faults;
    private final Dialect dialect;
    private final RequestLog log;

    EventCgi(Site site) {
        this.loop = site.loop();
        this.hub = site.hub();
        this.dialect = site.dialect();
        this.personality = dialect.personality();
        this.faults = site.faults();
        this.log = site.requests();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "eventManager.cgi?attach",
                this::attach,
                "eventManager.cgi?getEventIndexes",
                this::indexes,
                "eventManager.cgi?getCaps",
                call -> call.lines(CAPABILITIES.stream()
                        .map(name -> new Parameter("caps." + name, "true"))
                        .toList()));
    }

    private void indexes(Call call) throws Refusal {
        String code = call.required("code");
        if (!ASKABLE.contains(code)) {
            throw Refusal.invalidParam();
        }
        List<Parameter> lines = new ArrayList<>();
        for (int channel : hub.channels(code)) {
            lines.add(new Parameter("channels[" + lines.size() + "]", Integer.toString(channel - 1)));
        }
        call.lines(lines);
    }

    private void attach(Call call) throws Refusal {
        Set<String> codes = codes(call.required("codes"));
        int keepAlive = seconds(call, "keepalive", 60);
        int heartbeat = personality.has(Quirk.NO_HEARTBEAT) ? 0 : seconds(call, "heartbeat", 3600);
        if (personality.has(Quirk.ONE_EVENT_LISTENER) && hub.hasSubscriptions()) {
            throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
        }
        log.add(call.request(), call.connection(), call.user(), 200);
        if (BadAnswers.send(loop, call.connection(), faults.streams())) {
            return;
        }
        open(call.connection(), codes, keepAlive, heartbeat);
    }

    private void open(Connection connection, Set<String> codes, int keepAlive, int heartbeat) {
        PartStream stream = new PartStream(loop, connection, faults::streams, MOST_WAITING);
        EventSubscription subscription = new EventSubscription(codes, stream, connection, loop);
        connection.send(STREAM_HEAD.duplicate());
        hub.add(subscription);
        connection.whenClosed(() -> hub.remove(subscription));
        connection.startStream(count -> {
            subscription.received();
            hub.received(count);
        });
        if (heartbeat > 0) {
            subscription.beat(hub.message("Heartbeat"), Duration.ofSeconds(heartbeat));
        }
        if (keepAlive > 0) {
            Part farewell = hub.message(
                    dialect.errorText(DahuaError.CLIENT_KEEPALIVE_FAILED).strip());
            subscription.expectLife(Duration.ofSeconds(keepAlive), farewell);
        }
    }

    /** 0 when the parameter is absent. */
    private static int seconds(Call call, String name, int most) throws Refusal {
        return call.parameter(name).isPresent() ? call.number(name, 0, 1, most) : 0;
    }

    /** {@code [VideoMotion,AlarmLocal]}, with or without blanks. */
    static Set<String> codes(String text) throws Refusal {
        if (text.length() < 3 || !text.startsWith("[") || !text.endsWith("]")) {
            throw Refusal.invalidParam();
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String code : text.substring(1, text.length() - 1).split(",")) {
            if (!CODE.matcher(code.strip()).matches()) {
                throw Refusal.invalidParam();
            }
            codes.add(code.strip());
        }
        return codes;
    }
}
