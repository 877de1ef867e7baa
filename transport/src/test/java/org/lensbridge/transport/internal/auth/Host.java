package org.lensbridge.transport.internal.auth;

import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.transport.internal.governor.Deadline;

/** A governor that a test holds. */
final class Host implements LoginHost {
    final AtomicInteger awaited = new AtomicInteger();
    final AtomicInteger accepted = new AtomicInteger();
    final AtomicInteger refusedForRoom = new AtomicInteger();
    volatile boolean crowded;

    @Override
    public void awaitLogin(Deadline deadline) {
        awaited.incrementAndGet();
    }

    @Override
    public void loggedIn() {
        accepted.incrementAndGet();
    }

    @Override
    public boolean isCrowded() {
        return crowded;
    }

    @Override
    public void refusedForRoom() {
        refusedForRoom.incrementAndGet();
    }
}
