package org.lensbridge.benchmarks.streams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.admin.Accounts;

/**
 * The readers. Orders on standard input, each answered by one line: {@code open KIND PORT READERS CAMERAS} (when every reader has a frame;
 * otherwise {@code failed} and why), {@code reset}, {@code report} ({@code BYTES FEWEST CLOSED}: all bytes, the frames of the slowest reader),
 * {@code close}. The kind is {@code RAW} (packets come without a request), {@code RTSP} or {@code MP4}.
 */
public final class Readers {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final List<Counter> counters = new ArrayList<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(256 << 10);
    private Selector selector;
    private int closed;

    private Readers() {}

    /** No arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Readers readers = new Readers();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(readers.obey(order.split(" ")));
        }
    }

    private String obey(String[] order) throws IOException, InterruptedException {
        switch (order[0]) {
            case "open" -> {
                return open(
                        Way.valueOf(order[1]),
                        Integer.parseInt(order[2]),
                        Integer.parseInt(order[3]),
                        Integer.parseInt(order[4]));
            }
            case "reset" -> reset();
            case "report" -> {
                return report();
            }
            default -> close();
        }
        return "done";
    }

    private String open(Way way, int port, int readers, int cameras) throws IOException, InterruptedException {
        selector = Selector.open();
        closed = 0;
        Thread thread = new Thread(this::drain, "drain");
        thread.setDaemon(true);
        thread.start();
        try {
            for (int i = 0; i < readers; i++) {
                add(way, port, i % cameras + 1);
            }
        } catch (IOException | RuntimeException e) {
            return "failed " + e.getMessage().lines().findFirst().orElse("");
        }
        long end = System.nanoTime() + PATIENCE;
        synchronized (this) {
            while (counters.stream().anyMatch(counter -> counter.frames() == 0)) {
                if (closed > 0 || System.nanoTime() - end > 0) {
                    return "failed a reader got nothing";
                }
                wait(20);
            }
        }
        return "done";
    }

    private void add(Way way, int port, int camera) throws IOException {
        SocketChannel channel = RtspCall.connect(port);
        Counter counter = way == Way.MP4 ? new FragmentCounter() : new InterleavedCounter();
        if (way == Way.RTSP) {
            counter.take(RtspCall.play(channel, port, "/c" + camera));
        } else if (way == Way.MP4) {
            String request = "GET /streams/c" + camera + "/1/mp4 HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + Accounts.COOKIE + "=reader\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        }
        channel.configureBlocking(false);
        synchronized (this) {
            counters.add(counter);
        }
        channel.register(selector, SelectionKey.OP_READ, counter);
        selector.wakeup();
    }

    private void drain() {
        Selector mine = selector;
        try {
            while (mine.isOpen()) {
                mine.select(this::read, 100);
            }
        } catch (ClosedSelectorException | IOException e) {
            // The order to close came.
            return;
        }
    }

    private synchronized void read(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            int count = channel.read(input.clear());
            if (count >= 0) {
                ((Counter) key.attachment()).take(input.flip());
                return;
            }
        } catch (IOException | RuntimeException e) {
            if (!channel.isOpen()) {
                return;
            }
            System.err.println("A reader failed: " + e.getMessage());
        }
        closed++;
        key.cancel();
    }

    private synchronized void reset() {
        counters.forEach(Counter::reset);
    }

    private synchronized String report() {
        long bytes = counters.stream().mapToLong(Counter::bytes).sum();
        long fewest = counters.stream().mapToLong(Counter::frames).min().orElse(0);
        return bytes + " " + fewest + " " + closed;
    }

    private void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        // Not under the lock, for which the selector's thread may be waiting.
        selector.close();
        synchronized (this) {
            counters.clear();
        }
    }
}
