package org.lensbridge.driver.genericcgi.capability.live.event;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.genericcgi.operation.EventOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.event.Polling;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.Questions;

/**
 * The events of section 5.4.2: {@code action=monitor}, which repeats what is active, and {@code action=get} again and again on devices that refuse it.
 * What is active when a subscription begins is reported as a resync. Thread-safe.
 */
final class GenericEvents implements EventSource {
    /** What a device says that does not know how to go on telling, or does it in no form that is known. */
    private static final Set<Kind> REFUSALS = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    /** Between an answer and the next question. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Ground ground;
    private final List<String> groups;
    private final Repetition repetition = new Repetition();

    /** Events of these groups, which the device has told of. */
    GenericEvents(Ground ground, List<String> groups) {
        this.ground = ground;
        this.groups = List.copyOf(groups);
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        ground.scope().ensureOpen();
        StateEvents events = new StateEvents(sink);
        MonitorParts parts = new MonitorParts(events);
        StreamHandle stream;
        try {
            stream = ground.scope()
                    .own(ground.engine()
                            .open(
                                    EventOperations.MONITOR,
                                    EventFinder.arguments(groups),
                                    new PartSink(MonitorParts.LIMITS, parts, parts)));
        } catch (CameraException e) {
            if (!REFUSALS.contains(e.kind())) {
                throw e;
            }
            ground.context()
                    .warn(
                            e.operation(),
                            e.reason() + " It is asked for its events every " + PAUSE.toSeconds()
                                    + " seconds instead; shorter ones may be missed.");
            return asking(events);
        }
        // The stream is open already, so that nothing is missed between the two.
        resync(events);
        return subscription(stream, events, parts);
    }

    private EventSubscription asking(StateEvents events) {
        Polling.Question question = () -> {
            events.take(now());
            return PAUSE;
        };
        return Polling.begin(ground.scope(), ground.context(), events, question, BEAT);
    }

    private Map<Subject, State> now() {
        return EventSubjects.of(EventFinder.ask(ground, groups));
    }

    /** Some devices tell by themselves only when something has changed, and a first part counts as whole only when the next one comes. */
    private void resync(StateEvents events) {
        try {
            events.begin(now());
        } catch (CameraException e) {
            if (!Questions.isFatal(e)) {
                ground.context().warn(e.operation(), e.reason() + " What is active already stays unknown at first.");
            }
        }
    }

    private EventSubscription subscription(StreamHandle stream, StateEvents events, MonitorParts parts) {
        long since = System.nanoTime();
        return new EventSubscription() {
            @Override
            public Optional<Duration> heartbeat() {
                return repetition.promised();
            }

            @Override
            public void close() {
                events.close();
                stream.close();
                repetition.ended(parts.count(), Duration.ofNanos(System.nanoTime() - since));
            }
        };
    }
}
