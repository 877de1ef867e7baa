package org.lensbridge.runtime.internal.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.lensbridge.api.device.DeviceAddress;

/**
 * One GET without login on a connection of its own. It reads a few kilobytes for a few seconds at most: at the deadline the connection is closed
 * from another thread, so that neither a trickle nor a handshake without end can hold it. Thread-safe.
 */
final class PoliteGet {
    private final Duration connect;
    private final Duration whole;
    private final int mostBytes;
    private final ScheduledExecutorService clock;
    private final SSLContext tls = anyCertificate();

    /** The clock closes connections that are overdue. */
    PoliteGet(Duration connect, Duration whole, int mostBytes, ScheduledExecutorService clock) {
        this.connect = connect;
        this.whole = whole;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** The beginning of the answer; empty when nothing there accepts the connection or speaks HTTP. */
    Optional<HttpAnswer> get(DeviceAddress address, String path) {
        byte[] buffer = new byte[mostBytes];
        int[] length = {0};
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.host(), address.port()), (int) connect.toMillis());
            Future<?> deadline = clock.schedule(() -> close(plain), whole.toMillis(), TimeUnit.MILLISECONDS);
            try {
                exchange(address, path, plain, buffer, length);
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            // A stranger may do anything. What was read before counts.
            return HttpAnswer.parse(buffer, length[0]);
        }
        return HttpAnswer.parse(buffer, length[0]);
    }

    private void exchange(DeviceAddress address, String path, Socket plain, byte[] buffer, int[] length)
            throws IOException {
        Socket socket = plain;
        if (address.secure()) {
            SSLSocket secure =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, address.host(), address.port(), false);
            secure.startHandshake();
            socket = secure;
        }
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.authority()
                + "\r\nUser-Agent: Lensbridge\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        int count = 0;
        while (count >= 0 && length[0] < buffer.length && !complete(buffer, length[0])) {
            count = in.read(buffer, length[0], buffer.length - length[0]);
            length[0] += Math.max(0, count);
        }
    }

    /** Whether the length that the answer itself gives has been reached: some devices keep the connection whatever they are asked. */
    private static boolean complete(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        if (text.startsWith("304", 9) || text.startsWith("204", 9)) {
            return true;
        }
        int size = HttpAnswer.parse(buffer, length)
                .map(answer -> answer.headers().getOrDefault("content-length", ""))
                .filter(declared -> declared.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        return length - head - 4 >= size;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is being given up.
        }
    }

    /** Cameras have certificates of their own making, and a search neither sends a secret nor believes what it is told. */
    private static SSLContext anyCertificate() {
        TrustManager any = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
                // No client is ever checked.
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                // See anyCertificate.
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {any}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
