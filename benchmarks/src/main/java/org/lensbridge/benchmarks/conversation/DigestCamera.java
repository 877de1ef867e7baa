package org.lensbridge.benchmarks.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The cheapest camera that asks for a digest login: who names its nonce is let in, whatever else they say. Counts requests,
 * connections and refusals. A thread for each connection.
 */
public final class DigestCamera {
    private static final byte[] NONCE = ascii("nonce=\"4b8d02f6a91c");
    private static final byte[] END = ascii("\r\n\r\n");
    private static final String BODY = "table.General.MachineName=gate\r\ntable.General.LocalNo=8\r\n";
    private static final byte[] ANSWER = ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
    private static final byte[] REFUSAL =
            ascii("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"Gate 7\", "
                    + "qop=\"auth\", nonce=\"4b8d02f6a91c\", opaque=\"77\"\r\nContent-Length: 0\r\n\r\n");

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    private DigestCamera() {}

    /** Prints its port, then for each line that it reads what was counted since the last one: requests, connections, refusals. */
    public static void main(String[] args) throws IOException {
        DigestCamera camera = new DigestCamera();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            System.out.println(server.getLocalPort());
            start(() -> camera.accept(server));
            while (orders.hasNextLine()) {
                orders.nextLine();
                System.out.println(camera.requests.getAndSet(0) + " " + camera.connections.getAndSet(0) + " "
                        + camera.refusals.getAndSet(0));
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "camera");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        byte[] request = new byte[8192];
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            int filled = 0;
            for (int read = in.read(request); read > 0; read = in.read(request, filled, request.length - filled)) {
                filled += read;
                if (Arrays.equals(request, Math.max(0, filled - 4), filled, END, 0, 4)) {
                    requests.incrementAndGet();
                    boolean known = contains(request, filled);
                    refusals.addAndGet(known ? 0 : 1);
                    out.write(known ? ANSWER : REFUSAL);
                    filled = 0;
                }
            }
        } catch (IOException e) {
            // The peer has closed.
        }
    }

    private static boolean contains(byte[] request, int length) {
        for (int at = 0; at + NONCE.length <= length; at++) {
            if (request[at] == NONCE[0] && Arrays.equals(request, at, at + NONCE.length, NONCE, 0, NONCE.length)) {
                return true;
            }
        }
        return false;
    }
}
