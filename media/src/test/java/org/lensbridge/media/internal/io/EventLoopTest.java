package org.lensbridge.media.internal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
    private EventLoop loop;
    private DatagramChannel channel;

    @BeforeEach
    void open() throws IOException {
        loop = new EventLoop("test-loop");
        channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        loop.close();
        channel.close();
    }

    @Test
    void aDatagramThatFailsEndsNoPort() throws Exception {
        listen(number -> {
            if (number == 1) {
                throw new IllegalStateException("1 is not welcome");
            }
            seen.add(number);
        });
        loop.start(() -> {});
        send(1);
        send(2);
        assertEquals(2, next());
    }

    @Test
    void socketsHaveTheirTurnWhileTasksKeepComing() throws Exception {
        listen(seen::add);
        loop.start(() -> {});
        loop.execute(() -> {
            seen.add(0);
            again();
        });
        assertEquals(0, next());
        send(1);
        assertEquals(1, next());
    }

    @Test
    void runsTimedTasksInTheirOrder() throws Exception {
        loop.start(() -> {});
        loop.execute(() -> {
            loop.later(TimeUnit.MILLISECONDS.toNanos(20), () -> seen.add(3));
            loop.later(TimeUnit.MILLISECONDS.toNanos(2), () -> seen.add(2));
            loop.later(0, () -> seen.add(1));
        });
        for (int i = 1; i <= 3; i++) {
            assertEquals(i, next());
        }
    }

    private void again() {
        loop.execute(this::again);
    }

    private void listen(IntConsumer listener) throws IOException {
        loop.register(channel, SelectionKey.OP_READ, ready -> {
            ByteBuffer bytes = ByteBuffer.allocate(4);
            try {
                channel.receive(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            listener.accept(bytes.getInt(0));
        });
    }

    private void send(int number) throws IOException {
        try (DatagramChannel sender = DatagramChannel.open()) {
            sender.send(ByteBuffer.allocate(4).putInt(0, number), channel.getLocalAddress());
        }
    }

    private int next() throws InterruptedException {
        Integer number = seen.poll(20, TimeUnit.SECONDS);
        assertNotNull(number, "Nothing came");
        return number;
    }
}
