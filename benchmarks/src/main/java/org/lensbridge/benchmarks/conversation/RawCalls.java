package org.lensbridge.benchmarks.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bound: a blocking socket, a digest for each call, one read and one write, and nothing that a real client must do. */
final class RawCalls implements Caller {
    private static final HexFormat HEX = HexFormat.of();

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final MessageDigest md5;
    private final byte[] answer = new byte[8192];
    private String realm = "";
    private String nonce = "";
    private int count;

    RawCalls(int port) throws IOException, NoSuchAlgorithmException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        md5 = MessageDigest.getInstance("MD5");
        String refusal = exchange("");
        realm = quoted(refusal, "realm=\"");
        nonce = quoted(refusal, "nonce=\"");
    }

    private static String quoted(String text, String name) {
        int start = text.indexOf(name) + name.length();
        return text.substring(start, text.indexOf('"', start));
    }

    @Override
    public void call() throws IOException {
        String nc = HEX.toHexDigits(++count);
        String proof = hex(hex(USER + ":" + realm + ":" + PASSWORD) + ":" + nonce + ":" + nc + ":0a4f113b:auth:"
                + hex("GET:" + TARGET));
        String reply =
                exchange("Authorization: Digest username=\"" + USER + "\", realm=\"" + realm + "\", nonce=\"" + nonce
                        + "\", uri=\"" + TARGET + "\", response=\"" + proof + "\", qop=auth, nc=" + nc
                        + ", cnonce=\"0a4f113b\", opaque=\"77\"\r\n");
        if (!reply.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(reply);
        }
    }

    private String exchange(String login) throws IOException {
        String request = "GET " + TARGET + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n" + login + "\r\n";
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        int length = in.read(answer);
        if (length < 0) {
            throw new IOException("The camera has closed");
        }
        return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String hex(String text) {
        return HEX.formatHex(md5.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
