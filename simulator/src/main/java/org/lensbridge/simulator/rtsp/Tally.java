package org.lensbridge.simulator.rtsp;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The numbers behind {@link RtspCounts}. Thread-safe. */
final class Tally {
    final AtomicInteger connections = new AtomicInteger();
    final AtomicLong accepted = new AtomicLong();
    final AtomicInteger sessions = new AtomicInteger();
    final AtomicLong sessionsTotal = new AtomicLong();
    final AtomicLong expired = new AtomicLong();
    final AtomicInteger playing = new AtomicInteger();
    final AtomicLong reports = new AtomicLong();
    final AtomicLong keepAlives = new AtomicLong();
    final AtomicLong describes = new AtomicLong();
    final AtomicLong failedLogins = new AtomicLong();
    final AtomicLong sent = new AtomicLong();
    final AtomicLong dropped = new AtomicLong();

    RtspCounts counts() {
        return new RtspCounts(
                connections.get(),
                accepted.get(),
                sessions.get(),
                sessionsTotal.get(),
                expired.get(),
                playing.get(),
                reports.get(),
                keepAlives.get(),
                describes.get(),
                failedLogins.get(),
                sent.get(),
                dropped.get());
    }
}
