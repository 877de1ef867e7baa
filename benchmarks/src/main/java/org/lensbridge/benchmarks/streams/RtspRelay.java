package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** The bound in Java: does what {@code relay.c} does, on the same orders. */
public final class RtspRelay {
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(256 << 10);

    private RtspRelay() {}

    /** No arguments. Prints its own port, and a line for each order. */
    public static void main(String[] args) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open();
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            while (orders.hasNextInt()) {
                int port = orders.nextInt();
                int cameras = orders.nextInt();
                int readers = orders.nextInt();
                System.out.println("waiting");
                new RtspRelay().session(server, port, cameras, readers);
            }
        }
    }

    private void session(ServerSocketChannel server, int port, int cameras, int readers) throws IOException {
        List<SocketChannel> all = new ArrayList<>();
        List<List<SocketChannel>> groups = new ArrayList<>();
        List<SocketChannel> sources = new ArrayList<>();
        try {
            for (int i = 0; i < cameras; i++) {
                groups.add(new ArrayList<>());
            }
            for (int i = 0; i < readers; i++) {
                SocketChannel reader = server.accept();
                reader.setOption(StandardSocketOptions.TCP_NODELAY, true);
                all.add(reader);
                groups.get(i % cameras).add(reader);
            }
            for (int i = 0; i < cameras; i++) {
                SocketChannel source = RtspCall.connect(port);
                sources.add(source);
                pass(RtspCall.play(source, port, "/c" + (i + 1)), groups.get(i));
            }
            relay(sources, groups);
        } catch (IOException e) {
            // A reader has gone: how every session ends.
            return;
        } finally {
            for (SocketChannel channel : sources) {
                channel.close();
            }
            for (SocketChannel channel : all) {
                channel.close();
            }
        }
    }

    private void relay(List<SocketChannel> sources, List<List<SocketChannel>> groups) throws IOException {
        if (sources.size() == 1) {
            while (sources.get(0).read(chunk.clear()) >= 0) {
                pass(chunk.flip(), groups.get(0));
            }
            return;
        }
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < sources.size(); i++) {
                sources.get(i).configureBlocking(false);
                sources.get(i).register(selector, SelectionKey.OP_READ, groups.get(i));
            }
            while (true) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    if (((SocketChannel) key.channel()).read(chunk.clear()) < 0) {
                        return;
                    }
                    @SuppressWarnings("unchecked")
                    List<SocketChannel> readers = (List<SocketChannel>) key.attachment();
                    pass(chunk.flip(), readers);
                }
                selector.selectedKeys().clear();
            }
        }
    }

    private static void pass(ByteBuffer bytes, List<SocketChannel> readers) throws IOException {
        int start = bytes.position();
        for (SocketChannel reader : readers) {
            bytes.position(start);
            while (bytes.hasRemaining()) {
                reader.write(bytes);
            }
        }
    }
}
