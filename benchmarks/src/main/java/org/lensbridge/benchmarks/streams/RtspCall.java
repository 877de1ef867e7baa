package org.lensbridge.benchmarks.streams;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests that have an RTSP server play its first track on this connection, channel 0, with a blocking socket. Confined. */
final class RtspCall {
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("reader:reader".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern BASE = Pattern.compile("(?im)^content-base: *(\\S+)");
    private static final Pattern SESSION = Pattern.compile("(?im)^session: *([^;\\s]+)");
    private static final Pattern CONTROL = Pattern.compile("(?m)^m=(?:.*\\R)+?a=control:(\\S+)");

    private final SocketChannel channel;
    private final String address;
    private final ByteBuffer input = ByteBuffer.allocate(64 << 10).flip();
    private int number;

    private RtspCall(SocketChannel channel, String address) {
        this.channel = channel;
        this.address = address;
    }

    /** A connection to a port of this machine. */
    static SocketChannel connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
    }

    /** Has the stream begin on the connection; what has come of it already is returned. */
    static ByteBuffer play(SocketChannel channel, int port, String path) throws IOException {
        RtspCall call = new RtspCall(channel, "rtsp://127.0.0.1:" + port + path);
        String description = call.ask("DESCRIBE", call.address, "Accept: application/sdp");
        String base = found(BASE, description, call.address);
        String control = found(CONTROL, description, "trackID=0");
        String track = control.startsWith("rtsp:") ? control : base + (base.endsWith("/") ? "" : "/") + control;
        String agreed = call.ask("SETUP", track, "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
        call.ask("PLAY", call.address, "Session: " + found(SESSION, agreed, ""));
        return call.input;
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private String ask(String method, String target, String header) throws IOException {
        number++;
        String request = method + " " + target + " RTSP/1.0\r\nCSeq: " + number + "\r\nAuthorization: Basic " + LOGIN
                + "\r\n" + header + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        while (next() == '$') {
            need(4);
            need(4 + (input.getShort(input.position() + 2) & 0xffff));
            input.position(input.position() + 4 + (input.getShort(input.position() + 2) & 0xffff));
        }
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next());
            input.get();
        }
        int length = Integer.parseInt(found(LENGTH, head.toString(), "0"));
        need(length);
        byte[] body = new byte[length];
        input.get(body);
        if (!head.toString().contains(" 200 ")) {
            throw new IOException(method + " " + target + " was answered with " + head);
        }
        return head + new String(body, StandardCharsets.UTF_8);
    }

    private byte next() throws IOException {
        need(1);
        return input.get(input.position());
    }

    private void need(int bytes) throws IOException {
        while (input.remaining() < bytes) {
            input.compact();
            int count = channel.read(input);
            input.flip();
            if (count < 0) {
                throw new EOFException(address + " was not played; the connection was closed");
            }
        }
    }
}
