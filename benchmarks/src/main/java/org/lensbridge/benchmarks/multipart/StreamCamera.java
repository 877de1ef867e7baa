package org.lensbridge.benchmarks.multipart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;

/** A camera that sends its stream to one client after the other, as fast as it is read. */
public final class StreamCamera {
    private static final byte[] HEAD = CannedStream.ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: " + CannedStream.TYPE + "\r\nConnection: close\r\n\r\n");

    private final CannedStream stream;
    private final AtomicLong sent = new AtomicLong();

    private StreamCamera(CannedStream stream) {
        this.stream = stream;
    }

    /** Arguments: KB of a frame, and whether parts state their lengths. Prints its port, then the frames sent so far for each line that it reads. */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        StreamCamera camera =
                new StreamCamera(CannedStream.of(Integer.parseInt(args[0]), Boolean.parseBoolean(args[1])));
        try (ServerSocketChannel server = ServerSocketChannel.open();
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            System.out.println(server.socket().getLocalPort());
            Thread thread = new Thread(() -> camera.serve(server), "camera");
            thread.setDaemon(true);
            thread.start();
            while (orders.hasNextLine()) {
                orders.nextLine();
                System.out.println(camera.frames());
            }
        }
    }

    private double frames() {
        return (double) sent.get() / stream.wire().limit() * stream.parts();
    }

    private void serve(ServerSocketChannel server) {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                client.read(ByteBuffer.allocate(8192));
                client.write(ByteBuffer.wrap(HEAD));
                while (true) {
                    ByteBuffer round = stream.wire().duplicate();
                    while (round.hasRemaining()) {
                        sent.addAndGet(client.write(round));
                    }
                }
            } catch (IOException e) {
                // The client has enough; the next one comes.
            }
        }
    }
}
