package org.lensbridge.benchmarks.multipart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;

/**
 * What is measured: {@code transport} reads the camera as a driver would, {@code socket} feeds the parser from a plain socket. Orders:
 * {@code open PORT}, {@code close} and {@code frames}, which is answered with the number of whole frames.
 */
public final class PartReader {
    private static final int SOCKET_BUFFER = 256 << 10;

    private final FrameCount frames = new FrameCount();
    private final HttpTransports transport = HttpTransports.create();
    private final boolean plain;
    private AutoCloseable open = () -> {};

    private PartReader(boolean plain) {
        this.plain = plain;
    }

    /** Argument: {@code transport} or {@code socket}. Answers each order with a line. */
    public static void main(String[] args) throws Exception {
        PartReader reader = new PartReader(args[0].equals("socket"));
        try (Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            while (orders.hasNext()) {
                switch (orders.next()) {
                    case "open" -> reader.open(orders.nextInt());
                    case "close" -> reader.open.close();
                    default -> {
                        // Only the number is wanted.
                    }
                }
                System.out.println(reader.frames.count());
            }
        }
    }

    private void open(int port) throws IOException {
        open = plain ? socket(port) : device(port);
    }

    private AutoCloseable device(int port) {
        HttpDevice device =
                transport.open(HttpTarget.of(new DeviceAddress("http", "127.0.0.1", port), Credentials.ANONYMOUS));
        HttpExchange exchange = device.stream(HttpRequest.get("/"), new Feed(frames));
        return () -> {
            exchange.close();
            device.close();
        };
    }

    private AutoCloseable socket(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(() -> read(channel), "camera");
        thread.setDaemon(true);
        thread.start();
        return channel;
    }

    private void read(SocketChannel channel) {
        // The parser takes the answer's head for text before the first boundary.
        MultipartParser parser = new MultipartParser(CannedStream.TYPE, MultipartLimits.DEFAULT, frames);
        ByteBuffer chunk = ByteBuffer.allocateDirect(SOCKET_BUFFER);
        try {
            channel.write(ByteBuffer.wrap(CannedStream.ascii("GET / HTTP/1.1\r\nHost: camera\r\n\r\n")));
            while (channel.read(chunk.clear()) >= 0) {
                parser.feed(chunk.flip());
            }
        } catch (IOException e) {
            // It was closed: the measurement is over.
        }
    }

    /** The reply's body, to the parser. */
    private static final class Feed implements StreamReader {
        private final FrameCount frames;
        private MultipartParser parser;

        Feed(FrameCount frames) {
            this.frames = frames;
        }

        @Override
        public void head(HttpReply head) {
            parser = new MultipartParser(head.header("content-type").orElse(""), MultipartLimits.DEFAULT, frames);
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            parser.feed(chunk);
            return true;
        }

        @Override
        public void end(Optional<CameraException> failure) {
            failure.ifPresent(e -> System.err.println(e.getMessage()));
        }
    }
}
