package org.lensbridge.benchmarks.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The readers. Orders on standard input, each answered by one line: {@code open PORT TARGET READERS} (when every reader has a frame),
 * {@code reset}, {@code report} ({@code BYTES FEWEST MOST CLOSED}: all bytes, the frames of the slowest and of the quickest reader),
 * {@code close}.
 */
public final class DrainClients {
    private final List<PartCounter> counters = new ArrayList<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(256 << 10);
    private Selector selector;
    private int closed;

    private DrainClients() {}

    /** No arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DrainClients clients = new DrainClients();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(clients.obey(order.split(" ")));
        }
    }

    private String obey(String[] order) throws IOException, InterruptedException {
        switch (order[0]) {
            case "open" -> open(Integer.parseInt(order[1]), order[2], Integer.parseInt(order[3]));
            case "reset" -> reset();
            case "report" -> {
                return report();
            }
            default -> close();
        }
        return "done";
    }

    private void open(int port, String target, int readers) throws IOException, InterruptedException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        byte[] request = ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + Subject.COOKIE + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        selector = Selector.open();
        closed = 0;
        for (int i = 0; i < readers; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            PartCounter counter = new PartCounter();
            counters.add(counter);
            channel.register(selector, SelectionKey.OP_READ, counter);
        }
        Thread thread = new Thread(this::drain, "drain");
        thread.setDaemon(true);
        thread.start();
        synchronized (this) {
            while (counters.stream().anyMatch(counter -> counter.parts() == 0) && closed == 0) {
                wait(100);
            }
        }
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
        try {
            int count = ((SocketChannel) key.channel()).read(input.clear());
            if (count >= 0) {
                ((PartCounter) key.attachment()).take(input.flip());
                return;
            }
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException | RuntimeException e) {
            System.err.println("A reader failed: " + e.getMessage());
        }
        closed++;
        key.cancel();
    }

    private synchronized void reset() {
        counters.forEach(PartCounter::reset);
    }

    private synchronized String report() {
        long bytes = counters.stream().mapToLong(PartCounter::bytes).sum();
        long fewest = counters.stream().mapToLong(PartCounter::parts).min().orElse(0);
        long most = counters.stream().mapToLong(PartCounter::parts).max().orElse(0);
        return bytes + " " + fewest + " " + most + " " + closed;
    }

    private void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        counters.clear();
    }
}
