package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.tck.LentContext;

/** A conversation with a feed of which everything is known. */
class EventConversationTest {
    private final LentContext context = new LentContext();

    @AfterEach
    void close() {
        context.close();
    }

    /** Answers nothing. */
    private static final class MuteFeed implements EventFeed {
        final CountDownLatch asked = new CountDownLatch(3);
        final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public boolean next(EventDesk desk) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return false;
        }

        @Override
        public Optional<Duration> heartbeat() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> pulse() {
            return Optional.of(Duration.ofMillis(1));
        }

        @Override
        public void beat() {
            asked.countDown();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void asksADeviceThatSeemsMuteForSignsOfLifeToo() throws InterruptedException {
        MuteFeed feed = new MuteFeed();
        EventDesk desk = new EventDesk(new CollectedEvents(), new EventStates(), new EventChannels(List.of()));
        try (EventConversation conversation = EventConversation.begin(feed, desk, context, new SessionScope())) {
            assertTrue(conversation.heartbeat().isEmpty());
            assertTrue(feed.asked.await(20, TimeUnit.SECONDS));
        }
        assertTrue(feed.closed.await(20, TimeUnit.SECONDS));
    }
}
