package org.lensbridge.transport.websocket;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.lensbridge.transport.http.RawServer;

/** A server's side of web sockets, written apart from the client's: it agrees, and then does what a test says. */
final class Talk implements RawServer.Script {
    /** What is said on the connection. */
    @FunctionalInterface
    interface Words {
        void say(Talk talk) throws IOException;
    }

    /** A frame of the client as it came. */
    record Heard(int first, String text) {}

    private final Words words;
    private InputStream in;
    private OutputStream out;

    Talk(Words words) {
        this.words = words;
    }

    static String agreement(RawServer.Request request) {
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + new Handshake(request.header("sec-websocket-key")).accept() + "\r\n\r\n";
    }

    @Override
    public void answer(RawServer.Request request, OutputStream to) throws IOException {
        to.write(agreement(request).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void after(InputStream from, OutputStream to) throws IOException {
        in = from;
        out = to;
        words.say(this);
        throw new IOException("The talk is over.");
    }

    void bytes(int... bytes) throws IOException {
        // In one piece: what the client has not read when it closes would reset the connection before its goodbye is
        // heard.
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        out.write(all);
        out.flush();
    }

    void frame(int first, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length < 126) {
            bytes(first, content.length);
        } else {
            bytes(first, 126, content.length >> 8, content.length & 0xff);
        }
        out.write(content);
        out.flush();
    }

    /** The next frame of the client, which must be masked. */
    Heard hear() throws IOException {
        DataInputStream data = new DataInputStream(in);
        int first = data.readUnsignedByte();
        int length = data.readUnsignedByte();
        if (length < 0x80) {
            throw new IOException("not masked");
        }
        length &= 0x7f;
        length = length == 126 ? data.readUnsignedShort() : length;
        byte[] mask = data.readNBytes(4);
        byte[] content = data.readNBytes(length);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % 4];
        }
        return new Heard(first, new String(content, StandardCharsets.UTF_8));
    }
}
