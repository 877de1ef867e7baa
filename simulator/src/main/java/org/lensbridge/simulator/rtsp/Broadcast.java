package org.lensbridge.simulator.rtsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lensbridge.simulator.http.EventLoop;

/** A stream while somebody plays it: makes what is due and hands it to all sessions. Confined to the event loop. */
final class Broadcast {
    /** After a longer hold-up frames are not made up for. */
    private static final Duration LATEST = Duration.ofSeconds(2);

    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

    /** The longest sleep. */
    private static final long TICK = 100_000_000L;

    private final RtspServer server;
    private final RtspFaults faults;
    private final EventLoop loop;
    private final List<Sender> senders = new ArrayList<>();
    private final Set<RtspSession> playing = new LinkedHashSet<>();
    private final List<Runnable> feeds = new ArrayList<>();
    private final long origin = System.nanoTime();
    private final long originMillis = System.currentTimeMillis();
    private long reportDue;
    private int hangUpsSeen;
    private boolean ticking;

    Broadcast(RtspServer server, RtspStream stream, Random chance) {
        this.server = server;
        this.faults = server.faults();
        this.loop = server.loop();
        hangUpsSeen = faults.hangUps();
        stream.tracks().forEach(track -> senders.add(new Sender(track, material(track), chance)));
    }

    private Material material(RtspTrack track) {
        return material(track, server.settings().quirks(), faults);
    }

    static Material material(RtspTrack track, Set<RtspQuirk> quirks, RtspFaults faults) {
        return switch (track.coding()) {
            case H264, H265 ->
                new VideoMaterial(track, quirks, () -> faults.width().orElse(track.width()));
            case JPEG -> new JpegMaterial(track);
            case PCMU, PCMA, L16 -> new SoundMaterial(track.coding());
            case AAC -> new AacMaterial();
            case METADATA -> new MetadataMaterial();
        };
    }

    List<Sender> senders() {
        return senders;
    }

    /** The timestamp of this moment. */
    int timestamp(Sender sender) {
        return sender.timestamp(sinceOrigin(ticking ? System.nanoTime() : sender.due()));
    }

    private Duration sinceOrigin(long nanos) {
        return Duration.ofNanos(nanos - origin).plus(faults.shift());
    }

    private long millis(long nanos) {
        return originMillis + (nanos - origin) / 1_000_000;
    }

    /** Decides when frames are due, for a session that is going to play; the first one is due now. */
    void prepare() {
        if (!ticking) {
            long now = System.nanoTime();
            senders.forEach(sender -> sender.begin(now));
            reportDue = now;
        }
    }

    void add(RtspSession session) {
        prepare();
        playing.add(session);
        if (!ticking) {
            ticking = true;
            loop.execute(this::tick);
        } else {
            report(session, System.nanoTime());
        }
        for (int i = 0; i < senders.size(); i++) {
            listen(session, i);
        }
    }

    private void listen(RtspSession session, int number) {
        Sender sender = senders.get(number);
        sender.track().feed().filter(feed -> feeds.isEmpty()).ifPresent(feed -> {
            feeds.add(feed.listen(text -> loop.execute(() -> tell(number, text))));
            feed.present().forEach(text -> tell(number, text));
        });
    }

    private void tell(int number, String text) {
        if (!faults.isSilent()) {
            Burst burst = senders.get(number).burst(MetadataMaterial.document(text), sinceOrigin(System.nanoTime()));
            List.copyOf(playing).forEach(session -> session.send(number, burst, true));
        }
    }

    void remove(RtspSession session) {
        playing.remove(session);
        if (playing.isEmpty()) {
            feeds.forEach(Runnable::run);
            feeds.clear();
        }
    }

    private void tick() {
        if (playing.isEmpty()) {
            ticking = false;
            return;
        }
        long now = System.nanoTime();
        long next = now + TICK;
        for (int i = 0; i < senders.size(); i++) {
            Sender sender = senders.get(i);
            if (now - sender.due() > LATEST.toNanos()) {
                sender.begin(now);
            }
            while (sender.due() - now <= 0) {
                frame(i, sender);
            }
            next = sender.due() - next < 0 ? sender.due() : next;
        }
        if (reportDue - now <= 0) {
            List.copyOf(playing).forEach(session -> report(session, now));
            reportDue = now + REPORT_EVERY.toNanos();
        }
        loop.schedule(Duration.ofNanos(Math.max(0, next - System.nanoTime())), this::tick);
    }

    private void frame(int number, Sender sender) {
        boolean told = sender.track().feed().isPresent();
        if (told || faults.isSilent()) {
            sender.skip();
            if (!told) {
                playing.forEach(RtspSession::interrupted);
            }
            return;
        }
        boolean begins = sender.canBegin();
        long due = sender.due();
        Burst burst = sender.next(millis(due), sinceOrigin(due));
        boolean ends = sender.track().coding().isVideo() && (hangUpsSeen != faults.hangUps() || faults.cutsPictures());
        for (RtspSession session : List.copyOf(playing)) {
            if (ends) {
                session.hangUp(number, burst);
                server.end(session);
            } else {
                session.send(number, burst, begins);
            }
        }
        if (ends) {
            hangUpsSeen = faults.hangUps();
        }
    }

    private void report(RtspSession session, long now) {
        Set<RtspQuirk> quirks = server.settings().quirks();
        if (faults.isSilent() || quirks.contains(RtspQuirk.NO_REPORTS)) {
            return;
        }
        long shown = quirks.contains(RtspQuirk.REPORTS_OF_1970) ? millis(now) - originMillis : millis(now);
        for (int i = 0; i < senders.size(); i++) {
            session.report(
                    i,
                    senders.get(i)
                            .report(shown, sinceOrigin(now), server.settings().name()));
        }
    }

    void goodbye(RtspSession session) {
        for (int i = 0; i < senders.size(); i++) {
            session.report(i, senders.get(i).goodbye());
        }
    }
}
