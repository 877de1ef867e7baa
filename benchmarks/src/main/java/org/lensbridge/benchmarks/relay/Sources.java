package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** Ways from the camera's socket to the parser. */
final class Sources {
    private Sources() {}

    /** The product's own. */
    static CameraVideo.Source transport(int port, String target) {
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", port);
        HttpDevice camera = HttpTransports.create().open(HttpTarget.of(address, Credentials.ANONYMOUS));
        return ingest -> {
            HttpExchange exchange = camera.stream(HttpRequest.get(target), ingest);
            return exchange::close;
        };
    }

    /** A blocking socket and nothing else: shows what parser and media server cost without the transport. */
    static CameraVideo.Source socket(int port, String target) {
        return ingest -> {
            try {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                Thread thread = new Thread(() -> read(channel, target, ingest), "camera");
                thread.setDaemon(true);
                thread.start();
                return () -> close(channel);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void read(SocketChannel channel, String target, Ingest ingest) {
        ByteBuffer chunk = ByteBuffer.allocateDirect(256 << 10);
        try {
            String request = "GET " + target + " HTTP/1.1\r\nHost: camera\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            // The parser takes the answer's head for text before the first boundary, which it learns from the first
            // part.
            ingest.begin("multipart/x-mixed-replace");
            while (channel.read(chunk.clear()) >= 0) {
                ingest.data(chunk.flip());
            }
        } catch (IOException e) {
            close(channel);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
