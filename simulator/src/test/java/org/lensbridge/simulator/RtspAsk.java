package org.lensbridge.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that speaks as little RTSP as there must be. */
final class RtspAsk implements AutoCloseable {
    final URI address;
    final Socket socket;
    final DataInputStream input;
    final List<Packet> before = new ArrayList<>();
    private int sequence;
    String session = "";

    /** An interleaved packet. */
    record Packet(int channel, byte[] bytes) {
        boolean marker() {
            return (bytes[1] & 0x80) != 0;
        }

        int type() {
            return bytes[1] & 0x7f;
        }

        int number() {
            return (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        }

        int word(int at) {
            return (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | bytes[at + 3] & 0xff;
        }

        String text() {
            return new String(bytes, 12, bytes.length - 12, StandardCharsets.ISO_8859_1);
        }
    }

    RtspAsk(URI address) throws IOException {
        this.address = address;
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        input = new DataInputStream(socket.getInputStream());
    }

    /** Head and body; packets that come before are kept. */
    String ask(String method, String uri, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + uri + " RTSP/1.0\r\nCSeq: " + ++sequence + "\r\n");
        if (!session.isEmpty()) {
            request.append("Session: ").append(session).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        byte first = input.readByte();
        while (first == '$') {
            before.add(rest());
            first = input.readByte();
        }
        head.append((char) first);
        while (head.indexOf("\r\n\r\n") < 0 && head.indexOf("\n\n") < 0) {
            head.append((char) input.readByte());
        }
        int length = head.indexOf("Content-Length: ");
        if (length >= 0) {
            byte[] body = new byte[Integer.parseInt(head.substring(length + 16).split("\\s", 2)[0])];
            input.readFully(body);
            head.append(new String(body, StandardCharsets.UTF_8));
        }
        return head.toString();
    }

    String ask(String method) throws IOException {
        return ask(method, address.toString());
    }

    /** Sets the first track up over TCP and plays it; what SETUP was answered. */
    String play() throws IOException {
        String setUp = ask("SETUP", address + "/trackID=0", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
        session = setUp.replaceAll("(?s).*Session: (\\w+).*", "$1");
        ask("PLAY");
        return setUp;
    }

    /** Sets the first track up over UDP and plays it. */
    void udp(int port) throws IOException {
        String transport = "Transport: RTP/AVP;unicast;client_port=" + port + "-" + (port + 1);
        String setUp = ask("SETUP", address + "/trackID=0", transport);
        session = setUp.replaceAll("(?s).*Session: (\\w+).*", "$1");
        ask("PLAY");
    }

    /** The next packet; fails when anything else comes. */
    Packet packet() throws IOException {
        if (!before.isEmpty()) {
            return before.remove(0);
        }
        byte first = input.readByte();
        if (first != '$') {
            throw new IOException("no packet but " + first);
        }
        return rest();
    }

    private Packet rest() throws IOException {
        int channel = input.readUnsignedByte();
        byte[] bytes = new byte[input.readUnsignedShort()];
        input.readFully(bytes);
        return new Packet(channel, bytes);
    }

    /** The next packet of RTP on the channel. */
    Packet packet(int channel) throws IOException {
        Packet packet = packet();
        while (packet.channel() != channel) {
            packet = packet();
        }
        return packet;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
