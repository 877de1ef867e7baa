package org.lensbridge.driver.dahua;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lensbridge.driver.support.operation.Operation;

/**
 * A server without login whose answers a test computes, several at a time; for what no simulator plays. Connections are closed after an answer,
 * so that an answer that is shorter than it announces is one that broke off.
 */
final class AnsweringCamera implements AutoCloseable {
    /** Nothing comes, and the connection stays open. */
    static final byte[] SILENCE = new byte[0];
    /** The connection is closed without an answer. */
    static final byte[] HANG_UP = new byte[0];

    /** What came: the target as it stood there and the headers by lower-case name. */
    record Request(String target, Map<String, String> headers) {
        /** Whether it is this action of this program. */
        boolean is(String program, String action) {
            return target.startsWith("/cgi-bin/" + program + "?action=" + action);
        }

        /** The value of a part of the query, as it stood there. */
        Optional<String> value(String name) {
            return List.of(target.substring(target.indexOf('?') + 1).split("&")).stream()
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> pair.substring(name.length() + 1))
                    .findFirst();
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Function<Request, Optional<byte[]>> script;

    /** Answers as the script says, as a device that is there where it says nothing, and else with 404. */
    AnsweringCamera(Function<Request, Optional<byte[]>> script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "answering-camera");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The targets that came for a program, without the path. */
    List<String> sent(String program) {
        return requests.stream()
                .map(Request::target)
                .filter(target -> target.startsWith("/cgi-bin/" + program))
                .map(target -> target.substring("/cgi-bin/".length()))
                .toList();
    }

    /** How often an action came. */
    long count(String program, String action) {
        return requests.stream().filter(request -> request.is(program, action)).count();
    }

    /** How often a request of a row without arguments came. */
    long count(Operation row) {
        return requests.stream()
                .filter(request -> request.target().equals(row.target()))
                .count();
    }

    static byte[] text(String text) {
        return answer("200 OK", "Content-Type: text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] status(String status) {
        return answer(status, "Content-Type: text/plain", new byte[0]);
    }

    /** A whole answer; {@code headers} are separated by CRLF. */
    static byte[] answer(String status, String headers, byte[] body) {
        return answer(status, headers, body, body.length);
    }

    /** An answer that announces another length than it has. */
    static byte[] answer(String status, String headers, byte[] body, long announced) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\nConnection: close\r\nContent-Length: " + announced
                + "\r\n\r\n";
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException expected) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        boolean holds = false;
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (first != null) {
                Request request = new Request(first.split(" ")[1], headers);
                requests.add(request);
                byte[] answer = script.apply(request).orElseGet(() -> usual(request));
                holds = answer == SILENCE;
                socket.getOutputStream().write(answer);
            }
        } catch (IOException expected) {
            // The client went away.
        } finally {
            if (!holds) {
                close(socket);
            }
        }
    }

    private static byte[] usual(Request request) {
        return request.is("magicBox.cgi", "getSystemInfo")
                ? text("serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n")
                : status("404 Not Found");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(AnsweringCamera::close);
    }
}
