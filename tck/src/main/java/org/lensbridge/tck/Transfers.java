package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.capability.control.Progress;

/** What every transfer from a device promises. Stateless. */
final class Transfers {
    private Transfers() {}

    /** A transfer to a channel. */
    @FunctionalInterface
    interface Transfer {
        long run(WritableByteChannel to, Progress progress);
    }

    /** It arrives, tells how far it is, leaves the channel open, and ends early when it is told to. */
    static void arrivesAndCanBeCancelled(Transfer transfer) {
        CountedBytes all = new CountedBytes();
        List<Long> steps = new ArrayList<>();
        long length = transfer.run(all, (done, total) -> steps.add(done));
        assertTrue(length > 0, "nothing came");
        assertEquals(length, all.count());
        assertTrue(all.isOpen(), "the channel was closed");
        assertTrue(!steps.isEmpty(), "no progress was told");
        assertEquals(steps.stream().sorted().toList(), steps, "progress goes back");
        assertEquals(length, steps.get(steps.size() - 1));
        CountedBytes some = new CountedBytes();
        List<Long> begun = new ArrayList<>();
        long cancelled = transfer.run(some, (done, total) -> {
            begun.add(done);
            return false;
        });
        assertEquals(cancelled, some.count());
        assertEquals(1, begun.size(), "it went on after it was cancelled");
        assertTrue(cancelled < length || steps.size() == 1, "it went on after it was cancelled");
        assertTrue(some.isOpen(), "the channel was closed");
    }
}
