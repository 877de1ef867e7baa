package org.lensbridge.simulator.axis;

import static org.junit.jupiter.api.Assertions.*;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.AxisCamera;

class WebSocketTest {
    private static final int ROUNDS = 40;

    private static Socket open(AxisCamera camera) throws Exception {
        Socket socket = new Socket(
                camera.socketAddress().getAddress(), camera.socketAddress().getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET /vapix/ws-data-stream?sources=events HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        assertTrue(head.toString().contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), head.toString());
        return socket;
    }

    @Test
    void answersAPingAndRefusesFramesWithoutMask() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start();
                Socket socket = open(camera)) {
            socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x81, 1, 2, 3, 4, 'a' ^ 1});
            InputStream input = socket.getInputStream();
            assertArrayEquals(new byte[] {(byte) 0x8a, 1, 'a'}, input.readNBytes(3));
            socket.getOutputStream().write(new byte[] {(byte) 0x81, 1, 'a'});
            assertArrayEquals(new byte[] {(byte) 0x88, 2, 1002 >> 8, (byte) 1002}, input.readNBytes(4));
            assertEquals(-1, input.read());
        }
    }

    @Test
    void survivesAnyBytes() throws Exception {
        Random random = new Random(6455);
        try (AxisCamera camera = AxisCamera.builder().start()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (Socket socket = open(camera)) {
                    byte[] noise = new byte[random.nextInt(200)];
                    random.nextBytes(noise);
                    socket.getOutputStream().write(noise);
                }
            }
            try (Socket socket = open(camera)) {
                assertTrue(socket.isConnected());
            }
        }
    }
}
