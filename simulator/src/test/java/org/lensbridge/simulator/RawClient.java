package org.lensbridge.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One connection to a camera on which a test sees every byte. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream input;
    private Optional<DigestAnswer> login = Optional.empty();

    /** A reply with all of its body. */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    RawClient(SimulatedDevice camera) throws IOException {
        socket = new Socket();
        socket.connect(camera.socketAddress(), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Answers digest challenges with this login from now on. */
    RawClient login(String user, String password) {
        login = Optional.of(new DigestAnswer(user, password));
        return this;
    }

    void patience(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    Socket socket() {
        return socket;
    }

    InputStream input() {
        return input;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the request and, when challenged, sends it again with an answer. */
    Reply get(String target) throws IOException {
        request(target, login.map(answer -> answer.header("GET", target)).orElse(""));
        Reply reply = readReply();
        if (reply.status() == 401 && login.isPresent()) {
            login.get().challenge(reply.header("WWW-Authenticate"));
            request(target, login.get().header("GET", target));
            return readReply();
        }
        return reply;
    }

    void request(String target, String authorization) throws IOException {
        String line = authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n";
        send("GET " + target + " HTTP/1.1\r\nHost: camera\r\n" + line + "\r\n");
    }

    /** Opens an endless reply and reads its head only. */
    Reply open(String target) throws IOException {
        if (login.isPresent() && login.get().isUnchallenged()) {
            get("/cgi-bin/magicBox.cgi?action=getVendor");
        }
        request(target, login.map(answer -> answer.header("GET", target)).orElse(""));
        return readHead();
    }

    Reply readReply() throws IOException {
        Reply head = readHead();
        String length = head.header("Content-Length");
        if (head.status() == 204) {
            return head;
        }
        byte[] body = length.isEmpty() ? input.readAllBytes() : exactly(Integer.parseInt(length));
        return new Reply(head.status(), head.headers(), body);
    }

    Reply readHead() throws IOException {
        String status = readLine();
        return new Reply(Integer.parseInt(status.split(" ")[1]), readHeaders(), new byte[0]);
    }

    /** The payload of the next part, found by its length. */
    byte[] readPart() throws IOException {
        String line = readLine();
        while (!line.equals("--myboundary")) {
            line = readLine();
        }
        return exactly(Integer.parseInt(readHeaders().get("content-length")));
    }

    String readTextPart() throws IOException {
        return new String(readPart(), StandardCharsets.UTF_8);
    }

    Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0) {
                throw new EOFException("the camera closed the connection after \"" + line + "\"");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    byte[] exactly(int count) throws IOException {
        byte[] bytes = input.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the camera closed the connection after " + bytes.length + " of " + count);
        }
        return bytes;
    }

    /** Whether the camera sends nothing for this long and leaves the connection open. */
    boolean isSilentFor(Duration time) throws IOException {
        patience(time);
        try {
            return input.read() == -2;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            patience(Duration.ofMillis(PATIENCE_MILLIS));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
