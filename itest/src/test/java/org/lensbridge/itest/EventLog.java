package org.lensbridge.itest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;

/** A subscriber to one device's events that notes what is out of order or missing. Thread-safe. */
final class EventLog implements Flow.Subscriber<CameraEvent> {
    private Flow.Subscription subscription;
    private long last;
    private Optional<Phase> motion = Optional.empty();
    private int motions;
    private final List<String> faults = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = given;
        }
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(CameraEvent event) {
        if (event.type().equals(EventTypes.GAP)) {
            faults.add("a gap: " + event.data());
            return;
        }
        if (last > 0 && event.sequence() != last + 1) {
            faults.add("event " + event.sequence() + " came after " + last);
        }
        last = event.sequence();
        if (event.type().equals(EventTypes.MOTION)) {
            if (motion.equals(Optional.of(event.phase()))) {
                faults.add("two times " + event.phase() + " in a row");
            }
            motion = Optional.of(event.phase());
            motions++;
        }
    }

    @Override
    public synchronized void onError(Throwable reason) {
        faults.add("it ended: " + reason);
    }

    @Override
    public synchronized void onComplete() {
        faults.add("it completed");
    }

    synchronized void stop() {
        subscription.cancel();
    }

    /** How many times motion began, ended or was found to go on. */
    synchronized int motions() {
        return motions;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    void awaitFurther(int count) throws Exception {
        int goal = motions() + count;
        Await.until(count + " further events", () -> motions() >= goal);
    }
}
