package org.lensbridge.itest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.simulator.FrameStamp;

/** A reader that keeps the books of what it gets: what is lost, doubled, late or not a simulated picture. Thread-safe. */
final class FrameLog implements Flow.Subscriber<MediaPacket> {
    private final long firstDemand;
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private Optional<FrameStamp> last = Optional.empty();
    private Duration time = Duration.ZERO;
    private long frames;
    private long lost;
    private final List<String> faults = new ArrayList<>();

    /** Requests so many packets at first. */
    FrameLog(long firstDemand) {
        this.firstDemand = firstDemand;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = Optional.of(given);
        }
        given.request(firstDemand);
    }

    @Override
    public synchronized void onNext(MediaPacket packet) {
        if (!(packet instanceof MediaFrame frame)) {
            return;
        }
        frames++;
        if (frame.pts().compareTo(time) < 0) {
            faults.add("time went back from " + time + " to " + frame.pts());
        }
        time = frame.pts();
        Optional<FrameStamp> stamp = FrameStamp.read(frame.payload());
        if (stamp.isEmpty()) {
            faults.add("frame " + frames + " is no picture of a simulated camera");
        } else if (last.isPresent()) {
            long step = stamp.get().frame() - last.get().frame();
            lost += Math.max(0, step - 1);
            if (step <= 0) {
                faults.add("frame " + stamp.get().frame() + " came after "
                        + last.get().frame());
            }
        }
        last = stamp.or(() -> last);
    }

    @Override
    public synchronized void onError(Throwable reason) {
        failure = Optional.of(reason);
    }

    @Override
    public synchronized void onComplete() {
        faults.add("it completed");
    }

    void request(long more) {
        Flow.Subscription present;
        synchronized (this) {
            present = subscription.orElseThrow();
        }
        present.request(more);
    }

    void stop() {
        Optional<Flow.Subscription> present;
        synchronized (this) {
            present = subscription;
        }
        present.ifPresent(Flow.Subscription::cancel);
    }

    synchronized long frames() {
        return frames;
    }

    /** Frames that the camera made between the first and the last one here, and that are not here. */
    synchronized long lost() {
        return lost;
    }

    /** What must never happen, in words. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        failure.ifPresent(reason -> all.add("it ended: " + reason));
        return all;
    }

    /** Waits for so many further frames. */
    void awaitFurther(int count) throws Exception {
        awaitFurther(List.of(this), count);
    }

    /** Waits until each of them has so many further frames. */
    static void awaitFurther(List<FrameLog> logs, int count) throws Exception {
        List<Long> goals = logs.stream().map(log -> log.frames() + count).toList();
        for (int i = 0; i < logs.size(); i++) {
            FrameLog log = logs.get(i);
            long goal = goals.get(i);
            try {
                Await.until(Duration.ofSeconds(30), "further frames", () -> log.frames() >= goal);
            } catch (AssertionError e) {
                throw new AssertionError(
                        e.getMessage() + "; missing " + (goal - log.frames()) + ", " + log.faults(), e);
            }
        }
    }
}
