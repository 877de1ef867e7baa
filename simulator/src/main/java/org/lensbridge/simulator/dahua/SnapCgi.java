package org.lensbridge.simulator.dahua;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.picture.Profile;

/**
 * {@code snapManager.cgi?attachFileProc} (4.4.3): when one of the events begins, a part that says so and one with the
 * picture of that moment. Confined to the event loop.
 */
final class SnapCgi {
    /** A client that has left this much unread misses pictures until it has caught up. */
    private static final long MOST_WAITING = 512 * 1024;

    private final Site site;
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private final StreamCounts counts = new StreamCounts();

    private record Subscription(Set<String> codes, int channel, Connection connection, PartStream stream) {
        boolean wants(String code, int itsChannel) {
            return itsChannel == channel && (codes.contains(code) || codes.contains("All"));
        }
    }

    SnapCgi(Site site) {
        this.site = site;
        site.hub().whenRaised(this::happened);
    }

    Map<String, Cgi> routes() {
        return Map.of("snapManager.cgi?attachFileProc", this::attach);
    }

    StreamCounts counts() {
        return counts;
    }

    private void attach(Call call) throws Refusal {
        Set<String> codes = EventCgi.codes(call.required("Events"));
        int channel = site.channel(call, 1) + 1;
        if (!call.required("Flags[0]").equals("Event")) {
            throw Refusal.invalidParam();
        }
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().streams())) {
            return;
        }
        PartStream stream = new PartStream(site.loop(), connection, site.faults()::streams, 2 * MOST_WAITING);
        Subscription subscription = new Subscription(codes, channel, connection, stream);
        connection.send(EventCgi.STREAM_HEAD.duplicate());
        subscriptions.add(subscription);
        counts.opened();
        connection.whenClosed(() -> {
            subscriptions.remove(subscription);
            counts.closed();
        });
        connection.startStream(count -> {});
    }

    private void happened(String code, int channel, EventAction action) {
        boolean wanted = subscriptions.stream().anyMatch(subscription -> subscription.wants(code, channel));
        if (!wanted || action == EventAction.STOP) {
            return;
        }
        String text = "Events[0].Code=" + code + "\r\nEvents[0].CountInGroup=1\r\nEvents[0].IndexInGroup=1\r\n"
                + "Events[0].Data.PTS=" + Track.millis(site.clock().now()) + ".0\r\n";
        Part words = Part.text(text, true);
        site.studio()
                .feed(new Profile(channel, 0))
                .ifPresent(feed -> feed.next(frame -> {
                    Part picture = Part.picture(frame.jpeg());
                    for (Subscription subscription : Set.copyOf(subscriptions)) {
                        if (subscription.wants(code, channel)) {
                            boolean taken = subscription.connection().backlog() <= MOST_WAITING
                                    && subscription.stream().send(words)
                                    && subscription.stream().send(picture);
                            counts.passed(taken);
                        }
                    }
                }));
    }
}
