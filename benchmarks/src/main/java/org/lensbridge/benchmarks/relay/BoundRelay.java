package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * The bound: what a relay in Java cannot do without. Receives, then writes to each reader; understands nothing and drops nothing. Each
 * order on its standard input, {@code CAMERA_PORT READERS}, is one session: it waits for so many readers, connects to the camera and
 * ends with the first of them.
 */
public final class BoundRelay {
    private BoundRelay() {}

    /** Argument: the stream's target at the camera. Prints its own port, and a line for each order. */
    public static void main(String[] args) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open();
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            while (orders.hasNextInt()) {
                InetSocketAddress camera = new InetSocketAddress(InetAddress.getLoopbackAddress(), orders.nextInt());
                List<SocketChannel> readers = new ArrayList<>();
                System.out.println("waiting");
                for (int missing = orders.nextInt(); missing > 0; missing--) {
                    SocketChannel reader = server.accept();
                    reader.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    readers.add(reader);
                }
                relay(camera, args[0], readers);
            }
        }
    }

    private static void relay(InetSocketAddress camera, String target, List<SocketChannel> readers) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(256 << 10);
        try (SocketChannel source = SocketChannel.open(camera)) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: camera\r\n\r\n";
            source.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            while (source.read(chunk.clear()) >= 0) {
                chunk.flip();
                for (SocketChannel reader : readers) {
                    chunk.rewind();
                    while (chunk.hasRemaining()) {
                        reader.write(chunk);
                    }
                }
            }
        } catch (IOException e) {
            // A reader has gone: how every session ends.
            return;
        } finally {
            for (SocketChannel reader : readers) {
                reader.close();
            }
        }
    }
}
