package org.lensbridge.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.admin.Accounts;

/** An RTSP client that hides nothing. Blocks thirty seconds at most. */
final class RtspClient implements AutoCloseable {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([0-9a-f]+)\"");

    final Socket socket = new Socket();
    final String url;
    private final DataInputStream in;
    private final Wire wire;
    private final Queue<Packet> packets = new ArrayDeque<>();
    private int sequence;
    private String nonce = "";

    record Reply(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The session's id. */
        String session() {
            return header("session").split(";")[0];
        }
    }

    /** What came interleaved, or as a datagram. */
    record Packet(int channel, ByteBuffer bytes) {
        int sequence() {
            return bytes.getShort(2) & 0xffff;
        }

        long timestamp() {
            return bytes.getInt(4) & 0xffff_ffffL;
        }

        boolean marker() {
            return (bytes.get(1) & 0x80) != 0;
        }

        int type() {
            return bytes.get(1) & 0xff;
        }
    }

    RtspClient(InetSocketAddress address) throws IOException {
        this(address, 0);
    }

    /** With a receive buffer of so many bytes. */
    RtspClient(InetSocketAddress address, int buffer) throws IOException {
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.setSoTimeout(30_000);
        socket.connect(address);
        in = new DataInputStream(socket.getInputStream());
        wire = new Wire(in);
        url = "rtsp://127.0.0.1:" + address.getPort() + "/gate";
    }

    /** Learns a nonce, so that further requests are with login. */
    RtspClient login() throws IOException {
        Matcher found = NONCE.matcher(ask("DESCRIBE", url).header("www-authenticate"));
        if (!found.find()) {
            throw new IOException("No challenge");
        }
        nonce = found.group(1);
        return this;
    }

    Reply ask(String method, String uri, String... headers) throws IOException {
        send(method, uri, headers);
        return reply();
    }

    void send(String method, String uri, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(method + " " + uri + " RTSP/1.0\r\nCSeq: " + ++sequence + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (!nonce.isEmpty()) {
            String response = FakeAccounts.md5(
                    FakeAccounts.md5(FakeAccounts.USER + ":" + Accounts.REALM + ":" + FakeAccounts.PASSWORD) + ":"
                            + nonce + ":" + FakeAccounts.md5(method + ":" + uri));
            text.append("Authorization: Digest username=\"" + FakeAccounts.USER + "\", realm=\"" + Accounts.REALM
                    + "\", nonce=\"" + nonce + "\", uri=\"" + uri + "\", response=\"" + response + "\"\r\n");
        }
        raw(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Plays the first track on the connection; returns the answer to PLAY. */
    Reply play() throws IOException {
        Reply setup = ask("SETUP", url + "/trackID=0", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
        return ask("PLAY", url, "Session: " + setup.session());
    }

    /** The next answer; packets before it are kept. */
    Reply reply() throws IOException {
        for (int first = in.read(); ; first = in.read()) {
            if (first < 0) {
                throw new EOFException();
            }
            if (first != '$') {
                return reply(first + wire.line());
            }
            packets.add(packet());
        }
    }

    private Reply reply(String status) throws IOException {
        Map<String, String> headers = wire.headers();
        byte[] body = new byte[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        in.readFully(body);
        return new Reply(Integer.parseInt(status.split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** The next packet. */
    Packet next() throws IOException {
        if (!packets.isEmpty()) {
            return packets.remove();
        }
        int first = in.read();
        if (first != '$') {
            throw new IOException(first < 0 ? "The connection has ended" : "An answer instead of a packet");
        }
        return packet();
    }

    /** The RTP packets of the next frame. */
    List<Packet> frame() throws IOException {
        List<Packet> frame = new ArrayList<>();
        for (Packet packet = next(); ; packet = next()) {
            if (packet.channel() % 2 == 0) {
                frame.add(packet);
                if (packet.marker()) {
                    return frame;
                }
            }
        }
    }

    private Packet packet() throws IOException {
        int channel = in.readUnsignedByte();
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new Packet(channel, ByteBuffer.wrap(bytes));
    }

    /** Whether the server has closed the connection, waiting for that. */
    boolean closedByServer() {
        return wire.closedByServer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
